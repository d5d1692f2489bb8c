import { daysBetween, todayInVietnam } from '../../values/dates';
import { type IsoDate } from '../../values/types';

/** Days from `asOf` to the last day of a moment (a day, or an ISO 8601 time); negative once it has passed. */
export function daysUntil(moment: string, asOf: IsoDate): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : todayInVietnam(new Date(moment));
  return daysBetween(asOf, day);
}
