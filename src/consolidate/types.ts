import { type ItemRecord } from '../examine/records';
import { type Assessment } from '../status/types';
import { type Scoreboard } from '../status/scoreboard';
import {
  type ConfirmedWarning,
  type CountedSummary,
  type LedgerEntry,
  type Review,
  type UnitState,
} from '../submission/types';
import { type DueReading, type IsoDate, type Period } from '../values/types';

/** What a ledger knows of one period. */
export interface PeriodLedger {
  /** Every revision of every unit. */
  readonly history: readonly CountedSummary[];
  /** The submissions that count: of every unit the newest revision not returned. */
  readonly counting: readonly LedgerEntry[];
  /** Every review, oldest first. */
  readonly reviews: readonly (Review & { readonly submissionId: string })[];
}

export interface ConsolidateContext {
  readonly period: Period;
  /** Day the statuses are worked out for. */
  readonly asOf: IsoDate;
  /** Ids of the units a report is expected of; units that sent are added. */
  readonly expected: readonly string[];
  /** Name of a unit, or its id when nobody knows it. */
  readonly unitName: (id: string) => string;
}

/** A reported row beside the unit that reported it. The row's own unit of measure is `measure` here. */
export interface ConsolidatedRow extends Omit<ItemRecord, 'unit'> {
  /** Id of the reporting unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly measure: string | null;
  readonly plan: string;
  readonly submissionId: string;
  readonly revision: number;
  /** Worked out on the as-of day by the receiver's rules; `null` for group rows. `status` and `reason` are as sent. */
  readonly assessed: Assessment | null;
  /** The unit's own status differs from the receiver's for the day of receipt. */
  readonly statusDiffers: boolean;
}

export type ConflictField = 'target' | 'due' | 'result';

/** One row, different values from several units. */
export interface Conflict {
  readonly key: string;
  readonly field: ConflictField;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly places: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly submissionId: string;
    readonly sheet: string;
    readonly cell: string | null;
    /** As shown in the unit's cell; "" for due dates, which `due` holds as read. */
    readonly value: string;
    readonly due: DueReading | null;
  }[];
}

export interface TrackedUnit {
  readonly unit: string;
  readonly name: string;
  readonly state: UnitState;
  readonly late: boolean;
  readonly receivedAt: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly confirmed: number;
  readonly revision: number | null;
  readonly submissionId: string | null;
  /** The comment of the last review of the newest revision. */
  readonly comment: string | null;
}

/** Something that happened to the period's ledger. */
export interface LogLine {
  readonly at: string;
  readonly unit: string;
  readonly unitName: string;
  readonly action: 'received' | 'accepted' | 'returned';
  readonly revision: number;
  readonly submissionId: string;
  readonly contentHash: string;
  readonly late: boolean;
  readonly comment: string;
}

/** A warning a unit kept, with its reason. */
export interface KeptWarning extends ConfirmedWarning {
  readonly unit: string;
  readonly unitName: string;
  readonly submissionId: string;
}

/** Many submissions as one picture. */
export interface Consolidated {
  readonly period: string;
  readonly asOf: IsoDate;
  /** Rows of the counting submissions, by plan, kind, section, number and unit. */
  readonly rows: readonly ConsolidatedRow[];
  readonly conflicts: readonly Conflict[];
  /** Ids of units, expected or heard of, without a submission that counts; by name. */
  readonly missing: readonly string[];
  readonly tracker: readonly TrackedUnit[];
  readonly keptWarnings: readonly KeptWarning[];
  readonly log: readonly LogLine[];
  /** Every reported row counts once for its unit; rows of several units stand side by side and are not summed up. */
  readonly scores: Scoreboard;
}
