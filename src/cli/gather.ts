import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { RULESET } from '../check/runner';
import { type CheckContext } from '../check/types';
import { jsonFiles } from '../destinations/folder/files';
import { readSubmissionFiles } from '../destinations/folder/readFolder';
import { messagesFor, type Language } from '../messages';
import { type ItemRecord } from '../examine/records';
import { buildSubmission, planOf } from '../submission/build';
import { type LedgerEntry } from '../submission/types';
import { readXlsx } from '../xlsx/read';
import { expandPaths, problemCodeOf, readBytes } from './files';
import { type Reported, reported } from './reportedRows';
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

/** Submissions and returned workbooks of the folders and files named, as one ledger. */
export async function gather(paths: readonly string[], context: CheckContext, language: Language): Promise<Gathered> {
  const entries: LedgerEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const path of paths) {
    const filed = await submissionsAt(path);
    entries.push(...filed.entries);
    const { leftOut: codes } = messagesFor(language).cli;
    leftOut.push(...filed.leftOut.map(({ name, code }) => ({ file: name, why: codes[code], isUnread: true })));
  }
  const workbooks = (await expandPaths(paths)).filter((path) => !/\.json$/i.test(path));
  const files = await Promise.all(workbooks.map(async (path) => ({ path, changed: await changedAt(path) })));
  files.sort((a, b) => a.changed - b.changed);
  const returned: Returned[] = [];
  for (const { path, changed } of files) {
    const read = await readReturned(path, new Date(changed), context, language);
    if ('rows' in read) returned.push(read);
    else leftOut.push({ file: path, ...read });
  }
  for (const unit of new Set(returned.map((file) => file.unit))) {
    const { tables, superseded } = newestTables(returned.filter((file) => file.unit === unit));
    const why = messagesFor(language).cli.superseded;
    leftOut.push(...superseded.map(({ path }) => ({ file: path, why, isUnread: false })));
    entries.push(await entryOf(unit, tables, entries, context));
  }
  return { entries, leftOut };
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

async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/** One returned workbook. */
interface Returned extends Pick<Reported, 'rows' | 'tables' | 'findings'> {
  readonly path: string;
  readonly unit: string;
  readonly changed: Date;
}

async function readReturned(
  path: string,
  changed: Date,
  context: CheckContext,
  language: Language,
): Promise<Returned | { readonly why: string; readonly isUnread: boolean }> {
  const messages = messagesFor(language);
  try {
    const read = reported(readXlsx(await readBytes(path)), context, language);
    if (read === null) return { why: messages.cli.noTable, isUnread: false };
    const { rows, tables, findings } = read;
    return { path, changed, unit: read.unit ?? unitOfFile(path), rows, tables, findings };
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === null) throw error;
    return { why: messages.problems[code], isUnread: true };
  }
}

/**
 * A unit's files, oldest first: Phụ lục I and II often come in two workbooks, and both count. A later file of the same
 * plan and kind of table takes the place of the earlier one; files of which nothing is left are superseded.
 */
function newestTables(files: readonly Returned[]): {
  readonly tables: readonly Returned[];
  readonly superseded: readonly Returned[];
} {
  const holder = new Map<string, Returned>();
  for (const file of files) for (const row of file.rows) holder.set(tableOf(row), file);
  const tables = files
    .map((file) => ({ ...file, rows: file.rows.filter((row) => holder.get(tableOf(row)) === file) }))
    .filter(({ rows }) => rows.length > 0);
  const counting = new Set(tables.map(({ path }) => path));
  return { tables, superseded: files.filter(({ path, rows }) => rows.length > 0 && !counting.has(path)) };
}

/** Plan and kind, the first two steps of a row key. */
function tableOf({ key }: ItemRecord): string {
  return key.split('/').slice(0, 2).join('/');
}

/** A unit's returned tables as one entry, the next revision after what it has sent itself. */
async function entryOf(
  unit: string,
  tables: readonly Returned[],
  before: readonly LedgerEntry[],
  context: CheckContext,
): Promise<LedgerEntry> {
  const earlier = before.filter(
    ({ submission }) => submission.unit === unit && submission.period === context.period.id,
  );
  const newest = earlier.reduce<LedgerEntry | null>((a, b) => (a === null || b.revision > a.revision ? b : a), null);
  const changed = tables.reduce((latest, file) => (file.changed > latest ? file.changed : latest), new Date(0));
  const sum = (count: (file: Returned) => number): number => tables.reduce((total, file) => total + count(file), 0);
  const submission = await buildSubmission(
    {
      unit,
      period: context.period.id,
      plan: planOf(tables.flatMap((file) => file.tables)),
      replaces: newest?.submission.id ?? null,
      sentBy: unitName(unit),
      ruleset: RULESET,
      rows: tables.flatMap(({ rows }) => rows),
      findings: {
        errors: sum(({ findings }) => findings.errors),
        warnings: sum(({ findings }) => findings.warnings),
        confirmed: [],
      },
    },
    { id: uuidv7(), sentAt: changed.toISOString() },
  );
  return {
    submission,
    revision: (newest?.revision ?? 0) + 1,
    receivedAt: changed.toISOString(),
    state: 'sent',
    late: false,
    review: null,
  };
}
