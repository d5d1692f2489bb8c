import { foldText, stripAccents } from '../text/fold';
import { monthEnd, monthStart } from './dates';
import { type IsoDate, type Period } from './types';

const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const OF_YEAR = `(?: ?[/.,-] ?| )(?:nam )?${YEAR}`;
const BEFORE = '(?<![\\p{L}\\p{N}])';

/** What a period looks like in folded text, the finest first: a month inside "năm 2026" is the month. */
const SHAPES: readonly { pattern: RegExp; read: (match: RegExpExecArray) => Period | null }[] = [
  { pattern: /^(\d{4})-q([1-4])$/, read: (m) => quarterOf(int(m[1]), int(m[2])) },
  { pattern: /^(\d{4})-h([12])$/, read: (m) => halfOf(int(m[1]), int(m[2])) },
  { pattern: /^(\d{4})-m?(\d\d)$/, read: (m) => monthOf(int(m[1]), int(m[2])) },
  {
    pattern: new RegExp(`${BEFORE}0?6 thang (dau|cuoi)(?: nam)?${OF_YEAR}`, 'u'),
    read: (m) => halfOf(int(m[2]), m[1] === 'dau' ? 1 : 2),
  },
  {
    pattern: new RegExp(`${BEFORE}(?:quy|qui|q)[ .]?(iv|i{1,3}|0?[1-4])(?![\\p{L}\\d])${OF_YEAR}`, 'u'),
    read: (m) => quarterOf(int(m[2]), quarterNumber(m[1] ?? '')),
  },
  {
    pattern: new RegExp(`${BEFORE}(?:thang|thg|t)[ .]?(\\d{1,2})(?!\\d)${OF_YEAR}`, 'u'),
    read: (m) => monthOf(int(m[2]), int(m[1])),
  },
  {
    pattern: new RegExp(`${BEFORE}(?<![/.-])(\\d{1,2}) ?[/.-] ?${YEAR}`, 'u'),
    read: (m) => monthOf(int(m[2]), int(m[1])),
  },
];

/**
 * The reporting period a text names: an id (`2026-Q3`, `2026-H1`, `2026-M09`, `2026`) or words anywhere in a heading
 * ("Kết quả thực hiện quý III/2026", "6 tháng đầu năm 2026", "Tháng 9/2026", "Kết quả năm 2025"). `null` when it names
 * none, one that is no reporting period (9 tháng), or several years.
 */
export function readPeriod(text: string): Period | null {
  const folded = stripAccents(foldText(text)).replace(/[‐‑‒–—―−]/g, '-');
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(folded);
    if (match !== null) return read(match);
  }
  if (/\d thang|(?<!\p{L})(?:quy|q) ?(?:[ivxl]+|\d+)(?!\p{L})/u.test(folded)) return null;
  const years = new Set(Array.from(folded.matchAll(new RegExp(`(?<!\\d)${YEAR}`, 'g')), (match) => int(match[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? yearOf(year) : null;
}

/** The period of that kind that holds the day. */
export function periodOf(date: IsoDate, kind: Period['kind']): Period {
  const year = int(date.slice(0, 4));
  const month = int(date.slice(5, 7));
  switch (kind) {
    case 'year':
      return yearOf(year);
    case 'half-year':
      return half(year, month <= 6 ? 1 : 2);
    case 'quarter':
      return quarter(year, Math.ceil(month / 3));
    case 'month':
      return singleMonth(year, month);
  }
}

function yearOf(year: number): Period {
  return span(String(year), 'year', year, 1, 12);
}

function halfOf(year: number, number: number): Period | null {
  return number >= 1 && number <= 2 ? half(year, number) : null;
}

function quarterOf(year: number, number: number): Period | null {
  return number >= 1 && number <= 4 ? quarter(year, number) : null;
}

function monthOf(year: number, number: number): Period | null {
  return number >= 1 && number <= 12 ? singleMonth(year, number) : null;
}

function half(year: number, number: number): Period {
  return span(`${year}-H${number}`, 'half-year', year, number * 6 - 5, number * 6);
}

function quarter(year: number, number: number): Period {
  return span(`${year}-Q${number}`, 'quarter', year, number * 3 - 2, number * 3);
}

function singleMonth(year: number, number: number): Period {
  return span(`${year}-M${String(number).padStart(2, '0')}`, 'month', year, number, number);
}

function span(id: string, kind: Period['kind'], year: number, first: number, last: number): Period {
  return { id, kind, year, start: monthStart(year, first), end: monthEnd(year, last) };
}

function quarterNumber(text: string): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(text);
  return roman >= 0 ? roman + 1 : int(text);
}

function int(text: string | undefined): number {
  return Number.parseInt(text ?? '', 10);
}
