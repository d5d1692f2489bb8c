import { receive, summaryOf, type RefusalCode } from './ledger';
import { unsetPeriod } from './period';
import { type LedgerEntry, type Review, type Submission } from './types';

/** A submission found in a place where anybody may put files: schema and hash are proven, the laws are not. */
export interface FiledSubmission {
  /** Name of its file, for people and as the last tie-break. */
  readonly name: string;
  readonly submission: Submission;
  readonly receivedAt: string;
  /**
   * The revision (`null`: none) after which a writer got the place for itself, and so the only one of its kind there;
   * absent for a file that somebody dropped.
   */
  readonly claimedAfter?: string | null;
}

/** A decision found in the same place; the last one on a submission counts. */
export interface FiledReview extends Review {
  /** Id of the submission. */
  readonly of: string;
}

export interface Replayed {
  readonly entries: readonly LedgerEntry[];
  /** Files that are no revision, with the law that speaks against them; equal contents are left out silently. */
  readonly refused: readonly { readonly name: string; readonly submission: Submission; readonly code: RefusalCode }[];
}

/**
 * The ledger that a heap of submissions and reviews makes under the laws of `receive`, the same for every reader and
 * whatever the order of the files: corrections follow what they replace; of several that replace the same one, a claimed
 * one wins, else the one with the smaller id, which UUIDv7 makes the older.
 */
export function replay(files: readonly FiledSubmission[], reviews: readonly FiledReview[] = []): Replayed {
  const refused: { name: string; submission: Submission; code: RefusalCode }[] = [];
  const chosen = new Map<string, FiledSubmission>();
  for (const file of [...files].sort(compareFiles)) {
    const first = chosen.get(file.submission.id);
    if (first === undefined) chosen.set(file.submission.id, file);
    else if (first.submission.contentHash !== file.submission.contentHash) {
      refused.push({ name: file.name, submission: file.submission, code: 'different-content' });
    }
  }
  const decided = lastReviews(reviews);
  const entries: LedgerEntry[] = [];
  for (const own of byUnitAndPeriod([...chosen.values()])) {
    const chain = replayUnit(own, decided);
    entries.push(...chain.entries);
    refused.push(...chain.refused);
  }
  return { entries, refused };
}

function lastReviews(reviews: readonly FiledReview[]): Map<string, Review> {
  const last = new Map<string, Review>();
  for (const { of, state, comment, at, by } of [...reviews].sort((a, b) => compareText(a.at, b.at))) {
    last.set(of, { state, comment, at, by });
  }
  return last;
}

function replayUnit(files: readonly FiledSubmission[], reviews: ReadonlyMap<string, Review>): Replayed {
  const entries: LedgerEntry[] = [];
  const refused: { name: string; submission: Submission; code: RefusalCode }[] = [];
  const waiting = new Set(files);
  /** Takes the first file that may follow, if there is one. */
  const grow = (): boolean => {
    const history = entries.map(summaryOf);
    for (const file of [...waiting].filter((one) => mayFollow(one, entries))) {
      const { name, submission, receivedAt } = file;
      const at = { now: new Date(receivedAt), period: unsetPeriod(submission.period) };
      const outcome = receive({ sameId: null, history }, submission, at);
      if (outcome.kind === 'refused' && outcome.code === 'stale') continue;
      waiting.delete(file);
      if (outcome.kind === 'refused') refused.push({ name, submission, code: outcome.code });
      if (outcome.kind !== 'new') continue;
      const review = reviews.get(submission.id) ?? null;
      entries.push({ ...outcome.entry, review, state: review?.state ?? outcome.entry.state });
      return true;
    }
    return false;
  };
  while (grow());
  const hashes = new Set(entries.map(({ submission }) => submission.contentHash));
  for (const { name, submission } of waiting) {
    if (!hashes.has(submission.contentHash)) refused.push({ name, submission, code: 'stale' });
  }
  return { entries, refused };
}

/**
 * A claimed file follows the revision it was filed after. A dropped one follows what it replaces, or a returned revision
 * when it was dropped after the return: `receive` then judges what it replaces.
 */
function mayFollow(
  { submission, receivedAt, claimedAfter }: FiledSubmission,
  entries: readonly LedgerEntry[],
): boolean {
  const head = entries.at(-1) ?? null;
  const headId = head?.submission.id ?? null;
  if (claimedAfter !== undefined) return claimedAfter === headId;
  return submission.replaces === headId || (head?.review?.state === 'returned' && receivedAt > head.review.at);
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
  const isClaimed = ({ claimedAfter }: FiledSubmission): boolean => claimedAfter !== undefined;
  if (isClaimed(a) !== isClaimed(b)) return isClaimed(a) ? -1 : 1;
  return compareText(a.submission.id, b.submission.id) || compareText(a.name, b.name);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
