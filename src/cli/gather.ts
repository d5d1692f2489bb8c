import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { RULESET } from '../check/runner';
import { type CheckContext } from '../check/types';
import { jsonFiles } from '../destinations/folder/files';
import { readSubmissionFiles } from '../destinations/folder/readFolder';
import { messagesFor, type Language } from '../messages';
import { buildSubmission } from '../submission/build';
import { type LedgerEntry } from '../submission/types';
import { readXlsx } from '../xlsx/read';
import { expandPaths, problemCodeOf, readBytes } from './files';
import { reported } from './reportedRows';
import { unitName, unitOfFile } from './unitOfFile';

export interface Gathered {
  readonly entries: readonly LedgerEntry[];
  /** Files that do not count, each with a sentence why. */
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** Submissions and returned workbooks of the folders and files named, as one ledger. */
export async function gather(paths: readonly string[], context: CheckContext, language: Language): Promise<Gathered> {
  const entries: LedgerEntry[] = [];
  const leftOut: { file: string; why: string }[] = [];
  for (const path of paths) {
    const filed = await submissionsAt(path);
    entries.push(...filed.entries);
    const { leftOut: codes } = messagesFor(language).cli;
    leftOut.push(...filed.leftOut.map(({ name, code }) => ({ file: name, why: codes[code] })));
  }
  const workbooks = (await expandPaths(paths)).filter((path) => !/\.json$/i.test(path));
  const returned = await Promise.all(workbooks.map(async (path) => ({ path, changed: await changedAt(path) })));
  returned.sort((a, b) => a.changed - b.changed);
  for (const { path, changed } of returned) {
    const entry = await entryOf(path, new Date(changed), entries, context, language);
    if (typeof entry === 'string') leftOut.push({ file: path, why: entry });
    else entries.push(entry);
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

/** A returned workbook as an entry: a later file of the same unit is its next revision. A sentence when it cannot be one. */
async function entryOf(
  path: string,
  changed: Date,
  before: readonly LedgerEntry[],
  context: CheckContext,
  language: Language,
): Promise<LedgerEntry | string> {
  const messages = messagesFor(language);
  try {
    const rows = reported(readXlsx(await readBytes(path)), context, language);
    if (rows === null) return messages.cli.usage['no-appendix']?.({ file: basename(path) }) ?? '';
    const unit = rows.unit ?? unitOfFile(path);
    const earlier = before.filter(
      ({ submission }) => submission.unit === unit && submission.period === context.period.id,
    );
    const newest = earlier.reduce<LedgerEntry | null>((a, b) => (a === null || b.revision > a.revision ? b : a), null);
    const submission = await buildSubmission(
      {
        unit,
        period: context.period.id,
        plan: rows.plan,
        replaces: newest?.submission.id ?? null,
        sentBy: unitName(unit),
        ruleset: RULESET,
        rows: rows.rows,
        findings: { ...rows.findings, confirmed: [] },
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
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === null) throw error;
    return messages.problems[code];
  }
}
