import { calendarRecord } from '../../examine/calendarRecord';
import { type Examination } from '../../examine/examine';
import { type CalendarRecord } from '../../examine/records';
import { daysBetween, todayInVietnam } from '../../values/dates';
import { type IsoDate } from '../../values/types';

/** Days from `asOf` to the last day of a moment (a day, or an ISO 8601 time); negative once it has passed. */
export function daysUntil(moment: string, asOf: IsoDate): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : todayInVietnam(new Date(moment));
  return daysBetween(asOf, day);
}

/** The first sending day that the plans of the tables ask for; `null` when they name none. */
export function plannedDuty(examination: Examination): CalendarRecord | null {
  return examination.tables
    .map(({ appendix }) => calendarRecord(appendix, examination))
    .reduce<CalendarRecord | null>(
      (first, one) => (one?.due != null && (first?.due == null || one.due < first.due) ? one : first),
      null,
    );
}
