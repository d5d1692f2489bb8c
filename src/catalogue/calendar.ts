import calendar from './data/reporting-calendar.json';
import { type Period } from '../values/types';
import { type ProvinceId } from './types';

/** A day of a period: of its last month. */
export interface DayOfPeriod {
  readonly month: 'last';
  readonly day: number;
}

/** A duty to report that a plan sets on every agency of a province. */
export interface ReportingDuty {
  readonly id: string;
  /** Ids of the plans whose results are to be reported: the plan that sets the duty, or one it took the place of. */
  readonly plans: readonly string[];
  readonly province: ProvinceId;
  /** Both years inclusive. */
  readonly years: { readonly from: number; readonly to: number };
  readonly frequencies: readonly Period['kind'][];
  /** "trước ngày 05 tháng cuối quý" is on or before the 5th; `null` when the plan names no day. */
  readonly sendBy: DayOfPeriod | null;
  /** Id of the agency that receives the reports. */
  readonly to: string;
  /** The document and its words. */
  readonly source: string;
}

/** Which days' data a period's report holds by law. */
export interface DataWindow {
  readonly frequency: Period['kind'];
  /** Counted back from the period's first month. */
  readonly from: { readonly monthsBefore: number; readonly day: number };
  readonly to: DayOfPeriod;
  readonly source: string;
}

export interface ReportingCalendar {
  readonly duties: readonly ReportingDuty[];
  readonly dataWindows: readonly DataWindow[];
}

/** The reporting duties of the plans and the data windows of the law: data, because provinces differ and change. */
export const reportingCalendar = calendar as ReportingCalendar;
