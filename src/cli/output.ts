import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './io';

/** Writes whole files only: a reader never sees half a workbook, and a failure leaves what was there. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true });
    throw new UsageError('cannot-write', { file: path });
  }
}
