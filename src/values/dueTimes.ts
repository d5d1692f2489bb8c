import { addDays } from './dates';
import { type DueToken } from './dueLexer';
import { dayMoment, type Moment, monthMoment, quarterMoment, resolve, type Span, touches, withYear } from './moment';
import { type SimpleDue } from './types';

/** What a moment bounds. `beforeEvent`: before something that happens in it ("trước kỳ họp tháng 7/2026"). */
type Mode = 'before' | 'beforeEvent' | 'until' | 'from' | null;
type Part = Extract<DueToken, { readonly kind: 'part' }>;

/** One time a phrase names, already with its days. */
export interface Timed {
  readonly due: SimpleDue;
  /** Start without an end ("từ quý I/2026"): waits for an end named later. */
  readonly from: Span | null;
  readonly span: Span | null;
  readonly unit: Moment['unit'];
  readonly isLimit: boolean;
  readonly inBrackets: boolean;
  readonly isVision: boolean;
}

/** The times a phrase's tokens name, in order; `planYear` is the year of those that name none. */
export function timesOf(tokens: readonly DueToken[], planYear: number | null): Timed[] {
  return joinStartAndEnd(rawTimes(withYears(tokens, planYear)));
}

/** Gives numbers the unit of the moments around them: "Quý II, III/2026", "ngày 15 đến 20/6/2026". */
export function withUnits(tokens: readonly DueToken[]): DueToken[] {
  const result: DueToken[] = [...tokens];
  for (let at = 0; at < result.length; at++) {
    const token = result[at];
    if (token?.kind !== 'number') continue;
    const before = momentBefore(result, at);
    const inherits = before !== null && !token.isDay && (before.year === null || token.year !== null);
    if (inherits && before.unit === 'quarter') replace(result, at, quarterMoment(token.value, token.year));
    else if (inherits && before.unit === 'month') replace(result, at, monthMoment(token.value, token.year));
    else if (token.isMonth) replace(result, at, monthMoment(token.value, token.year));
  }
  for (let at = result.length - 1; at >= 0; at--) {
    const token = result[at];
    if (token?.kind !== 'number') continue;
    const after = momentAfter(result, at);
    if (after?.unit === 'day') replace(result, at, dayMoment(token.value, after.firstMonth, after.year));
    else if (token.year !== null) replace(result, at, { ...monthMoment(1, token.year), unit: 'year', lastMonth: 12 });
    else result[at] = { kind: 'figure' };
  }
  return result;
}

function replace(tokens: DueToken[], at: number, moment: Moment): void {
  tokens[at] = { kind: 'moment', moment };
}

const JOINERS: ReadonlySet<DueToken['kind']> = new Set(['dash', 'and', 'until']);

function momentBefore(tokens: readonly DueToken[], at: number): Moment | null {
  const joiner = tokens[at - 1];
  const before = tokens[at - 2];
  return joiner !== undefined && JOINERS.has(joiner.kind) && before?.kind === 'moment' ? before.moment : null;
}

function momentAfter(tokens: readonly DueToken[], at: number): Moment | null {
  const joiner = tokens[at + 1];
  const after = tokens[at + 2];
  return joiner !== undefined && JOINERS.has(joiner.kind) && after?.kind === 'moment' ? after.moment : null;
}

/** A year said once serves the moments before it, then those after it, then comes the plan's. */
function withYears(tokens: readonly DueToken[], planYear: number | null): DueToken[] {
  const result = [...tokens];
  const carry = (order: readonly number[]) => {
    let year: number | null = null;
    for (const at of order) {
      const token = result[at];
      if (token?.kind !== 'moment') continue;
      if (token.moment.year === null) replace(result, at, withYear(token.moment, year));
      else year = token.moment.year;
    }
  };
  const forward = result.map((_, at) => at);
  carry([...forward].reverse());
  carry(forward);
  return result.map((token) =>
    token.kind === 'moment' ? { kind: 'moment', moment: withYear(token.moment, planYear) } : token,
  );
}

function rawTimes(tokens: readonly DueToken[]): Timed[] {
  const times: Timed[] = [];
  let mode: Mode = null;
  let part: Part | null = null;
  let depth = 0;
  let isVision = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    if (token.kind === 'vision') isVision = true;
    if (token.kind === 'part') part = token;
    if (token.kind === 'before' || token.kind === 'until' || token.kind === 'from') mode = token.kind;
    if (token.kind === 'word' && mode === 'before') mode = 'beforeEvent';
    if (token.kind !== 'moment') continue;
    const run = runFrom(tokens, at);
    const context = { inBrackets: depth > 0, isVision };
    if (run.isRange || run.moments.length === 1) times.push(timed(run.moments, mode, part, context));
    else for (const moment of run.moments) times.push(timed([moment], mode, part, context));
    at = run.last;
    mode = null;
    part = null;
    isVision = false;
  }
  return times;
}

