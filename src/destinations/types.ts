import {
  type DestinationProblemCode,
  type LedgerEntry,
  type Receipt,
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

export type DestinationFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

export class DestinationProblem extends Error {
  constructor(
    readonly code: DestinationProblemCode,
    /**
     * Facts for the sentence: `currentId` (or `null`) for `stale`, `errors` (sentences) for `invalid`, `count` for
     * `has-errors`, `state` for `period-closed`, `retryAfter` in seconds for `too-many-requests`.
     */
    readonly facts: DestinationFacts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DestinationProblem';
  }
}
