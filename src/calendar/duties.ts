import { reportingCalendar, type ReportingDuty } from '../catalogue/calendar';
import { type ProvinceId } from '../catalogue/types';
import { addDays, daysBetween, monthEnd, monthStart } from '../values/dates';
import { type IsoDate, type Period } from '../values/types';

/** Which days' data a report holds. */
export interface DataDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The law, or the plan that asks for an earlier report. */
  readonly source: string;
  /** The plan's sending day comes before the law's last day: the report holds what is known on that day. */
  readonly endsBySending: boolean;
}

/** A duty to report for one period. */
export interface PeriodDuty {
  readonly id: string;
  readonly to: string;
  /** Last day to send; `null` when the plan names none. */
  readonly due: IsoDate | null;
  readonly source: string;
  readonly data: DataDays;
}

/** What is known of the plan whose table is reported. */
export interface ReportedPlan {
  readonly id: string;
  readonly number: string | null;
}

/**
 * The duties to report for a period, in the order of the calendar. Duties set by the plan itself go alone; a plan that
 * names no document has all duties of its province; another plan has none that we know.
 */
export function dutiesOf(province: ProvinceId | null, plan: ReportedPlan | null, period: Period): PeriodDuty[] {
  const own = reportingCalendar.duties.filter(({ plans }) => plan !== null && plans.includes(plan.id));
  const ofProvince = reportingCalendar.duties.filter((duty) => duty.province === province);
  const known = own.length > 0 ? own : plan === null || plan.number === null ? ofProvince : [];
  return known
    .filter(({ years, frequencies }) => frequencies.includes(period.kind) && isWithin(period.year, years))
    .map((duty) => periodDuty(duty, period));
}

/** The duty whose day comes first; one without a day only when no other names one. `null` when there is none. */
export function nextDuty(province: ProvinceId | null, plan: ReportedPlan | null, period: Period): PeriodDuty | null {
  const duties = dutiesOf(province, plan, period);
  return duties.reduce<PeriodDuty | null>(
    (first, duty) => (first === null || isBefore(duty, first) ? duty : first),
    null,
  );
}

/** The duty, among those that these plans set themselves, whose day comes first; `null` when none names a day. */
export function firstDutyOf(plans: Iterable<string>, period: Period): (PeriodDuty & { readonly due: IsoDate }) | null {
  let first: (PeriodDuty & { readonly due: IsoDate }) | null = null;
  for (const id of plans) {
    const duty = nextDuty(null, { id, number: null }, period);
    if (duty === null || duty.due === null) continue;
    if (first === null || duty.due < first.due) first = { ...duty, due: duty.due };
  }
  return first;
}

/** Last day to send a period's report: "trước ngày 05" is the 5th itself. `null` when the plan names no day. */
export function dueDay({ sendBy }: Pick<ReportingDuty, 'sendBy'>, period: Period): IsoDate | null {
  return sendBy === null ? null : dayOfMonth(lastMonth(period), sendBy.day);
}

/**
 * Which days' data the law gives to a period: from the 15th of the month before it to the 14th of its last month.
 * @throws RangeError when the calendar has no window for that kind of period
 */
export function dataWindow(period: Period): Omit<DataDays, 'endsBySending'> {
  const window = reportingCalendar.dataWindows.find(({ frequency }) => frequency === period.kind);
  if (window === undefined) throw new RangeError(`No data window for a ${period.kind}.`);
  const { year, month } = monthOf(period.start);
  return {
    from: dayOfMonth({ year, month: month - window.from.monthsBefore }, window.from.day),
    to: dayOfMonth(lastMonth(period), window.to.day),
    source: window.source,
  };
}

/** Days from the as-of date to a due day: 0 on the day itself, negative once it has passed. */
export function daysLeft(due: IsoDate, asOf: IsoDate): number {
  return daysBetween(asOf, due);
}

function periodDuty(duty: ReportingDuty, period: Period): PeriodDuty {
  const due = dueDay(duty, period);
  const law = dataWindow(period);
  const endsBySending = due !== null && due < law.to;
  const data = endsBySending
    ? { from: law.from, to: due, source: duty.source, endsBySending }
    : { ...law, endsBySending };
  return { id: duty.id, to: duty.to, due, source: duty.source, data };
}

function isBefore(a: PeriodDuty, b: PeriodDuty): boolean {
  return a.due !== null && (b.due === null || a.due < b.due);
}

function isWithin(year: number, { from, to }: ReportingDuty['years']): boolean {
  return from <= year && year <= to;
}

interface Month {
  readonly year: number;
  /** Months below 1 run over into the year before. */
  readonly month: number;
}

function monthOf(day: IsoDate): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function lastMonth(period: Period): Month {
  return monthOf(period.end);
}

/** A month without that day ends earlier: its last day counts. */
function dayOfMonth({ year, month }: Month, day: number): IsoDate {
  const wanted = addDays(monthStart(year, month), day - 1);
  const last = monthEnd(year, month);
  return wanted < last ? wanted : last;
}
