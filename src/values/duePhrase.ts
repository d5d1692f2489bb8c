import { type DueToken, dueTokens } from './dueLexer';
import { type Timed, timesOf, withUnits } from './dueTimes';
import { type Span } from './moment';
import { type DuePart, type DueReading, type RecurrencePeriod, type SimpleDue } from './types';

/**
 * Reads one phrase, that is a due cell without bullets, labels and document numbers. `planYear` is the year of dates
 * that name none; without it such a date cannot be read.
 */
export function readDuePhrase(phrase: string, planYear: number | null): DueReading {
  const tokens = withUnits(dueTokens(phrase));
  if (tokens.some((token) => token.kind === 'broken')) return { kind: 'unreadable' };
  const times = timesOf(tokens, planYear);
  const firm = conditionComesFirst(tokens);
  const impossible = times.find((time) => time.due.kind === 'impossible');
  if (impossible !== undefined && !firm) return impossible.due;
  const outside = times.filter((time) => !time.inBrackets);
  if (firm && !outside.some((time) => time.isLimit)) return { kind: 'conditional', condition: phrase };
  const has = (kind: DueToken['kind']) => tokens.some((token) => token.kind === kind);
  if (has('andLater') && outside.length > 0) return { kind: 'ongoing' };
  const open = openEnded(tokens);
  if (open !== null) {
    const limit = times.find((time) => isDayLimit(time) && namesYear(tokens, time));
    return limit === undefined ? open : multiple([open, limit.due]);
  }
  if (outside.length > 0) return combine(outside, times, phrase);
  if (times.length > 0) return combine(times, [], phrase);
  if (has('onRequest') || has('condition')) return { kind: 'conditional', condition: phrase };
  return planYearReading(tokens, planYear);
}

/** "Sau khi …" outweighs a time named behind it ("… luật năm 2026"); behind a time it is a remark on it. */
function conditionComesFirst(tokens: readonly DueToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (token.kind === 'condition' && token.firm) return true;
    else if (['moment', 'recurs', 'unit', 'ongoing', 'onRequest'].includes(token.kind)) return false;
  }
  return false;
}

function openEnded(tokens: readonly DueToken[]): SimpleDue | null {
  const period = recurrence(tokens);
  if (period !== null) return { kind: 'recurring', period };
  return tokens.some((token) => token.kind === 'ongoing') ? { kind: 'ongoing' } : null;
}

function isDayLimit({ isLimit, due, unit }: Timed): boolean {
  return isLimit && due.kind === 'by' && unit === 'day';
}

/** A limit inside "hằng năm, trước 15/12" is a day of every year; only one with its own year ends the matter. */
function namesYear(tokens: readonly DueToken[], time: Timed): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'moment' && token.moment.year !== null && time.span?.end.startsWith(String(token.moment.year)),
  );
}

function planYearReading(tokens: readonly DueToken[], planYear: number | null): DueReading {
  const whole = tokens.find((token) => token.kind === 'wholeYear');
  if (whole === undefined || planYear === null) return { kind: 'unreadable' };
  const end = `${planYear}-12-31`;
  return whole.isLimit ? { kind: 'by', end } : { kind: 'within', start: `${planYear}-01-01`, end };
}

function combine(main: readonly Timed[], all: readonly Timed[], phrase: string): DueReading {
  const bracketed = all.filter((time) => time.inBrackets);
  const [only] = main;
  const [detail] = bracketed;
  if (only !== undefined && main.length === 1) {
    if (detail?.span == null || only.span === null || bracketed.length > 1) return only.due;
    if (inside(detail.span, only.span)) return detail.due;
    return inside(only.span, detail.span) ? only.due : multiple([only.due, detail.due]);
  }
  if (main.some((time) => time.isVision)) return visions(main, phrase);
  return multiple(main.map((time) => time.due));
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** "Đến năm 2025, định hướng đến năm 2030": each part is known by its own words. */
function visions(times: readonly Timed[], phrase: string): DueReading {
  const labels = phrase.split(',').map((label) => label.trim());
  const parts = times.map((time, at): DuePart => ({ ...time.due, label: labels[at] ?? null }));
  return labels.length === times.length ? { kind: 'multiple', parts } : multiple(times.map((time) => time.due));
}

function multiple(dues: readonly SimpleDue[]): DueReading {
  const different = [...new Map(dues.map((due) => [JSON.stringify(due), due])).values()];
  const [only] = different;
  if (only !== undefined && different.length === 1) return only;
  return { kind: 'multiple', parts: different.map((due) => ({ ...due, label: null })) };
}

/** Periods of "hằng quý, năm", "Báo cáo quý, 6 tháng, năm và đột xuất", "định kỳ"; `null` when nothing recurs. */
function recurrence(tokens: readonly DueToken[]): RecurrencePeriod[] | null {
  const outside = withoutBrackets(tokens);
  if (outside.some((token) => token.kind === 'recurs')) return markedPeriods(outside);
  if (outside.some((token) => token.kind === 'moment')) return null;
  const first = outside.findIndex((token) => token.kind === 'unit');
  const list = outside.slice(Math.max(0, first));
  const isList = list.every(
    ({ kind }) => kind === 'unit' || kind === 'and' || kind === 'onRequest' || kind === 'condition',
  );
  const introduced = outside.slice(0, Math.max(0, first)).every(({ kind }) => kind === 'word' || kind === 'and');
  const periods = unitsOf(list);
  const [only] = periods;
  if (!isList || !introduced || only === undefined || only === 'day' || only === 'week') return null;
  // "6 tháng" alone may as well be how long it takes.
  return periods.length === 1 && (only === 'half-year' || only === 'nine-months') ? null : periods;
}

/** Units count right behind a sign of recurrence and in the list that follows: "hằng tháng, quý và năm". */
function markedPeriods(tokens: readonly DueToken[]): RecurrencePeriod[] {
  const counted: DueToken[] = [];
  let counting = false;
  for (const token of tokens) {
    if (token.kind === 'recurs') counting = true;
    else if (token.kind !== 'unit' && token.kind !== 'and' && token.kind !== 'onRequest') counting = false;
    if (counting) counted.push(token);
  }
  return unitsOf(counted);
}

function unitsOf(tokens: readonly DueToken[]): RecurrencePeriod[] {
  const periods = new Set<RecurrencePeriod>();
  for (const token of tokens) {
    if (token.kind === 'unit') periods.add(token.period);
    if (token.kind === 'recurs' && token.period !== null) periods.add(token.period);
  }
  return [...periods];
}

function withoutBrackets(tokens: readonly DueToken[]): DueToken[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    return depth === 0 && token.kind !== 'close';
  });
}
