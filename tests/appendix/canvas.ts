import { cellAddress } from '../../src/appendix/address';
import { type CellRange, type SheetSnapshot } from '../../src/appendix/snapshot';
import { cellOf, type Content } from './sheetBuilder';

/** A repeatable source of chance for a layout: the same seed draws the same sheet. */
export class Chance {
  constructor(private seed: number) {}

  /** 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

/** Draws contents and merges on dense rows and columns, and stretches them over blank ones when it is done. */
export class Canvas {
  private readonly contents: { row: number; column: number; value: string | number }[] = [];
  private readonly merges: CellRange[] = [];
  /** First row that nothing was drawn on. */
  row = 1;

  put(row: number, column: number, value: Content): void {
    if (value !== null && value !== '') this.contents.push({ row, column, value });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }

  finish(name: string, stretch: Stretch, hiddenRows: readonly number[]): SheetSnapshot {
    const merges = this.merges.map(({ top, left, bottom, right }) => ({
      top: stretch.row(top),
      left: stretch.column(left),
      bottom: stretch.row(bottom),
      right: stretch.column(right),
    }));
    return {
      name,
      visible: true,
      cells: this.contents
        .map(({ row, column, value }) => cellOf(stretch.row(row), stretch.column(column), value))
        .sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      hiddenRows: hiddenRows.map((row) => stretch.row(row)),
      hiddenColumns: [],
    };
  }
}

/** Where dense rows and columns come to stand once blank ones are put between them. */
export class Stretch {
  private readonly rows: number[] = [0];
  private readonly columns: number[] = [0];

  constructor(chance: Chance, rowCount: number, columnCount: number, blankRows: number, blankColumns: number) {
    for (let row = 1; row <= rowCount; row++) {
      this.rows.push((this.rows.at(-1) ?? 0) + 1 + (chance.is(blankRows) ? 1 + chance.below(3) : 0));
    }
    for (let column = 1; column <= columnCount; column++) {
      this.columns.push((this.columns.at(-1) ?? 0) + 1 + (chance.is(blankColumns) ? 1 + chance.below(2) : 0));
    }
  }

  row(row: number): number {
    return this.rows[row]!;
  }

  column(column: number): number {
    return this.columns[column]!;
  }

  address({ row, column }: { readonly row: number; readonly column: number }): string {
    return cellAddress(this.row(row), this.column(column));
  }
}
