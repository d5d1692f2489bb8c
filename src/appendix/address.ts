import { type CellRange } from './snapshot';

/** The last row and column of an Excel sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const LETTERS = 26;
const CODE_OF_A = 65;

/** Column letters of a 1-based column number: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** 1-based column number of column letters in any case: `AB` → 28. `NaN` for anything that is no column of a sheet. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return Number.NaN;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  return column <= LAST_COLUMN ? column : Number.NaN;
}

/** Address without sheet name: row 12, column 5 → `E12`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** Row and column of a single address such as `E12` or `$E$12`; `null` for anything else. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return Number.isNaN(column) || row > LAST_ROW ? null : { row, column };
}

/** Address of a rectangle: `B3:F9`, or a single address when it is one cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  return range.top === range.bottom && range.left === range.right
    ? first
    : `${first}:${cellAddress(range.bottom, range.right)}`;
}

/** Rectangle of `B3:F9` or `B3`, corners in any order; `null` for anything else. */
export function parseRange(address: string): CellRange | null {
  const [first = '', last = first, ...more] = address.split(':');
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (a === null || b === null || more.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
