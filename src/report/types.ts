import { type AppendixKind } from '../appendix/types';
import { type Conflict, type IndicatorTotal, type RowProposal, type UnreportedRow } from '../consolidate/types';
import { type Dashboard, type DashboardRow, type Reporting } from '../dashboard/types';
import { type Score } from '../status/scoreboard';
import { type Status } from '../status/types';
import { type DueReading, type IsoDate } from '../values/types';

/** What one unit says of a row. Texts are as the unit wrote them, "" where it did not. */
export interface Answer {
  readonly unit: string;
  readonly unitName: string;
  readonly status: Status | null;
  readonly result: string;
  readonly progress: string;
  readonly completedOn: IsoDate | null;
}

/** One row of a plan with what all units say of it. */
export interface ReportLine {
  readonly plan: string;
  readonly kind: AppendixKind;
  readonly key: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly number: string;
  readonly title: string;
  readonly measure: string | null;
  /** As the plan writes it; "" when it names none. */
  readonly target: string;
  readonly due: DueReading | null;
  readonly owners: readonly string[];
  readonly answers: readonly Answer[];
  /** Nobody has decided yet which row of the plan it is. */
  readonly isUnplaced: boolean;
  /** `null` for tasks, and where the indicator is not summed up. */
  readonly total: IndicatorTotal | null;
}

/** How a row is named in a sentence. */
export interface RowName {
  readonly kind: AppendixKind;
  /** With its section, "I.6.3"; "" when it has none. */
  readonly number: string;
  readonly title: string;
}

/** A difficulty or a proposal as a unit wrote it, with the rows it stands at. */
export interface Remark {
  readonly unit: string;
  readonly unitName: string;
  readonly text: string;
  readonly rows: readonly RowName[];
}

/** A period's report as facts: every sentence of the document comes from these or from the office's template. */
export interface Report {
  readonly period: string;
  readonly asOf: IsoDate;
  /** Titles of the plans that are reported on; the id where no title is known. */
  readonly plans: readonly string[];
  readonly reporting: Reporting;
  /** Names, in reading order. */
  readonly notSent: readonly string[];
  readonly late: readonly string[];
  readonly returned: readonly string[];
  readonly total: Score;
  readonly sections: Dashboard['sections'];
  readonly overdue: readonly DashboardRow[];
  readonly dueSoon: readonly DashboardRow[];
  readonly notMet: readonly DashboardRow[];
  readonly indicators: readonly ReportLine[];
  readonly tasks: readonly ReportLine[];
  readonly difficulties: readonly Remark[];
  readonly proposals: readonly Remark[];
  readonly conflicts: readonly Conflict[];
  /** Reported rows of which nobody has decided yet what they are in the plan. */
  readonly unplaced: readonly RowProposal[];
  /** Rows of the plan that nobody reports. */
  readonly byNobody: readonly UnreportedRow[];
}

/** What a unit has to be reminded of. */
export interface Reminder {
  readonly unit: string;
  readonly unitName: string;
  readonly why: 'not-sent' | 'returned' | 'rows-missing';
  /** The coordinator's words when the report was returned; else "". */
  readonly comment: string;
  /** Rows the unit owes and has not reported; `null` where no plan says. */
  readonly rows: readonly RowName[] | null;
}
