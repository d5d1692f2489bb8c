import {
  type DestinationProblemCode,
  type LedgerEntry,
  type Receipt,
  type Review,
  type Submission,
  type SubmissionSummary,
} from '../submission/types';

export { type DestinationProblemCode };

/** Where submissions go: the hub, a folder, Microsoft Graph. All keep the same laws (docs/contract.md). */
export interface Destination {
  /** Resolves with a receipt only when the submission is durably kept. Rejects with a `DestinationProblem`. */
  submit(submission: Submission): Promise<Receipt>;
  list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]>;
  get(id: string): Promise<LedgerEntry | null>;
}

/** What a coordinator decides; the moment is the receiver's. A hub takes `by` from the caller's sign-in instead. */
export type ReviewDraft = Omit<Review, 'at'>;

/** A destination whose ledger can be read whole and reviewed, so that coordinators work with or without a hub. */
export interface LedgerReader {
  /** Every revision of every unit in the period, by unit and revision. */
  entries(period: string): Promise<readonly LedgerEntry[]>;
  /** Resolves when the decision is durably kept; the last one on a submission counts. */
  review(id: string, review: ReviewDraft): Promise<void>;
}

export type DestinationFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

export class DestinationProblem extends Error {
  constructor(
    readonly code: DestinationProblemCode,
    /**
     * Facts for the sentence: `currentId` (or `null`) for `stale`, `errors` (sentences) for `invalid`, `count` for
     * `has-errors`, `state` for `period-closed`, `retryAfter` in seconds for `too-many-requests`; `said`, the hub's own
     * sentence, for what no other destination refuses.
     */
    readonly facts: DestinationFacts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DestinationProblem';
  }
}
