import { type DataValidation } from '../port/sheetModel';
import { type IsoDate } from '../values/types';
import { rangeLists } from './areas';

/** Excel cuts titles and messages at these lengths in a file, and refuses longer ones over Office.js. */
const LONGEST = { title: 32, message: 255 };

/** Queues drop-downs and what else Excel checks while the user types. */
export function addValidation(
  sheet: Excel.Worksheet,
  { ranges, rule, takesOthers, error, prompt }: DataValidation,
): void {
  for (const list of rangeLists(ranges)) {
    const target = sheet.getRanges(list).dataValidation;
    target.rule = ruleOf(rule);
    target.ignoreBlanks = true;
    target.errorAlert = { ...cut(error), showAlert: takesOthers !== true, style: 'Stop' };
    if (prompt !== undefined) target.prompt = { ...cut(prompt), showPrompt: true };
  }
}

const cut = (words: { readonly title: string; readonly message: string } = { title: '', message: '' }) => ({
  title: words.title.slice(0, LONGEST.title),
  message: words.message.slice(0, LONGEST.message),
});

function ruleOf(rule: DataValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listRange':
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case 'date':
      return { date: bounds(dateFormula(rule.from), dateFormula(rule.to), '=DATE(9999,12,31)') };
    case 'number':
      return { decimal: bounds(rule.min, rule.max, 0) };
  }
}

interface Bounds<T> {
  formula1: T;
  formula2?: T;
  operator: 'Between' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';
}

function bounds<T>(low: T | undefined, high: T | undefined, none: T): Bounds<T> {
  if (low !== undefined && high !== undefined) return { formula1: low, formula2: high, operator: 'Between' };
  if (low !== undefined) return { formula1: low, operator: 'GreaterThanOrEqualTo' };
  return { formula1: high ?? none, operator: 'LessThanOrEqualTo' };
}

/** A formula means the same day in every language of Excel. */
function dateFormula(iso: IsoDate | undefined): string | undefined {
  if (iso === undefined) return undefined;
  const [year, month, day] = iso.split('-').map(Number);
  return `=DATE(${String(year)},${String(month)},${String(day)})`;
}
