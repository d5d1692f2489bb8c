import { periodState, type PeriodSettings } from './period';
import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from './types';

/** How an id was answered before; the receipt names the submission that counted then. */
export interface Acknowledged {
  readonly contentHash: string;
  readonly receipt: Receipt;
}

/** What the laws must know of the ledger to decide one submission. */
export interface LedgerView {
  /** The answer given to the same id before, in whatever unit or period. */
  readonly sameId: Acknowledged | null;
  /** All revisions of the unit for the period, in order of revision. */
  readonly history: readonly SubmissionSummary[];
}

export type RefusalCode =
  'different-content' | 'stale' | 'period-closed' | 'has-errors' | 'warnings-without-reason' | 'hash-mismatch';

export type Outcome =
  | { readonly kind: 'new'; readonly entry: LedgerEntry; readonly receipt: Receipt }
  /** Nothing is written as a revision; the id is remembered with its receipt. */
  | { readonly kind: 'unchanged'; readonly receipt: Receipt }
  | { readonly kind: 'repeat'; readonly receipt: Receipt }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      /** `currentId` (may be `null`) for `stale`, `state` for `period-closed`, `count` for the others. */
      readonly facts: Readonly<Record<string, string | number | null>>;
    };

/**
 * The laws of the ledger (docs/contract.md, submission and ledger) for one submission whose schema and hash are
 * already proven. Pure: the caller reads `view` and writes the outcome in one transaction, and hands in its own clock.
 */
export function receive(
  view: LedgerView,
  submission: Submission,
  at: { readonly now: Date; readonly period: PeriodSettings },
): Outcome {
  if (view.sameId !== null) {
    return view.sameId.contentHash === submission.contentHash
      ? { kind: 'repeat', receipt: view.sameId.receipt }
      : { kind: 'refused', code: 'different-content', facts: {} };
  }
  const state = periodState(at.period, at.now);
  if (state === 'closed' || state === 'not-open') return { kind: 'refused', code: 'period-closed', facts: { state } };

  const head = view.history.at(-1) ?? null;
  if (head !== null && head.contentHash === submission.contentHash) {
    return { kind: 'unchanged', receipt: { ...receiptOf(head), unchanged: true } };
  }
  const { errors, warnings, confirmed } = submission.findings;
  if (at.period.policy.errorsBlock && errors > 0)
    return { kind: 'refused', code: 'has-errors', facts: { count: errors } };
  if (at.period.policy.warningsNeedReason && confirmed.length < warnings) {
    return { kind: 'refused', code: 'warnings-without-reason', facts: { count: warnings - confirmed.length } };
  }
  if (!mayReplace(view.history, submission.replaces)) {
    return { kind: 'refused', code: 'stale', facts: { currentId: head?.id ?? null } };
  }
  const entry: LedgerEntry = {
    submission,
    revision: (head?.revision ?? 0) + 1,
    receivedAt: at.now.toISOString(),
    state: 'sent',
    late: state === 'late',
    review: null,
  };
  return { kind: 'new', entry, receipt: receiptOf(summaryOf(entry)) };
}

/**
 * A correction names the newest revision. After a return it may also name the one that counts meanwhile (or none):
 * the sender of the correction need not know the returned one.
 */
function mayReplace(history: readonly SubmissionSummary[], replaces: string | null): boolean {
  const head = history.at(-1) ?? null;
  if (replaces === (head?.id ?? null)) return true;
  return head?.state === 'returned' && replaces === (counting(history)?.id ?? null);
}

/** The newest revision not returned, `null` when there is none: the one that counts. */
export function counting<T extends { readonly revision: number; readonly state: LedgerEntry['state'] }>(
  history: readonly T[],
): T | null {
  let newest: T | null = null;
  for (const one of history) {
    if (one.state !== 'returned' && (newest === null || one.revision > newest.revision)) newest = one;
  }
  return newest;
}

export function receiptOf(summary: SubmissionSummary): Receipt {
  const { id, revision, receivedAt, contentHash, state, late } = summary;
  return { submissionId: id, revision, receivedAt, contentHash, state, ...(late ? { late } : {}) };
}

export function summaryOf({ submission, revision, receivedAt, state, late }: LedgerEntry): SubmissionSummary {
  const { id, unit, period, plan, contentHash, replaces } = submission;
  return { id, unit, period, plan, revision, state, receivedAt, contentHash, replaces, late };
}
