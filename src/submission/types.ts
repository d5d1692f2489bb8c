import { type ItemRecord } from '../examine/records';

/** A warning the unit has looked at and kept, with its reason. */
export interface ConfirmedWarning {
  readonly rule: string;
  readonly cells: readonly string[];
  readonly reason: string;
}

/** A finding the unit holds to be wrong: kept for the coordinator and for whoever mends the rules, it excuses nothing. */
export interface DisputedFinding {
  readonly rule: string;
  /** Absent when another tool sent it. */
  readonly sheet?: string;
  readonly cells: readonly string[];
  readonly note: string;
}

/** One immutable push of a unit for a period (docs/contract.md, submission and ledger). */
export interface Submission {
  /** UUIDv7, made by the sender. */
  readonly id: string;
  /** Agency id of the catalogue, or `xa-<code>`. */
  readonly unit: string;
  readonly period: string;
  readonly plan: string;
  /** Id of the submission this one corrects, or `null`. */
  readonly replaces: string | null;
  /** ISO 8601 with offset. */
  readonly sentAt: string;
  readonly sentBy: string;
  readonly ruleset: string;
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of `{unit, period, plan, rows}`, judgement fields left out. */
  readonly contentHash: string;
  readonly rows: readonly ItemRecord[];
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly confirmed: readonly ConfirmedWarning[];
    /** Absent when there are none. */
    readonly disputed?: readonly DisputedFinding[];
  };
}

export type UnitState = 'not-sent' | 'sent' | 'returned' | 'accepted';

export interface Receipt {
  readonly submissionId: string;
  readonly revision: number;
  readonly receivedAt: string;
  readonly contentHash: string;
  readonly state: UnitState;
  /** True when the content equalled the current one: accepted, no new revision. */
  readonly unchanged?: boolean;
  /** True when it was received after the day it was due. */
  readonly late?: boolean;
}

export interface SubmissionSummary {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly plan: string;
  readonly revision: number;
  readonly state: UnitState;
  readonly receivedAt: string;
  readonly contentHash: string;
  readonly replaces: string | null;
  readonly late: boolean;
}

/** A summary with the counts a tracker shows. */
export interface CountedSummary extends SubmissionSummary {
  readonly errors: number;
  readonly warnings: number;
  /** Warnings kept with a reason. */
  readonly confirmed: number;
}

/** The receiver's own judgement of one row on the day of receipt, by its own rules. */
export interface RowJudgement {
  readonly status: ItemRecord['status'];
  readonly basis: ItemRecord['basis'];
  readonly pace: ItemRecord['pace'];
}

/** A submission as the ledger keeps it. */
export interface LedgerEntry {
  /** One a row, in row order; absent where nobody judged on receipt (a folder). */
  readonly judgements?: readonly RowJudgement[];
  readonly submission: Submission;
  readonly revision: number;
  readonly receivedAt: string;
  readonly state: UnitState;
  readonly late: boolean;
  readonly review: Review | null;
}

/** What a coordinator decided on a submission; the last one counts. */
export interface Review {
  readonly state: 'accepted' | 'returned';
  readonly comment: string;
  readonly at: string;
  /** Unit of the coordinator. */
  readonly by: string;
}

/** Why a submission was not taken; the sentences are in the message catalogue. */
export type DestinationProblemCode =
  | 'unreachable'
  | 'unauthorised'
  | 'forbidden'
  | 'stale'
  | 'different-content'
  | 'hash-mismatch'
  | 'has-errors'
  | 'warnings-without-reason'
  | 'invalid'
  | 'period-closed'
  | 'too-large'
  | 'too-many-requests'
  | 'server-error'
  /** Somebody has the shared workbook open in a way that lets nobody else write. */
  | 'locked'
  /** The place to send to is not there, or is not one of ours. */
  | 'not-set-up'
  /** The user has to sign in, or has not finished doing so. */
  | 'sign-in';
