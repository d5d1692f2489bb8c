import { alignedBare } from '../text/fold';
import { dayMoment, type Moment, monthMoment, monthsMoment, quarterMoment, yearMoment } from './moment';
import { type RecurrencePeriod } from './types';

/** What the words of a due cell are, as far as time goes. */
export type DueToken =
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** "ngày 15", "III", "7/2026": takes its unit from the moments around it; a month by itself when `isMonth`. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly year: number | null;
      readonly isDay: boolean;
      readonly isMonth: boolean;
    }
  | { readonly kind: 'before' | 'until' | 'from' | 'dash' | 'and' | 'open' | 'close' | 'vision' }
  | { readonly kind: 'recurs'; readonly period: RecurrencePeriod | null }
  /** A unit alone ("quý"): a period where something recurs. */
  | { readonly kind: 'unit'; readonly period: RecurrencePeriod }
  | { readonly kind: 'onRequest' | 'ongoing' | 'andLater' | 'in' | 'broken' }
  /** "trong năm", "cuối năm": the plan's year. */
  | { readonly kind: 'wholeYear'; readonly isLimit: boolean }
  /** "đầu", "giữa", "tuần 2": which days of a month; a last day beyond the month is its end. */
  | { readonly kind: 'part'; readonly firstDay: number; readonly lastDay: number }
  /** Words of a condition: `firm` ones ("sau khi") outweigh a time named with them, "theo …" does not. */
  | { readonly kind: 'condition'; readonly firm: boolean }
  /** A number that belongs to no time. */
  | { readonly kind: 'figure' | 'word' };

const Y = '((?:19|20)\\d\\d)(?!\\d)';
const OF_YEAR = `(?:(?:,? ?(?:cua )?nam | ?[/.,-] ?(?:nam )?| )${Y})?`;
const EDGE = '(?![\\p{L}\\d])';
const FIRM_CONDITION =
  'ngay sau(?: khi)?|sau(?: khi)?|truoc khi|(?:ke )?tu khi|tu thoi diem|khi|trong vong|ke tu ngay (?:ky|ban hanh|duoc|co)';
const ROMAN = '(?:iv|ix|vi{0,3}|i{1,3}|x{1,2}i{0,3})';

interface Rule {
  readonly pattern: RegExp;
  /** `null` when the match is no such thing after all. */
  readonly make: (match: RegExpExecArray, written: string) => readonly DueToken[] | null;
}

const rule = (pattern: string, make: Rule['make']): Rule => ({ pattern: new RegExp(pattern, 'uy'), make });
const word = (pattern: string, token: DueToken): Rule => rule(`(?:${pattern})${EDGE}`, () => [token]);
const moment = (value: Moment): DueToken => ({ kind: 'moment', moment: value });
const int = (text: string | undefined): number => Number.parseInt(text ?? '', 10);
const year = (text: string | undefined): number | null => (text === undefined ? null : int(text));
const fullYear = (text: string): number => (text.length === 2 ? 2000 + int(text) : int(text));

const PERIODS: Readonly<Record<string, RecurrencePeriod>> = {
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  qui: 'quarter',
  'nua nam': 'half-year',
  nam: 'year',
};
const MONTHS_PERIOD: Readonly<Record<number, RecurrencePeriod>> = {
  1: 'month',
  3: 'quarter',
  6: 'half-year',
  9: 'nine-months',
  12: 'year',
};
const NUMBER_WORDS: Readonly<Record<string, number>> = { nua: 6, sau: 6, chin: 9 };
const UNIT = 'ngay|tuan|thang|quy|qui|nua nam|nam';

const week = (number: number): DueToken => ({ kind: 'part', firstDay: number * 7 - 6, lastDay: number * 7 });
const WEEKS: Readonly<Record<string, DueToken>> = {
  1: week(1),
  2: week(2),
  3: week(3),
  4: week(4),
  dau: week(1),
  'dau tien': week(1),
  hai: week(2),
  ba: week(3),
  tu: week(4),
  cuoi: { kind: 'part', firstDay: 22, lastDay: 31 },
  'cuoi cung': { kind: 'part', firstDay: 22, lastDay: 31 },
};
/** Months and quarters in words. "Tháng năm" is left out: it may be a month and a year. */
const ORDINALS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};

