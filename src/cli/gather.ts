import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type CheckContext } from '../check/types';
import { jsonFiles } from '../destinations/folder/files';
import { readSubmissionFiles } from '../destinations/folder/readFolder';
import { isGraph, openGraph } from '../destinations/open';
import { messagesFor, type Language } from '../messages';
import { type ReturnedFile, returnedEntries } from '../submission/returned';
import { type LedgerEntry } from '../submission/types';
import { readWithSettings } from '../xlsx/read';
import { expandPaths, problemCodeOf, readBytes } from './files';
import { reported } from './reportedRows';
import { unitName, unitOfFile } from './unitOfFile';

/** A file that does not count, with a sentence why; `isUnread` when it could not be read, as against holding nothing to take. */
export interface LeftOut {
  readonly file: string;
  readonly why: string;
  readonly isUnread: boolean;
}

export interface Gathered {
  readonly entries: readonly LedgerEntry[];
  /** Files that do not count, each with a sentence why. */
  readonly leftOut: readonly LeftOut[];
}

/** Submissions and returned workbooks of the folders, files and workbooks on SharePoint named, as one ledger. */
export async function gather(places: readonly string[], context: CheckContext, language: Language): Promise<Gathered> {
  const entries: LedgerEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const place of places.filter(isGraph)) {
    const ledger = await openGraph(place).ledger(context.period.id);
    entries.push(...ledger.entries);
    const { leftOut: codes } = messagesFor(language).cli;
    leftOut.push(
      ...ledger.leftOut.map(({ id, unit, code }) => ({
        file: `${unitName(unit)} (${id})`,
        why: codes[code],
        isUnread: true,
      })),
    );
  }
  const paths = places.filter((place) => !isGraph(place));
  for (const path of paths) {
    const filed = await submissionsAt(path);
    entries.push(...filed.entries);
    const { leftOut: codes } = messagesFor(language).cli;
    leftOut.push(...filed.leftOut.map(({ name, code }) => ({ file: name, why: codes[code], isUnread: true })));
  }
  const workbooks = (await expandPaths(paths)).filter((path) => !/\.json$/i.test(path));
  const returned: ReturnedFile[] = [];
  for (const path of workbooks) {
    const read = await readReturned(path, context, language);
    if ('rows' in read) returned.push(read);
    else leftOut.push({ file: path, ...read });
  }
  const about = { period: context.period.id, unitName, newId: uuidv7 };
  const { entries: made, superseded } = await returnedEntries(returned, entries, about);
  const why = messagesFor(language).cli.superseded;
  leftOut.push(...superseded.map((file) => ({ file, why, isUnread: false })));
  return { entries: [...entries, ...made], leftOut };
}

async function submissionsAt(path: string): ReturnType<typeof readSubmissionFiles> {
  if (/\.json$/i.test(path)) return readSubmissionFiles(dirname(path), [basename(path)]);
  try {
    if ((await stat(path)).isDirectory()) return readSubmissionFiles(path, await jsonFiles(path));
  } catch {
    // Not there: reported with the workbooks, as `not-found`.
  }
  return { entries: [], leftOut: [], unchanged: [] };
}

async function changedAt(path: string): Promise<string> {
  try {
    return (await stat(path)).mtime.toISOString();
  } catch {
    return new Date(0).toISOString();
  }
}

async function readReturned(
  path: string,
  context: CheckContext,
  language: Language,
): Promise<ReturnedFile | { readonly why: string; readonly isUnread: boolean }> {
  const messages = messagesFor(language);
  try {
    const read = reported(readWithSettings(await readBytes(path)), context, language);
    if (read === null) return { why: messages.cli.noTable, isUnread: false };
    if (read.period !== null && read.period !== context.period.id) {
      return { why: messages.cli.otherPeriod(read.period), isUnread: false };
    }
    const { rows, tables, findings, province } = read;
    const unit = read.unit ?? unitOfFile(path, province);
    return { file: path, changed: await changedAt(path), unit, rows, tables, findings };
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === null) throw error;
    return { why: messages.problems[code], isUnread: true };
  }
}
