import { isBlank } from '../text/fold';
import { type Grid } from './grid';
import { type CellRange, type CellSnapshot } from './snapshot';
import { type AppendixColumn, type ColumnRole } from './types';

/** A column of the table and the sheet columns its heading spans. */
export interface ShapeColumn {
  readonly info: AppendixColumn;
  readonly lastColumn: number;
}

/** What a body row holds in one column of the table. */
export interface LineCell {
  /** Filled cells of the row's own, from left to right; more than one only where a heading spans columns. */
  readonly own: readonly CellSnapshot[];
  /** Displayed text of `own`, joined; "" when blank in the domain's sense. */
  readonly text: string;
  /** A merge from a row above covers the cell. */
  readonly mergedFrom: CellRange | null;
}

/** A formula without its result stands in the cell. */
export function isUncalculated({ own }: LineCell): boolean {
  return own.some(({ uncalculated }) => uncalculated === true);
}

/** A sheet row below the header that holds something in the table's columns. */
export interface Line {
  readonly row: number;
  readonly cells: readonly LineCell[];
  /** Columns other than number and title that say something or will once they are calculated, as indices. */
  readonly values: readonly number[];
  readonly number: string;
  readonly title: string;
  /** First text of the row, whichever column it stands in. */
  readonly first: string;
  /** The first text is merged across most of the table. */
  readonly isWide: boolean;
  /** A header was repeated just above, so the page broke here. */
  readonly afterBreak: boolean;
}

/** The columns of a table, and how to read a sheet row by them. */
export class TableShape {
  readonly number: number | null;
  readonly title: number;
  readonly left: number;
  readonly right: number;

  constructor(
    private readonly grid: Grid,
    readonly columns: readonly ShapeColumn[],
    private readonly bodyTop: number,
  ) {
    const index = (role: ColumnRole): number => columns.findIndex(({ info }) => info.role === role);
    this.number = index('number') === -1 ? null : index('number');
    this.title = index('title');
    this.left = Math.min(...columns.map(({ info }) => info.column));
    this.right = Math.max(...columns.map(({ lastColumn }) => lastColumn));
  }

  /** Reads a sheet row; `null` when nothing of it stands in the table's columns. */
  line(row: number, cells: readonly CellSnapshot[], afterBreak: boolean): Line | null {
    const inside = cells.filter(
      ({ column, text, uncalculated }) =>
        column >= this.left && column <= this.right && (text.trim() !== '' || uncalculated === true),
    );
    if (inside.length === 0) return null;
    const read = this.columns.map((column) => this.lineCell(row, column, inside));
    if (read.every(({ own }) => own.length === 0)) return null;
    // Formulas filled in ahead of the rows they are for: nothing tells that there is a row.
    const title = read[this.title];
    if (inside.every(({ text }) => text.trim() === '') && (title === undefined || !isUncalculated(title))) return null;
    const first = inside.find(({ text }) => !isBlank(text)) ?? inside[0];
    return {
      row,
      cells: read,
      values: read.flatMap((cell, index) =>
        index !== this.number && index !== this.title && (cell.text !== '' || isUncalculated(cell)) ? [index] : [],
      ),
      number: this.number === null ? '' : this.ownText(read[this.number]),
      title: read[this.title]?.text ?? '',
      first: first?.text ?? '',
      isWide: first !== undefined && this.isWide(row, first.column),
      afterBreak,
    };
  }

  /** Index of the columns with this role. */
  with(...roles: readonly ColumnRole[]): number[] {
    return this.columns.flatMap(({ info }, index) => (roles.includes(info.role) ? [index] : []));
  }

  private lineCell(row: number, column: ShapeColumn, inside: readonly CellSnapshot[]): LineCell {
    const own = inside.filter(({ column: at }) => at >= column.info.column && at <= column.lastColumn);
    const text = own
      .map((cell) => cell.text)
      .filter((part) => !isBlank(part))
      .join(' ');
    return { own, text, mergedFrom: own.length > 0 ? null : this.mergedFrom(row, column) };
  }

  private mergedFrom(row: number, { info, lastColumn }: ShapeColumn): CellRange | null {
    const merge = this.grid.mergeOver(row, info.column);
    if (merge === null || merge.top === row || merge.top < this.bodyTop) return null;
    return merge.left >= info.column && merge.left <= lastColumn ? merge : null;
  }

  /** Bullets are labels although they say nothing elsewhere. */
  private ownText(cell: LineCell | undefined): string {
    return cell === undefined ? '' : cell.own.map(({ text }) => text).join(' ');
  }

  private isWide(row: number, column: number): boolean {
    const merge = this.grid.mergeAt(row, column);
    if (merge === null) return false;
    const covered = this.columns.filter(({ info }) => info.column >= merge.left && info.column <= merge.right).length;
    return covered >= 2 && covered * 2 >= this.columns.length;
  }
}
