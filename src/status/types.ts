import {
  type DueReading,
  type IsoDate,
  type Period,
  type ProgressReading,
  type QuantityReading,
} from '../values/types';

export type IndicatorStatus =
  'exceeded' | 'met' | 'not-met' | 'undetermined' | 'no-result' | 'no-target' | 'qualitative';

export type TaskStatus =
  | 'done-on-time'
  | 'done-late'
  | 'done'
  | 'overdue'
  | 'due-soon'
  | 'not-yet-due'
  | 'in-progress'
  | 'ongoing'
  | 'waiting'
  | 'no-due-date';

export type Status = IndicatorStatus | TaskStatus;

export type Pace = 'on-track' | 'behind';

/** The reason as facts; the sentence is made by the message catalogue from `code`. */
export interface Reason {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** The judgement of one row. */
export interface Assessment {
  readonly status: Status;
  /** What an indicator was judged by; `null` for tasks and where nothing was judged. */
  readonly basis: 'result' | 'baseline' | null;
  readonly pace: Pace | null;
  readonly reason: Reason;
}

/** What an indicator's status depends on, whether it comes from a sheet or from a submitted row. */
export interface IndicatorEvidence {
  readonly title: string;
  readonly unit: string | null;
  readonly target: QuantityReading | null;
  /** `null`: the cell is empty. See `hasResultColumn`. */
  readonly result: QuantityReading | null;
  readonly baseline: QuantityReading | null;
  /** Without a result column the baseline is judged instead, with `basis: "baseline"`. */
  readonly hasResultColumn: boolean;
}

export interface TaskEvidence {
  readonly due: DueReading;
  readonly progress: ProgressReading | null;
  /** Words of a progress cell that `progress.text` does not repeat, because a status word stands beside them. */
  readonly progressWords?: string;
  /** From a completion-date column. */
  readonly completedOn: IsoDate | null;
}

/** Everything outside the row that a status depends on; there is no clock in the core. */
export interface AssessmentContext {
  readonly asOf: IsoDate;
  /** A task counts as due soon from this many days before its due date on; absent means the domain's 15. */
  readonly dueSoonDays?: number;
  readonly period: Period | null;
  readonly planYears: { readonly from: number; readonly to: number } | null;
}
