/** What a date format shows of a day, the finest part first. */
export interface DateFormat {
  readonly shows: 'day' | 'month' | 'year' | 'time';
  /** The month stands before the day: 3/8 may be read as the third of August. */
  readonly monthFirst: boolean;
}

/** Literal parts of a format: quoted text, escaped characters, fill and skip characters, colours and locales. */
const LITERALS = /"[^"]*"?|\\.|[_*].|\[(?!h{1,2}\]|m{1,2}\]|s{1,2}\])[^\]]*\]?/gi;

/** How an Excel number format shows a date, or `null` when it is no date format. */
export function dateFormatOf(numberFormat: string | undefined): DateFormat | null {
  if (numberFormat === undefined) return null;
  const section = numberFormat.replace(LITERALS, ' ').split(';', 1)[0] ?? '';
  if (/^(?:general|@)?$/i.test(section.trim()) || /[0#?]/.test(section.replace(/[s]\.0+/gi, 's'))) return null;
  const codes = section.toLowerCase().match(/am\/pm|a\/p|y+|e+|b+|m+|d+|h+|s+/g) ?? [];
  const isMinute = (at: number) => /^h/.test(codes[at - 1] ?? '') || /^s/.test(codes[at + 1] ?? '');
  const day = codes.findIndex((code) => code.startsWith('d'));
  const month = codes.findIndex((code, at) => code.startsWith('m') && !isMinute(at));
  const year = codes.findIndex((code) => /^[yeb]/.test(code));
  if (day >= 0) return { shows: 'day', monthFirst: month >= 0 && month < firstDayNumber(codes, day) };
  if (month >= 0) return { shows: 'month', monthFirst: false };
  if (year >= 0) return { shows: 'year', monthFirst: false };
  return codes.length > 0 ? { shows: 'time', monthFirst: false } : null;
}

/** A weekday in front ("dddd, mmmm dd") does not put the day before the month. */
function firstDayNumber(codes: readonly string[], fallback: number): number {
  const number = codes.findIndex((code) => code === 'd' || code === 'dd');
  return number >= 0 ? number : fallback;
}

/** Whether a number format shows hundredths as percent (`0%`, `0.00%`). */
export function isPercentFormat(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && numberFormat.replace(LITERALS, ' ').includes('%');
}
