/** Excel takes such text for a formula, even when it is an ordinary official line such as "- Kế hoạch: …". */
const FORMULA_LIKE = /^[=+\-@\t\r]/;
/** … for a number, an amount, a date, a time or a share. */
const NUMBER_LIKE = /^[\s(]*\p{Sc}?\s*[.,]?\d[\d\s.,:/%()-]*(?:\p{Sc}|[ap]m|e[+-]?\d+)?\s*$/iu;
/** … for a date by its month's name ("1-Jan", "Mar 2026"). */
const MONTH_LIKE = /^(?:\d{1,2}[\s-])?[a-z]{3,9}[\s-]\d{1,4}$/i;
/** … for a truth value or an error. */
const CONSTANT_LIKE = /^(?:true|false|#[a-z0-9/]+[!?]?)$/i;

/** Whether Excel would make something else of this text when it is written into a cell that is not formatted as text. */
export function needsTextFormat(text: string): boolean {
  return FORMULA_LIKE.test(text) || NUMBER_LIKE.test(text) || MONTH_LIKE.test(text) || CONSTANT_LIKE.test(text);
}

/** What to assign to `Range.values` so that the cell holds exactly this text: a first apostrophe is a prefix to Excel. */
export function asWritten<T>(value: T): T | string {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}
