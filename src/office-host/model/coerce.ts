import { parseValue } from 'numfmt';
import { type CellValue } from '../../appendix/snapshot';
import { invalidArgument } from '../protocol/errors';
import { FormulaSyntaxError, parseFormula } from './formula/parse';

/** What an entry becomes in a cell. `numberFormat` is given when Excel would also set one ("85%", "31/12/2026"). */
export interface Entry {
  readonly value: CellValue | null;
  readonly formula?: string;
  readonly numberFormat?: string;
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const DAY_AND_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;

/**
 * What Excel makes of a text written through `values` or typed by the user, in a Vietnamese Excel: texts under the
 * format `@` and after an apostrophe stay texts; `=`, `+` and `-` begin formulas; what looks like a number, percentage,
 * date or truth value becomes one. Which of this holds for texts written by an add-in is belief, see
 * docs/office-host.md; product code must therefore write text under `@`.
 */
export function coerceText(text: string, numberFormat: string | undefined, year: number): Entry {
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (ERROR_VALUE.test(text)) return { value: { error: text } };
  const typed = parseValue(withYear(text.trim(), year), { locale: 'vi' });
  if (typed !== null) {
    return typed.z === undefined ? { value: typed.v } : { value: typed.v, numberFormat: typed.z };
  }
  if (/^[=+-]/.test(text)) return { value: null, formula: checkedFormula(text.replace(/^=/, '')) };
  return { value: text };
}

/** A formula Excel would take; anything else is refused as Excel refuses it. */
export function checkedFormula(formula: string): string {
  try {
    parseFormula(formula);
    return formula;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument('formula');
    throw error;
  }
}

/** "12/5" is 12 May of this year to a Vietnamese Excel. */
function withYear(text: string, year: number): string {
  const match = DAY_AND_MONTH.exec(text);
  return match === null || Number(match[2]) > 12 ? text : `${match[1] ?? ''}/${match[2] ?? ''}/${String(year)}`;
}
