import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Work on a file beside `file` that is gone afterwards, with what SQLite keeps beside it. */
export async function withScratch<T>(file: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = `${file}.${process.pid}.part`;
  try {
    return await work(part);
  } finally {
    for (const name of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(name, { force: true });
  }
}

/** Flushed before it gets its name: after a loss of power there is a whole file or none. */
export function settle(part: string, file: string): void {
  if (process.platform !== 'win32') chmodSync(part, 0o600);
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, file);
  if (process.platform === 'win32') return;
  const folder = openSync(path.dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
