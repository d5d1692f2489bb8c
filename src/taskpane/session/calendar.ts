import { calendarRecord } from '../../examine/calendarRecord';
import { type Examination } from '../../examine/examine';
import { type CalendarRecord } from '../../examine/records';
import { daysBetween, todayInVietnam } from '../../values/dates';
import { type IsoDate } from '../../values/types';
import { type PaneState } from './state';

/** Days from `asOf` to the last day of a moment (a day, or an ISO 8601 time); negative once it has passed. */
export function daysUntil(moment: string, asOf: IsoDate): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : todayInVietnam(new Date(moment));
  return daysBetween(asOf, day);
}

/** The first sending day that the plans of the tables ask for; `null` when they name none. */
function plannedDuty(examination: Examination): CalendarRecord | null {
  return examination.tables
    .map(({ appendix }) => calendarRecord(appendix, examination))
    .reduce<CalendarRecord | null>(
      (first, one) => (one?.due != null && (first?.due == null || one.due < first.due) ? one : first),
      null,
    );
}

/** Until when the report is to be sent: the receiver's calendar, else the plans'; `planned` tells where the plan says so. */
export function deadlineOf({ report, calendar }: PaneState): {
  readonly due: string;
  readonly days: number;
  readonly planned: CalendarRecord | null;
} | null {
  if (report === null) return null;
  const planned = calendar?.due == null ? plannedDuty(report.examination) : null;
  const due = calendar?.due ?? planned?.due ?? null;
  return due === null ? null : { due, days: daysUntil(due, report.context.asOf), planned };
}
