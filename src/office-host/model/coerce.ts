import { type TypedValue, typedValue } from '../../xlsx/typedText';
import { invalidArgument } from '../protocol/errors';
import { FormulaSyntaxError, parseFormula } from './formula/parse';

/** What an entry becomes in a cell. */
export interface Entry extends TypedValue {
  readonly formula?: string;
}

/**
 * What Excel makes of a text written through `values` or typed by the user, in a Vietnamese Excel: texts under the
 * format `@` and after an apostrophe stay texts; `=`, `+` and `-` begin formulas; what looks like a number, percentage,
 * date or truth value becomes one. Which of this holds for texts written by an add-in is belief, see
 * docs/office-host.md; product code must therefore write text under `@`.
 */
export function coerceText(text: string, numberFormat: string | undefined, year: number): Entry {
  const typed = typedValue(text, numberFormat, { year, date1904: false });
  if (typed !== null) return typed;
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
