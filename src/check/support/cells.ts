import { columnLetters } from '../../appendix/address';
import { type CellSnapshot, type SheetSnapshot } from '../../appendix/snapshot';
import { type Appendix, type ColumnRole } from '../../appendix/types';
import { type TableScope } from '../types';
import { numberOf } from './rows';

/** Columns this product writes itself: they are not the user's text. */
const OURS: readonly ColumnRole[] = ['computedStatus', 'rowKey'];

export interface TableCell {
  readonly cell: CellSnapshot;
  readonly address: string;
  /** Number of the item or group on that row. */
  readonly item: string | null;
}

/** Every filled cell of a table, headings included, by row, then by column. */
export function* tableCells({ appendix, sheet }: TableScope): Iterable<TableCell> {
  const columns = new Map<number, string>();
  for (const { column, role } of appendix.columns) {
    if (!OURS.includes(role)) columns.set(column, columnLetters(column));
  }
  const items = itemsByRow(appendix);
  for (let index = firstAtRow(sheet, appendix.header.top); index < sheet.cells.length; index++) {
    const cell = sheet.cells[index];
    if (cell === undefined || cell.row > appendix.lastRow) return;
    const letters = columns.get(cell.column);
    if (letters !== undefined) yield { cell, address: letters + String(cell.row), item: items.get(cell.row) ?? null };
  }
}

/** Index of the first cell at or below a row; cells stand by row, and sheets with many tables are read many times. */
function firstAtRow({ cells }: SheetSnapshot, row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function itemsByRow(appendix: Appendix): Map<number, string | null> {
  const items = new Map<number, string | null>();
  for (const row of appendix.rows) {
    if (row.kind !== 'section') for (const sheetRow of row.rows) items.set(sheetRow, numberOf(row));
  }
  return items;
}
