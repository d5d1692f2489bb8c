import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProblemCode } from '../examine/records';
import { XlsxProblem } from '../xlsx/problem';

/** Workbook endings an office may send. Those we cannot read are listed too, so that no report is passed over in silence. */
const WORKBOOK_ENDING = /\.(xlsx|xlsm|xls|xlsb|ods|et)$/i;

/** Files in the order given; a folder stands for its workbooks, by name, subfolders included. Excel's `~$` lock files are not workbooks. */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) files.push(...(await workbooksIn(path)));
    else files.push(path);
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A path that is not there is reported when it is read, as `not-found`.
    return false;
  }
}

async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await workbooksIn(path)));
    else if (WORKBOOK_ENDING.test(entry.name) && !entry.name.startsWith('~$')) files.push(path);
  }
  return files;
}

/** The largest package worth opening; anything above is refused before it is in memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Reads a file's bytes, or throws an `XlsxProblem` (`not-found`, `too-large`, `not-a-workbook` for a folder). */
export async function readBytes(path: string): Promise<Uint8Array> {
  let size: number;
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new XlsxProblem('not-a-workbook', 'file');
    size = info.size;
  } catch (error) {
    if (error instanceof XlsxProblem) throw error;
    throw new XlsxProblem('not-found', 'file', { cause: error });
  }
  if (size > MAX_FILE_BYTES) throw new XlsxProblem('too-large', 'file');
  try {
    return await readFile(path);
  } catch (error) {
    throw new XlsxProblem('not-found', 'file', { cause: error });
  }
}

/** Whether two paths lead to one file that is there, by whatever links. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    // What is not there yet is no other file.
    return false;
  }
}

export function problemCodeOf(error: unknown): ProblemCode | null {
  return error instanceof XlsxProblem ? error.code : null;
}