interface Run {
  readonly moments: readonly Moment[];
  readonly isRange: boolean;
  readonly last: number;
}

/** A moment with what is joined to it: a range ("… - …", "… đến …") or a list of like moments ("…, … và …"). */
function runFrom(tokens: readonly DueToken[], start: number): Run {
  const first = tokens[start];
  if (first?.kind !== 'moment') return { moments: [], isRange: false, last: start };
  const join = tokens[start + 1]?.kind;
  if (join === 'dash' || join === 'until') {
    const skip = join === 'dash' && tokens[start + 2]?.kind === 'until' ? 3 : 2;
    const end = tokens[start + skip];
    if (end?.kind === 'moment') return { moments: [first.moment, end.moment], isRange: true, last: start + skip };
  }
  const moments = [first.moment];
  let last = start;
  for (let at = start + 1; tokens[at]?.kind === 'and';) {
    while (tokens[at]?.kind === 'and') at += 1;
    const next = tokens[at];
    const range = tokens[at + 1]?.kind;
    if (next?.kind !== 'moment' || next.moment.unit !== first.moment.unit || range === 'dash' || range === 'until')
      break;
    moments.push(next.moment);
    last = at;
    at += 1;
  }
  return adjacent(moments) ? { moments, isRange: moments.length > 1, last } : { moments, isRange: false, last };
}

function adjacent(moments: readonly Moment[]): boolean {
  const spans = moments.map(resolve);
  return spans.every((span, at) => {
    const before = spans[at - 1];
    return before === undefined || ('start' in before && 'start' in span && touches(before, span));
  });
}

function timed(
  moments: readonly Moment[],
  mode: Mode,
  part: Part | null,
  context: { readonly inBrackets: boolean; readonly isVision: boolean },
): Timed {
  const first = moments[0];
  const last = moments[moments.length - 1];
  const base = { ...context, unit: last?.unit ?? 'day', isLimit: mode !== null && mode !== 'from' };
  const none = (due: SimpleDue): Timed => ({ ...base, due, from: null, span: null });
  if (first === undefined || last === undefined) return none({ kind: 'unreadable' });
  const start = resolve(first);
  const end = resolve(last);
  for (const side of [start, end]) {
    if ('why' in side)
      return none(side.why === 'no-year' ? { kind: 'unreadable' } : { kind: 'impossible', why: side.why });
  }
  if ('why' in start || 'why' in end) return none({ kind: 'unreadable' });
  if (start.start > end.end) return none({ kind: 'impossible', why: 'end-before-start' });
  if (mode === 'beforeEvent' && base.unit !== 'day') return none({ kind: 'unreadable' });
  const span = part === null ? { start: start.start, end: end.end } : partOf(start, first, part);
  if (span === null) return none({ kind: 'unreadable' });
  const isRange = moments.length > 1;
  if (mode === 'from' && !isRange) return { ...base, due: { kind: 'ongoing' }, from: span, span };
  return { ...base, due: dueOf(span, mode, base.unit, isRange), from: null, span };
}

function dueOf(span: Span, mode: Mode, unit: Moment['unit'], isRange: boolean): SimpleDue {
  if (mode === 'before' && unit !== 'day') return { kind: 'by', end: addDays(span.start, -1) };
  if (mode !== null && mode !== 'from') return { kind: 'by', end: span.end };
  return unit === 'day' && !isRange ? { kind: 'by', end: span.end } : { kind: 'within', ...span };
}

/** "Đầu tháng", "tuần 2 tháng 6": some days of a month; of anything longer nobody can say. */
function partOf(span: Span, moment: Moment, { firstDay, lastDay }: Part): Span | null {
  if (moment.unit !== 'month') return null;
  const end = addDays(span.start, lastDay - 1);
  return { start: addDays(span.start, firstDay - 1), end: end < span.end ? end : span.end };
}

/** "Từ quý I/2026, hoàn thành quý IV/2026" is one span. */
function joinStartAndEnd(times: readonly Timed[]): Timed[] {
  const joined: Timed[] = [];
  for (const time of times) {
    const before = joined[joined.length - 1];
    if (before?.from != null && time.span !== null && time.span.end >= before.from.start) {
      const span = { start: before.from.start, end: time.due.kind === 'by' ? time.due.end : time.span.end };
      joined[joined.length - 1] = { ...time, due: { kind: 'within', ...span }, from: null, span };
    } else joined.push(time);
  }
  return joined;
}