/** Order matters: the longest reading of a place comes first. */
const RULES: readonly Rule[] = [
  // 2026-06-30, with or without a time
  rule(
    `${Y} ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?!\\d)(?:[t ]\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,3})?z?)?`,
    (m) => [moment(dayMoment(int(m[3]), int(m[2]), int(m[1])))],
  ),
  // 17h00, 17:00:00
  rule(`\\d{1,2} ?(?:h|gio|:) ?(?:\\d\\d(?::\\d\\d)?)?(?: ?(?:phut|p|am|pm))?${EDGE}`, () => []),
  // tuần 2, tuần thứ hai của tháng
  rule(`tuan (?:le )?(?:thu )?([1-4]|dau(?: tien)?|hai|ba|tu|cuoi(?: cung)?)${EDGE}(?: cua)?(?= thang)`, (m) => [
    WEEKS[m[1] ?? ''] ?? { kind: 'word' },
  ]),
  // ngày 15 tháng 6 năm 2026; the year may be missing after "ngày"
  rule(`(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?!\\d)${OF_YEAR}`, (m) =>
    m[3] === undefined && !m[0].startsWith('ngay') ? null : [moment(dayMoment(int(m[1]), int(m[2]), year(m[3])))],
  ),
  // 15-20/6/2026
  rule(`(?:ngay )?(\\d{1,2}) ?- ?(\\d{1,2}) ?[/.] ?(\\d{1,2}) ?[/.] ?${Y}`, (m) => [
    moment(dayMoment(int(m[1]), int(m[3]), int(m[4]))),
    { kind: 'dash' },
    moment(dayMoment(int(m[2]), int(m[3]), int(m[4]))),
  ]),
  // 3-6/2026 spans months; 30-6/2026 can only be a day
  rule(`(\\d{1,2}) ?- ?(\\d{1,2}) ?[/.] ?${Y}(?! ?[/.] ?\\d)`, (m) =>
    int(m[1]) < int(m[2]) && int(m[2]) <= 12
      ? [moment(monthMoment(int(m[1]), int(m[3]))), { kind: 'dash' }, moment(monthMoment(int(m[2]), int(m[3])))]
      : null,
  ),
  // 6, 9, 12/2026: months of one year
  rule(`((?:\\d{1,2} ?(?:,|va) ?)+)(\\d{1,2}) ?/ ?${Y}(?! ?[/.,-] ?\\d)`, (m) => {
    const months = [...(m[1]?.match(/\d+/g) ?? []), m[2]].map(int);
    if (months.some((month, i) => month > 12 || month <= (months[i - 1] ?? 0))) return null;
    return months.flatMap((month): DueToken[] => [{ kind: 'and' }, moment(monthMoment(month, int(m[3])))]).slice(1);
  }),
  // 30/11/2026, 30-11-26
  rule(
    `(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(?:${Y}(?! ?[/.] ?\\d)|(\\d\\d)(?!\\d)(?! ?[/.-] ?\\d))`,
    (m) => [moment(dayMoment(int(m[1]), int(m[2]), fullYear(m[3] ?? m[4] ?? '')))],
  ),
  // 6 tháng đầu năm 2026, nửa cuối năm
  rule(`(?:(\\d{1,2}|sau|chin) thang|(nua)) (dau|cuoi)${EDGE}(?! ?(?:quy|thang))(?: cua)?(?: nam)?${OF_YEAR}`, (m) => {
    const length = NUMBER_WORDS[m[1] ?? m[2] ?? ''] ?? int(m[1]);
    const first = m[3] === 'dau' ? 1 : 13 - length;
    return [moment(monthsMoment(first, first + length - 1, year(m[4])))];
  }),
  // 9 tháng năm 2026: the months since its beginning
  rule(`(6|06|9|09|sau|chin) thang(?: cua)? nam ${Y}`, (m) => [
    moment(monthsMoment(1, NUMBER_WORDS[m[1] ?? ''] ?? int(m[1]), int(m[2]))),
  ]),
  // N lần/năm, 6 tháng/lần, quý một lần
  rule(`(?:\\d{1,2}|mot|hai) lan ?(?:/|trong|moi|mot| )? ?(?:\\d{1,2} |mot )?(${UNIT})${EDGE}`, (m) => [
    { kind: 'recurs', period: PERIODS[m[1] ?? ''] ?? null },
  ]),
  rule(`(?:(\\d{1,2}) thang|(${UNIT})) ?(?:/ ?|\\d{1,2} |mot )(?:\\d{1,2} |mot )?lan${EDGE}`, (m) => {
    const period = m[1] === undefined ? PERIODS[m[2] ?? ''] : MONTHS_PERIOD[int(m[1])];
    return [{ kind: 'recurs', period: period ?? null }];
  }),
  // quý III/26, T9/26: no quarter or month is written in such numbers
  rule(`(?:quy|qui|q)[ .:]?(${ROMAN}|\\d) ?/ ?(2[4-9]|3\\d)(?!\\d)(?! ?[/.-] ?\\d)`, (m) => [
    moment(quarterMoment(romanOrNumber(m[1] ?? ''), fullYear(m[2] ?? ''))),
  ]),
  rule(`(?:thang|thg|th|t)[ .:]?(\\d{1,2}) ?/ ?(2[4-9]|3\\d)(?!\\d)(?! ?[/.-] ?\\d)`, (m) => [
    moment(monthMoment(int(m[1]), fullYear(m[2] ?? ''))),
  ]),
  // quý III/2026, Q3.2026, quý 2 năm 2026
  rule(`(?:quy|qui|q)[ .:]?(?:thu )?(${ROMAN}|\\d{1,2})${EDGE}${OF_YEAR}`, (m) => [
    moment(quarterMoment(romanOrNumber(m[1] ?? ''), year(m[2]))),
  ]),
  // tháng 6 năm 2026, T8/2026
  rule(`(?:thang|thg|th|t)[ .:]?(\\d{1,2})(?!\\d)${OF_YEAR}`, (m) => [moment(monthMoment(int(m[1]), year(m[2])))]),
  rule(`thang (gieng|hai|ba|tu|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)${EDGE}${OF_YEAR}`, (m) => [
    moment(monthMoment(ORDINALS[m[1] ?? ''] ?? 0, year(m[2]))),
  ]),
  rule(`(?:quy|qui) (?:thu )?(mot|hai|ba|bon|tu)${EDGE}${OF_YEAR}`, (m) => [
    moment(quarterMoment(ORDINALS[m[1] ?? ''] ?? 0, year(m[2]))),
  ]),
  // 2025-26, 2026-06
  rule(`(?:nam )?${Y} ?- ?(\\d\\d)(?!\\d)(?! ?[/.-] ?\\d)`, (m) => {
    const from = int(m[1]);
    const short = int(m[2]);
    if (short > from % 100)
      return [moment(yearMoment(from)), { kind: 'dash' }, moment(yearMoment(from - (from % 100) + short))];
    return [moment(monthMoment(short, from))];
  }),
  // 2026/2027
  rule(`(?:nam )?${Y} ?/ ?${Y}`, (m) => [
    moment(yearMoment(int(m[1]))),
    { kind: 'dash' },
    moment(yearMoment(int(m[2]))),
  ]),
  // năm 2026, 2026
  rule(`(?:nam )?${Y}(?![./]\\d)`, (m) => [moment(yearMoment(int(m[1])))]),
  // 9,2026 is the number 9.2026, which Excel shows with a comma
  rule(`(\\d{1,2}),${Y}(?! ?[/.,-] ?\\d)`, (m) => [
    { kind: 'number', value: int(m[1]), year: int(m[2]), isDay: false, isMonth: true },
  ]),
  // 3/2025, III/2026 and what takes its unit from the moment before
  rule(`(?:ngay )?(\\d{1,2}) ?[/.-] ?${Y}`, (m) => [
    { kind: 'number', value: int(m[1]), year: int(m[2]), isDay: false, isMonth: true },
  ]),
  rule(`(${ROMAN}) ?[/.-] ?${Y}`, (m) => [moment(quarterMoment(romanOrNumber(m[1] ?? ''), int(m[2])))]),
  // 20/6
  rule(`(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?!\\d)(?! ?[/.] ?\\d)`, (m) => [
    moment(dayMoment(int(m[1]), int(m[2]), null)),
  ]),
  rule(`\\d{1,3}(?:\\.\\d{3}(?!\\d))+`, () => [{ kind: 'word' }]),
  rule(`(?:nam|thang|quy|qui) \\d+|(?<=\\d)(?:[/.]\\d+|-\\d{5,})`, () => [{ kind: 'broken' }]),
  rule(`ngay (\\d{1,2})(?!\\d)`, (m) => [
    { kind: 'number', value: int(m[1]), year: null, isDay: true, isMonth: false },
  ]),
  rule(`(\\d{1,2}|sau|chin) thang${EDGE}`, (m) => {
    const period = MONTHS_PERIOD[NUMBER_WORDS[m[1] ?? ''] ?? int(m[1])];
    return [period === undefined ? { kind: 'word' } : { kind: 'unit', period }];
  }),
  rule(`(\\d{1,2})${EDGE}(?: ?,? ?nam ${Y})?`, (m) => [
    { kind: 'number', value: int(m[1]), year: year(m[2]), isDay: false, isMonth: false },
  ]),
  rule(`(${ROMAN})${EDGE}(?: ?,? ?nam ${Y})?`, (m) => [
    { kind: 'number', value: romanOrNumber(m[1] ?? ''), year: year(m[2]), isDay: false, isMonth: false },
  ]),
  // how often
  rule(`(?:hang|moi|tung|theo) (${UNIT})${EDGE}(?! ?\\d)`, (m, written) =>
    // "theo quy định" and "mới" lose their difference with their accents
    /^(?:theo (?:ngày|tuần|tháng|quý|quí|nửa năm|năm)|(?:mỗi|moi|hàng|hằng|hang|từng) )/iu.test(written)
      ? [{ kind: 'recurs', period: PERIODS[m[1] ?? ''] ?? null }]
      : null,
  ),
  rule(`thang (?:cuoi|dau)(?: cua)?(?: moi)? (quy|nam)${EDGE}(?! ?(?:\\d|[ivx]))`, (m) => [
    { kind: 'recurs', period: m[1] === 'quy' ? 'quarter' : 'year' },
  ]),
  word('dinh ky|dinh ki|thuong ky|thuong nien', { kind: 'recurs', period: null }),
  word('dot xuat', { kind: 'onRequest' }),
  // open ends
  word('(?:va )?(?:cac|nhung) nam (?:tiep theo|ke tiep|sau)(?: do)?|tro di|tiep theo', { kind: 'andLater' }),
  word('thuong xuyen|lien tuc|lau dai|quanh nam|khong thoi han', { kind: 'ongoing' }),
  rule(`(trong|ca|suot|het|den het|cuoi) nam(?: nay| ke hoach)?${EDGE}(?! ?\\d)`, (m) => [
    { kind: 'wholeYear', isLimit: /het|cuoi/.test(m[1] ?? '') },
  ]),
  // conditions
  rule(`(?:${FIRM_CONDITION})${EDGE}`, (_, written) =>
    /sáu/iu.test(written) ? null : [{ kind: 'condition', firm: true }],
  ),
  word('theo|tuy thuoc|tuy|phu thuoc|can cu|dong bo voi|cung voi', { kind: 'condition', firm: false }),
  // limits
  word('truoc (?:mat|het|day|do|tien|kia)', { kind: 'word' }),
  word('truoc(?: thoi diem)?', { kind: 'before' }),
  word(
    '(?:cham|muon|tre) nhat(?: la)?(?: vao)?(?: den)?(?: het)?(?: truoc)?|khong (?:qua|muon hon|cham hon)|' +
      'han (?:cuoi|chot)(?: la)?|(?:cho |tinh |ke )?(?:den|toi)(?: het)?(?: cuoi)?|het|cuoi',
    { kind: 'until' },
  ),
  word('(?:bat dau |ke |trien khai )?tu(?: dau)?|bat dau|khoi (?:cong|dong)', { kind: 'from' }),
  word('dau|thuong tuan', { kind: 'part', firstDay: 1, lastDay: 10 }),
  word('giua|trung tuan', { kind: 'part', firstDay: 11, lastDay: 20 }),
  word('ha tuan', { kind: 'part', firstDay: 21, lastDay: 31 }),
  word('trong|vao', { kind: 'in' }),
  word('dinh huong|tam nhin', { kind: 'vision' }),
  word('va|hoac|&', { kind: 'and' }),
  rule(`(${UNIT})${EDGE}`, (m, written) =>
    // "ngay" (at once) and "quỹ", "tuân" lose their difference from the units with their accents
    /^(?:ngày|tuần|tháng|quý|qúy|quí|năm|nửa năm|ngay|tuan|thang|quy|qui|nam|nua nam)$/iu.test(written) &&
    !/^ngay$/iu.test(written)
      ? [{ kind: 'unit', period: PERIODS[m[1] ?? ''] ?? 'year' }]
      : null,
  ),
  rule(`[(\\[]`, () => [{ kind: 'open' }]),
  rule(`[)\\]]`, () => [{ kind: 'close' }]),
  rule(`-+>?`, () => [{ kind: 'dash' }]),
  rule(`[,/+]`, () => [{ kind: 'and' }]),
  rule(`[\\p{L}\\d]+`, () => [{ kind: 'word' }]),
];

/** Offices span "2026÷2030" and "tháng 1→6" as well. */
const DASHES = /[÷~→]/gu;

/** Cuts a phrase into tokens; blanks and stray signs are dropped. */
export function dueTokens(phrase: string): DueToken[] {
  const bare = alignedBare(phrase).replace(DASHES, '-');
  const tokens: DueToken[] = [];
  let at = 0;
  while (at < bare.length) {
    const hit = match(bare, phrase, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    tokens.push(...hit.tokens);
    at = hit.end;
  }
  return tokens;
}

function match(bare: string, phrase: string, at: number): { tokens: readonly DueToken[]; end: number } | null {
  for (const { pattern, make } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(bare);
    if (found === null) continue;
    const end = at + found[0].length;
    const tokens = make(found, phrase.slice(at, end));
    if (tokens !== null) return { tokens, end };
  }
  return null;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanOrNumber(text: string): number {
  if (/^\d+$/.test(text)) return int(text);
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN_VALUES[text.charAt(at)] ?? 0;
    const next = ROMAN_VALUES[text.charAt(at + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
