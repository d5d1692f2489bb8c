import { isoToSerial, serialToIso } from '../values/dates';
import { readDue } from '../values/due';
import { dateFormatOf } from '../values/numberFormat';
import { type DueReading, type IsoDate } from '../values/types';
import { type GivenCell } from './cells';

/** Numbers that are days of Excel when no format says so: 1954 to 2119. Below are years and counts. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const DAY_FORMAT = 'dd/mm/yyyy';

/**
 * Reads a due date as the core does. A date number without a date format (a calculated one) is that day. `null` when
 * it may be a month: Excel stores a typed 6/2026 as the first of June, and only the format tells them apart.
 */
export function dueOf(cell: GivenCell): DueReading | null {
  if (!isBareDay(cell)) return readDue(cell);
  if (cell.formatUnknown && serialToIso(Number(cell.value))?.endsWith('-01') === true) return null;
  return readDue({ ...cell, numberFormat: DAY_FORMAT });
}

/** The day a cell names, for arguments that can only be days; `null` when it names none. */
export function dayOf(cell: GivenCell): IsoDate | null {
  return dayIn(isBareDay(cell) ? readDue({ ...cell, numberFormat: DAY_FORMAT }) : readDue(cell));
}

/** The day of a reading that is one day and no longer span. */
export function dayIn(due: DueReading): IsoDate | null {
  if (due.kind === 'by') return due.end;
  return due.kind === 'within' && due.start === due.end ? due.end : null;
}

/** The number by which Excel counts a day. */
export const serialOf = (day: IsoDate, { date1904 }: GivenCell): number => isoToSerial(day, date1904);

function isBareDay({ value, numberFormat }: GivenCell): boolean {
  if (typeof value !== 'number' || value < FIRST_SERIAL || value > LAST_SERIAL) return false;
  return dateFormatOf(numberFormat) === null;
}
