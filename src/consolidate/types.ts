import { type ItemRecord } from '../examine/records';
import { type Aggregation, type PlanVersion, type RowCandidate, type RowDecision } from '../plan/types';
import { type Assessment } from '../status/types';
import { type Scoreboard } from '../status/scoreboard';
import {
  type ConfirmedWarning,
  type CountedSummary,
  type DisputedFinding,
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
  /** The versions in force of the plans the period belongs to or that are reported on; without one, a plan's rows are matched by key alone. */
  readonly plans?: readonly PlanVersion[];
  /** Versions these plans had before, oldest first; rows reported on them are brought to the version in force. */
  readonly earlier?: readonly PlanVersion[];
  readonly decisions?: readonly RowDecision[];
  /** Counting submissions of the period before, of the same kind. */
  readonly previous?: readonly LedgerEntry[];
}

/** A reported row beside the unit that reported it. The row's own unit of measure is `measure` here. */
export interface ConsolidatedRow extends Omit<ItemRecord, 'unit'> {
  /** Id of the reporting unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly measure: string | null;
  readonly plan: string;
  /** The key as the unit sent it, where the row has the plan's. */
  readonly reportedKey?: string;
  /** What the unit called the row, where the plan calls it otherwise; section, number and title are the plan's then. */
  readonly reportedAs?: Pick<ItemRecord, 'section' | 'number' | 'title'>;
  readonly submissionId: string;
  readonly revision: number;
  /** What the unit reported of the row in the period before; absent where that is not known. */
  readonly resultBefore?: string;
  /** Worked out on the as-of day by the receiver's rules; `null` for group rows. `status` and `reason` are as sent. */
  readonly assessed: Assessment | null;
  /** The unit's own status differs from the receiver's for the day of receipt. */
  readonly statusDiffers: boolean;
}

/** `done`: the unit that leads a task says it is done, another that reports it says not, or the other way round. */
export type ConflictField = 'target' | 'due' | 'result' | 'done';

/** A reported row that its plan does not know; a person decides which row it is. */
export interface RowProposal {
  readonly plan: string;
  /** As reported. */
  readonly key: string;
  readonly kind: ItemRecord['kind'];
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly places: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly submissionId: string;
    readonly sheet: string;
    readonly cell: string | null;
  }[];
  /** Best first; may be empty. */
  readonly candidates: readonly RowCandidate[];
}

/** A row of a plan that owing units have not reported in a submission that counts. */
export interface UnreportedRow {
  readonly plan: string;
  readonly key: string;
  readonly kind: ItemRecord['kind'];
  readonly section: string;
  readonly number: string;
  readonly title: string;
  /** Units that owe the row: by whether their report is there without it, or not there at all. */
  readonly left: readonly { readonly unit: string; readonly unitName: string; readonly hasSent: boolean }[];
  /** Nobody at all reports it. */
  readonly byNobody: boolean;
}

/** An indicator over all units that report it, by its declared kind. */
export interface IndicatorTotal {
  readonly plan: string;
  readonly key: string;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly measure: string | null;
  readonly aggregation: Aggregation;
  /** `null` for `none`, and where a part cannot be added (`why`). */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly why:
    | 'not-declared'
    | 'text'
    | 'several-values'
    | 'other-measure'
    | 'no-result'
    /** `latest`: units report different levels. */
    | 'units-differ'
    /** `ratio`: a unit of several gives no numerator and denominator. */
    | 'no-ratio'
    /** Shares of several units cannot be added up. */
    | 'percent'
    | null;
  readonly parts: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly submissionId: string;
    readonly sheet: string;
    readonly cell: string | null;
    /** As shown in the unit's cell. */
    readonly text: string;
    readonly value: number | null;
  }[];
}

/** What became of a unit's row since the period before. */
export interface PeriodChange {
  readonly key: string;
  readonly unit: string;
  readonly unitName: string;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly kind: 'new' | 'gone' | 'better' | 'worse' | 'other-status' | 'other-result';
  readonly before: { readonly status: Assessment['status'] | null; readonly result: string };
  readonly after: { readonly status: Assessment['status'] | null; readonly result: string };
}

/** One row, different values from several places: units, two rows of one unit, or a unit and the plan itself. */
export interface Conflict {
  readonly plan: string;
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
    /** The plan's own cell: `unit` is the plan's id, `unitName` its title, and there is no submission. */
    readonly isPlan?: true;
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

/** A finding a unit holds to be wrong, with its note. */
export interface DisputedByUnit extends DisputedFinding {
  readonly unit: string;
  readonly unitName: string;
  readonly submissionId: string;
}

/** Many submissions as one picture. */
export interface Consolidated {
  readonly period: string;
  readonly asOf: IsoDate;
  /** Rows of the counting submissions, by plan, kind, item as its plan or else its number has it, and unit. */
  readonly rows: readonly ConsolidatedRow[];
  readonly conflicts: readonly Conflict[];
  /** Ids of units, expected or heard of, without a submission that counts; by name. */
  readonly missing: readonly string[];
  readonly proposals: readonly RowProposal[];
  readonly unreported: readonly UnreportedRow[];
  readonly totals: readonly IndicatorTotal[];
  readonly changes: readonly PeriodChange[];
  readonly tracker: readonly TrackedUnit[];
  readonly keptWarnings: readonly KeptWarning[];
  readonly disputed: readonly DisputedByUnit[];
  readonly log: readonly LogLine[];
  /** Every reported row counts once for its unit; rows of several units stand side by side and are not summed up. */
  readonly scores: Scoreboard;
}
