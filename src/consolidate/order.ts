import { type ConsolidatedRow } from './types';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/**
 * Compares row or section numbers as a reader does: "2" before "10", "6.2" before "6.10", "IX" before "X". Numbers stand
 * before words, nothing before everything.
 */
export function compareNumbers(a: string, b: string): number {
  const one = parts(a);
  const other = parts(b);
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

function parts(text: string): (string | number)[] {
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

/** The order of the shared workbook: one item's rows of several units stand together. */
export function compareRows(a: ConsolidatedRow, b: ConsolidatedRow): number {
  return (
    compareText(a.plan, b.plan) ||
    compareText(a.kind, b.kind) ||
    compareNumbers(a.section, b.section) ||
    compareNumbers(a.number, b.number) ||
    compareText(a.key, b.key) ||
    byName.compare(a.unitName, b.unitName) ||
    compareText(a.unit, b.unit) ||
    compareText(a.sheet, b.sheet) ||
    a.row - b.row
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
