import { addDays, daysInMonth, makeDate, monthEnd, monthStart } from './dates';
import { type ImpossibleWhy, type IsoDate } from './types';

/** A day, month, quarter, run of months or year as a cell names it; the year may have to come from elsewhere. */
export interface Moment {
  readonly unit: 'day' | 'month' | 'quarter' | 'months' | 'year';
  readonly year: number | null;
  /** First and last month, as written: a month 13 stays 13 until it is resolved. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly day: number | null;
}

export interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export type Resolved = Span | { readonly why: ImpossibleWhy } | { readonly why: 'no-year' };

export function dayMoment(day: number, month: number, year: number | null): Moment {
  return { unit: 'day', year, firstMonth: month, lastMonth: month, day };
}

export function monthMoment(month: number, year: number | null): Moment {
  return { unit: 'month', year, firstMonth: month, lastMonth: month, day: null };
}

export function quarterMoment(quarter: number, year: number | null): Moment {
  return { unit: 'quarter', year, firstMonth: quarter * 3 - 2, lastMonth: quarter * 3, day: null };
}

export function monthsMoment(firstMonth: number, lastMonth: number, year: number | null): Moment {
  return { unit: 'months', year, firstMonth, lastMonth, day: null };
}

export function yearMoment(year: number): Moment {
  return { unit: 'year', year, firstMonth: 1, lastMonth: 12, day: null };
}

/** The days a moment covers. */
export function resolve(moment: Moment): Resolved {
  const { unit, year, firstMonth, lastMonth, day } = moment;
  const monthsExist = firstMonth >= 1 && lastMonth <= 12 && firstMonth <= lastMonth;
  if (unit === 'quarter' && !monthsExist) return { why: 'no-such-quarter' };
  if (!monthsExist) return { why: 'no-such-month' };
  if (day !== null && (day < 1 || day > daysInMonth(year ?? 2000, firstMonth))) return { why: 'no-such-day' };
  if (year === null) return { why: 'no-year' };
  if (day === null) return { start: monthStart(year, firstMonth), end: monthEnd(year, lastMonth) };
  const date = makeDate(year, firstMonth, day);
  return date === null ? { why: 'no-such-day' } : { start: date, end: date };
}

export function withYear(moment: Moment, year: number | null): Moment {
  return moment.year === null ? { ...moment, year } : moment;
}

/** One span ends the day before the other starts. */
export function touches(earlier: Span, later: Span): boolean {
  return addDays(earlier.end, 1) === later.start;
}
