import { downloadWorkbook } from '../grid/files';
import { type Book } from '../office-host/model/book';
import { openBook, saveBook } from '../office-host/model/file';
import { XlsxProblem } from '../xlsx/problem';

/** A sample workbook the server offers. */
export interface Sample {
  readonly name: string;
  readonly url: string;
}

/** Why a file could not be opened or saved: a code of the message catalogue. */
export class FileFailure extends Error {
  constructor(
    readonly code: string,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export async function openFile(file: File): Promise<Book> {
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

export async function openSample(sample: Sample): Promise<Book> {
  const response = await fetch(sample.url).catch((cause: unknown) => {
    throw new FileFailure('not-loaded', sample.name, { cause });
  });
  if (!response.ok) throw new FileFailure('not-loaded', sample.name);
  return openBytes(new Uint8Array(await response.arrayBuffer()), sample.name);
}

function openBytes(bytes: Uint8Array, name: string): Book {
  try {
    return openBook(bytes, name);
  } catch (cause) {
    if (cause instanceof XlsxProblem) throw new FileFailure(cause.code, name, { cause });
    throw cause;
  }
}

/** The samples the server lists; none when it lists none. */
export async function listSamples(): Promise<readonly Sample[]> {
  const response = await fetch('samples/index.json');
  if (!response.ok) return [];
  const { files } = (await response.json()) as { files?: readonly Sample[] };
  return files ?? [];
}

/** Saves the workbook as a download under its own name. */
export function downloadBook(book: Book): void {
  let bytes: Uint8Array;
  try {
    bytes = saveBook(book);
  } catch (cause) {
    throw new FileFailure('not-saved', book.name, { cause });
  }
  downloadWorkbook(bytes, book.name);
}
