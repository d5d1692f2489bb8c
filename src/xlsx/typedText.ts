import { parseValue } from 'numfmt';
import { type CellValue } from '../appendix/snapshot';
import { DAYS_1904, hasDateCode } from './displayText';

/** What a text becomes in a cell. `numberFormat` is given when Excel would also set one ("85%", "31/12/2026"). */
export interface TypedValue {
  readonly value: CellValue | null;
  readonly numberFormat?: string;
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const DAY_AND_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;

/**
 * The constant a Vietnamese Excel makes of a text: texts under the format `@` and after an apostrophe stay texts; what
 * looks like a number, percentage, date or truth value becomes one. `null` when it is none of these, so that it is a
 * formula or a text.
 * @param year what a day and month without one belong to
 */
export function typedValue(
  text: string,
  numberFormat: string | undefined,
  { year, date1904 }: { readonly year: number; readonly date1904: boolean },
): TypedValue | null {
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (ERROR_VALUE.test(text)) return { value: { error: text } };
  const typed = parseValue(withYear(text.trim(), year), { locale: 'vi' });
  if (typed === null) return null;
  // A hundredth of 21,78 is not quite 0,2178 in binary; Excel keeps 15 digits.
  const exact = typeof typed.v === 'number' ? Number(typed.v.toPrecision(15)) : typed.v;
  if (typed.z === undefined) return { value: exact };
  const value = date1904 ? moved(exact, typed.z) : exact;
  return { value, numberFormat: typed.z };
}

/** Days count from another day in the 1904 system; times of day do not. */
const moved = (value: CellValue, numberFormat: string): CellValue =>
  typeof value === 'number' && value >= 1 && hasDateCode(numberFormat) ? value - DAYS_1904 : value;

/** "12/5" is 12 May of this year to a Vietnamese Excel. */
function withYear(text: string, year: number): string {
  const match = DAY_AND_MONTH.exec(text);
  return match === null || Number(match[2]) > 12 ? text : `${match[1] ?? ''}/${match[2] ?? ''}/${String(year)}`;
}
