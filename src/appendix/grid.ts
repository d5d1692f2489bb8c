import { readLegacy } from '../text/legacy';
import { type CellRange, type CellSnapshot, type SheetSnapshot } from './snapshot';

/** A row of a sheet that holds at least one cell, with its cells by column. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
}

/**
 * Looks up cells and merges of one sheet. Merges are indexed by column when the column is first asked about, so that
 * thousands of merges cost a search each, not a scan each; a styled used range of a million empty rows costs nothing.
 */
export class Grid {
  /** Rows that hold cells, from top to bottom. */
  readonly rows: readonly GridRow[];
  private readonly byAddress = new Map<number, CellSnapshot>();
  private readonly storedCells = new Map<CellSnapshot, CellSnapshot>();
  private readonly mergesOfColumn = new Map<number, readonly CellRange[]>();
  private readonly mergeOfAnchor = new Map<number, CellRange>();
  private readonly merges: readonly CellRange[];

  constructor(readonly sheet: SheetSnapshot) {
    const rows = new Map<number, CellSnapshot[]>();
    for (const stored of sheet.cells) {
      const cell = this.inUnicode(stored);
      this.byAddress.set(key(cell.row, cell.column), cell);
      const row = rows.get(cell.row);
      if (row === undefined) rows.set(cell.row, [cell]);
      else row.push(cell);
    }
    this.rows = [...rows]
      .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
      .sort((a, b) => a.row - b.row);
    this.merges = sheet.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    for (const merge of this.merges) this.mergeOfAnchor.set(key(merge.top, merge.left), merge);
  }

  /** The cell itself; `null` when nothing stands there, also for cells that a merge covers. */
  cell(row: number, column: number): CellSnapshot | null {
    return this.byAddress.get(key(row, column)) ?? null;
  }

  /** The cell as the sheet holds it, where {@link cell} gives its text in Unicode. */
  stored(cell: CellSnapshot): CellSnapshot {
    return this.storedCells.get(cell) ?? cell;
  }

  /** Displayed text of the cell itself, "" when nothing stands there. */
  text(row: number, column: number): string {
    return this.cell(row, column)?.text ?? '';
  }

  /** The merge whose upper left cell this is. */
  mergeAt(row: number, column: number): CellRange | null {
    return this.mergeOfAnchor.get(key(row, column)) ?? null;
  }

  /** The merge that holds this cell, upper left cell included. */
  mergeOver(row: number, column: number): CellRange | null {
    const merges = this.inColumn(column);
    let low = 0;
    let high = merges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const merge = merges[middle];
      if (merge === undefined) return null;
      if (row < merge.top) high = middle - 1;
      else if (row > merge.bottom) low = middle + 1;
      else return merge;
    }
    return null;
  }

  /** TCVN3 and VNI text is read as what it shows on paper; the cell itself is not touched. */
  private inUnicode(stored: CellSnapshot): CellSnapshot {
    if (typeof stored.value !== 'string') return stored;
    const legacy = readLegacy(stored.value, stored.font);
    if (legacy === null) return stored;
    const cell = { ...stored, value: legacy.text, text: legacy.text };
    this.storedCells.set(cell, stored);
    return cell;
  }

  private inColumn(column: number): readonly CellRange[] {
    const known = this.mergesOfColumn.get(column);
    if (known !== undefined) return known;
    const found = this.merges
      .filter(({ left, right }) => left <= column && column <= right)
      .sort((a, b) => a.top - b.top);
    this.mergesOfColumn.set(column, found);
    return found;
  }
}

/** More columns than a sheet can have, so that row and column make one number. */
const COLUMNS = 16_385;

function key(row: number, column: number): number {
  return row * COLUMNS + column;
}
