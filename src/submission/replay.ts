import { receive, summaryOf, type RefusalCode } from './ledger';
import { unsetPeriod } from './period';
import { type LedgerEntry, type Submission } from './types';

/** A submission found in a place where anybody may put files: schema and hash are proven, the laws are not. */
export interface FiledSubmission {
  /** Name of its file, for people and as the last tie-break. */
  readonly name: string;
  readonly submission: Submission;
  readonly receivedAt: string;
  /** Written by a writer that got the place for itself, and so the only one of its kind after its predecessor. */
  readonly claimed: boolean;
}

export interface Replayed {
  readonly entries: readonly LedgerEntry[];
  /** Files that are no revision, with the law that speaks against them; equal contents are left out silently. */
  readonly refused: readonly { readonly name: string; readonly submission: Submission; readonly code: RefusalCode }[];
}

/**
 * The ledger that a heap of submissions makes under the laws of `receive`, the same for every reader and whatever the
 * order of the files: corrections follow what they replace; of several that replace the same one, a claimed one wins,
 * else the one with the smaller id, which UUIDv7 makes the older.
 */
export function replay(files: readonly FiledSubmission[]): Replayed {
  const refused: { name: string; submission: Submission; code: RefusalCode }[] = [];
  const chosen = new Map<string, FiledSubmission>();
  for (const file of [...files].sort(compareFiles)) {
    const first = chosen.get(file.submission.id);
    if (first === undefined) chosen.set(file.submission.id, file);
    else if (first.submission.contentHash !== file.submission.contentHash) {
      refused.push({ name: file.name, submission: file.submission, code: 'different-content' });
    }
  }
  const entries: LedgerEntry[] = [];
  for (const own of byUnitAndPeriod([...chosen.values()])) {
    const chain = replayUnit(own);
    entries.push(...chain.entries);
    refused.push(...chain.refused);
  }
  return { entries, refused };
}

function replayUnit(files: readonly FiledSubmission[]): Replayed {
  const entries: LedgerEntry[] = [];
  const refused: { name: string; submission: Submission; code: RefusalCode }[] = [];
  let waiting = files;
  for (;;) {
    const headId = entries.at(-1)?.submission.id ?? null;
    const next = waiting.filter(({ submission }) => submission.replaces === headId);
    const before = entries.length;
    for (const { name, submission, receivedAt } of next) {
      const history = entries.map(summaryOf);
      const at = { now: new Date(receivedAt), period: unsetPeriod(submission.period) };
      const outcome = receive({ sameId: null, history }, submission, at);
      if (outcome.kind === 'new') entries.push(outcome.entry);
      if (outcome.kind === 'refused') refused.push({ name, submission, code: outcome.code });
    }
    waiting = waiting.filter((file) => !next.includes(file));
    if (entries.length === before) break;
  }
  const hashes = new Set(entries.map(({ submission }) => submission.contentHash));
  for (const { name, submission } of waiting) {
    if (!hashes.has(submission.contentHash)) refused.push({ name, submission, code: 'stale' });
  }
  return { entries, refused };
}

function byUnitAndPeriod(files: readonly FiledSubmission[]): FiledSubmission[][] {
  const groups = new Map<string, FiledSubmission[]>();
  for (const file of files) {
    const key = `${file.submission.period}|${file.submission.unit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}

function compareFiles(a: FiledSubmission, b: FiledSubmission): number {
  if (a.claimed !== b.claimed) return a.claimed ? -1 : 1;
  return compareText(a.submission.id, b.submission.id) || compareText(a.name, b.name);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
