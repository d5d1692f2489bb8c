import { type CellRange } from '../appendix/snapshot';

export const oneCell = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const holdsCell = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  top <= row && bottom >= row && left <= column && right >= column;

export const meets = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The merge a cell belongs to, or the cell alone. */
export function wholeCell(merges: readonly CellRange[], row: number, column: number): CellRange {
  return merges.find((merge) => holdsCell(merge, row, column)) ?? oneCell(row, column);
}
