import { type Appendix } from '../../appendix/types';
import { makeDate, serialToIso } from '../../values/dates';
import { type IsoDate } from '../../values/types';
import { type Rule } from '../types';
import { atValue, filledFields, type RowField } from '../support/rows';

const DATE_COLUMNS = ['due', 'completedOn', 'start'] as const;
const TEXT_DATE = /^\s*(?:trước\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/iu;

/**
 * A date a reader may take for another day: a true date cell that shows the month first, or a text date that reads both
 * ways in a column with month-first dates.
 */
export const ambiguousDate: Rule = {
  id: 'ambiguous-date',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix, date1904 }) {
    for (const role of DATE_COLUMNS) {
      const dates = [...shownDates(appendix, role, date1904)];
      const mixes = dates.some(({ isMonthFirst }) => isMonthFirst);
      for (const { cell, first, second, year, isMonthFirst, isText } of dates) {
        if (first === second) continue;
        const dayFirst = makeDate(year, second, first);
        const monthFirst = makeDate(year, first, second);
        if (monthFirst === null || (isText ? !mixes || dayFirst === null : !isMonthFirst)) continue;
        yield atValue(cell, { dayFirst, monthFirst });
      }
    }
  },
};

interface ShownDate {
  readonly cell: RowField;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly isText: boolean;
  /** Can only be read month first, or is a true date shown so. */
  readonly isMonthFirst: boolean;
}

function* shownDates(appendix: Appendix, role: (typeof DATE_COLUMNS)[number], date1904: boolean): Iterable<ShownDate> {
  for (const cell of filledFields(appendix, [role])) {
    const match = TEXT_DATE.exec(cell.field.text);
    if (match === null) continue;
    const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
    const value = cell.field.cell?.value;
    const isText = typeof value !== 'number';
    const monthFirst = makeDate(year, first, second);
    const isMonthFirst = isText
      ? makeDate(year, second, first) === null && monthFirst !== null
      : isDay(value, monthFirst, date1904) && first !== second;
    yield { cell, first, second, year, isText, isMonthFirst };
  }
}

function isDay(serial: number, day: IsoDate | null, date1904: boolean): boolean {
  return day !== null && serialToIso(serial, date1904) === day;
}
