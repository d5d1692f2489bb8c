import { type ConsolidatedRow } from './types';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

type Parts = readonly (string | number)[];

/**
 * Compares row or section numbers as a reader does: "2" before "10", "6.2" before "6.10", "IX" before "X". Numbers stand
 * before words, nothing before everything.
 */
function compareParts(one: Parts, other: Parts): number {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const x = one[i];
    const y = other[i];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
    if (typeof x === 'number' && typeof y === 'number') {
      if (x !== y) return x - y;
    } else if (typeof x !== typeof y) {
      return typeof x === 'number' ? -1 : 1;
    } else if (x !== y) {
      return x < y ? -1 : 1;
    }
  }
  return 0;
}

function parts(text: string): Parts {
  return (text.match(/\d+|[^\d\s.,()/-]+/g) ?? []).map((part) => {
    if (/^\d/.test(part)) return Number(part);
    return /^[IVXLCDM]+$/.test(part) ? romanValue(part) : part.toLowerCase();
  });
}

function romanValue(text: string): number {
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** One collator for all comparisons: making one each time costs more than comparing. */
export const byName = new Intl.Collator('vi');

/**
 * Rows in the order of the shared workbook: one item's rows of several units stand together. Numbers are taken apart and
 * names are compared once each, not once a comparison: a ministry has 400,000 rows and a few thousand of either.
 */
export function inReadingOrder(rows: readonly ConsolidatedRow[]): ConsolidatedRow[] {
  const numbers = new Map<string, Parts>();
  const partsOf = (text: string): Parts => {
    let known = numbers.get(text);
    if (known === undefined) {
      known = parts(text);
      numbers.set(text, known);
    }
    return known;
  };
  const byNumber = (a: string, b: string) => (a === b ? 0 : compareParts(partsOf(a), partsOf(b)));
  const ranks = ranksOf(new Set(rows.map((row) => row.unitName)));
  const rank = (row: ConsolidatedRow) => ranks.get(row.unitName) ?? 0;
  return [...rows].sort(
    (a, b) =>
      compareText(a.plan, b.plan) ||
      compareText(a.kind, b.kind) ||
      byNumber(a.section, b.section) ||
      byNumber(a.number, b.number) ||
      compareText(a.key, b.key) ||
      rank(a) - rank(b) ||
      compareText(a.unit, b.unit) ||
      compareText(a.sheet, b.sheet) ||
      a.row - b.row,
  );
}

/** Place of every name; names that a reader takes for equal share one. */
function ranksOf(names: ReadonlySet<string>): Map<string, number> {
  const ranks = new Map<string, number>();
  let before: string | null = null;
  let rank = 0;
  for (const name of [...names].sort(byName.compare)) {
    if (before !== null && byName.compare(before, name) !== 0) rank += 1;
    ranks.set(name, rank);
    before = name;
  }
  return ranks;
}

/** Plain order of code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
