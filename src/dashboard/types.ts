import { type AppendixKind } from '../appendix/types';
import { type Place } from '../consolidate/place';
import { type Score } from '../status/scoreboard';
import { type Status } from '../status/types';
import { type DueReading, type IsoDate } from '../values/types';

/** One row of the overdue and due-soon lists, and of every drill-down. */
export interface DashboardRow {
  readonly place: Place;
  readonly plan: string;
  readonly key: string;
  readonly kind: AppendixKind;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly due: DueReading | null;
  /** Days past the due date (overdue) or left until it; `null` without a day. */
  readonly days: number | null;
  /** As they stand in the unit's row; "" where nothing does. */
  readonly target: string;
  readonly result: string;
  /** As the unit wrote them; "" when it did not. */
  readonly progress: string;
  readonly difficulty: string;
  readonly proposal: string;
}

/** How many of the expected units stand where; `late` counts sent and accepted ones again. */
export interface Reporting {
  readonly expected: number;
  readonly notSent: number;
  readonly sent: number;
  readonly returned: number;
  readonly accepted: number;
  readonly late: number;
}

export type UnitGroup = 'department' | 'commune' | 'other';

export interface RankedUnit {
  readonly unit: string;
  readonly unitName: string;
  /** 1 is best; equal shares have equal ranks. `null`: nothing to rank by. */
  readonly rank: number | null;
  /** The measure: `shareDone` of tasks and `shareMet` of indicators by the rows they stand on (definition in messages). */
  readonly measure: number | null;
  readonly score: Score;
}

/** What the dashboard, the overview sheet and the report show of one period; worked out from `Consolidated` alone. */
export interface Dashboard {
  readonly period: string;
  readonly asOf: IsoDate;
  /** The last day to send that somebody set, else the earliest of the plans; `null` when there is none. */
  readonly due: IsoDate | null;
  /** The document that names the day; `null` when somebody set it. */
  readonly dueSource: string | null;
  readonly daysLeft: number | null;
  readonly reporting: Reporting;
  readonly reportingByGroup: readonly { readonly group: UnitGroup; readonly reporting: Reporting }[];
  readonly total: Score;
  readonly sections: readonly {
    readonly plan: string;
    readonly kind: AppendixKind;
    readonly section: string;
    readonly title: string;
    readonly score: Score;
  }[];
  readonly ranking: readonly RankedUnit[];
  /** Longest overdue first. */
  readonly overdue: readonly DashboardRow[];
  /** Nearest first. */
  readonly dueSoon: readonly DashboardRow[];
  /** Indicators not met, and rows without figures. */
  readonly notMet: readonly DashboardRow[];
  /** Earlier periods of the same kind and this one, oldest first. */
  readonly trend: readonly { readonly period: string; readonly reporting: Reporting; readonly total: Score }[];
}
