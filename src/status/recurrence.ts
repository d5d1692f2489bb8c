import { addDays, daysBetween, monthEnd } from '../values/dates';
import { type IsoDate, type RecurrencePeriod } from '../values/types';

export interface NextPeriod {
  readonly period: RecurrencePeriod;
  readonly end: IsoDate;
}

/** A Sunday: weeks are counted from Monday to Sunday. */
const SOME_SUNDAY: IsoDate = '2026-01-04';

/** The first period end on or after the as-of date among the periods a duty recurs in; `null` when none is named. */
export function nextPeriod(periods: readonly RecurrencePeriod[], asOf: IsoDate): NextPeriod | null {
  let next: NextPeriod | null = null;
  for (const period of periods) {
    const end = endOf(period, asOf);
    if (next === null || end < next.end) next = { period, end };
  }
  return next;
}

function endOf(period: RecurrencePeriod, asOf: IsoDate): IsoDate {
  const year = Number(asOf.slice(0, 4));
  const month = Number(asOf.slice(5, 7));
  switch (period) {
    case 'day':
      return asOf;
    case 'week':
      return addDays(asOf, (7 - (((daysBetween(SOME_SUNDAY, asOf) % 7) + 7) % 7)) % 7);
    case 'month':
      return monthEnd(year, month);
    case 'quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3);
    case 'half-year':
      return monthEnd(year, month <= 6 ? 6 : 12);
    case 'nine-months':
      return monthEnd(month <= 9 ? year : year + 1, 9);
    case 'year':
      return monthEnd(year, 12);
  }
}
