import { WorkbookProblem } from '../port/workbookPort';

/** The most Office gives at once. */
const SLICE = 4 * 1024 * 1024;

/** The open workbook as a file, as it is now, saved or not. Rejects with `unavailable` where Excel gives no copy. */
export async function openFileBytes(): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await asked<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await asked<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      bytes.set(slice.data as ArrayLike<number>, at);
      at += slice.size;
    }
    return bytes;
  } finally {
    // Excel refuses a third copy while two are open.
    file.closeAsync();
  }
}

/** Name of the open workbook's file; `null` for one that was never saved. */
export function openFileName(): string | null {
  // The typings say there is always an address.
  const address = (Office.context.document.url as string | null | undefined) ?? '';
  const name = address.split(/[\\/]/).at(-1) ?? '';
  try {
    return name === '' ? null : decodeURIComponent(name);
  } catch {
    // A file on a disk may be called "50%.xlsx".
    return name;
  }
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookProblem('unavailable', null, { cause: error }));
    });
  });
}
