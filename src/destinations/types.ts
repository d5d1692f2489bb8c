import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../submission/types';

/** Where submissions go: the hub, a folder, Microsoft Graph. All keep the same laws (docs/contract.md). */
export interface Destination {
  /** Resolves with a receipt only when the submission is durably kept. Rejects with a `DestinationProblem`. */
  submit(submission: Submission): Promise<Receipt>;
  list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]>;
  get(id: string): Promise<LedgerEntry | null>;
}

export type DestinationProblemCode =
  | 'unreachable'
  | 'unauthorised'
  | 'forbidden'
  | 'stale'
  | 'different-content'
  | 'hash-mismatch'
  | 'invalid'
  | 'period-closed'
  | 'too-large'
  | 'too-many-requests'
  | 'server-error';

export class DestinationProblem extends Error {
  constructor(
    readonly code: DestinationProblemCode,
    /** Facts for the sentence: `currentId` for `stale`, `fields` for `invalid`, `retryAfter` in seconds. */
    readonly facts: Readonly<Record<string, string | number | readonly string[]>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DestinationProblem';
  }
}
