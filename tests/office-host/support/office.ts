import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedOffice, loadOffice, type LoadOptions } from '../../../src/office-host/load/nodeVm';
import { type Book } from '../../../src/office-host/model/book';
import { openBook } from '../../../src/office-host/model/file';

const SAMPLES = join(__dirname, '..', '..', '..', 'samples');

export const REPORT = 'son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx';
export const TASKS = 'lai-chau-nq57-phu-luc-2.xlsx';

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

export function openSample(name: string): Book {
  return openBook(sampleBytes(name), name);
}

export function officeOn(book?: Book, options?: LoadOptions): LoadedOffice {
  return loadOffice(book, options);
}

type Batch<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>;

/** Runs a batch on the active sheet. */
export function run<T>(office: LoadedOffice, batch: Batch<T>): Promise<T> {
  return office.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
}

/** The error a batch ends with; fails when it does not. */
export async function errorOf(office: LoadedOffice, batch: Batch<unknown>): Promise<OfficeExtension.Error> {
  const error: unknown = await run(office, batch).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(office.OfficeExtension.Error);
  return error as OfficeExtension.Error;
}

/** Events and cleanup come after the answer; this lets them arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
