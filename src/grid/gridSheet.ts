import { type CellRange, type CellValue } from '../appendix/snapshot';
import { type CellModel, type ConditionalFormat } from '../xlsx/model';
import { type DefaultFont } from './look';

/** Why something typed was not taken: the cell is locked, or the text is no entry the workbook can hold. */
export type Refusal = 'locked' | 'bad-entry';

/** One sheet as the grid shows and changes it; the same object as long as it is the same sheet. */
export interface GridSheet {
  readonly name: string;
  readonly cells: Iterable<CellModel>;
  readonly merges: readonly CellRange[];
  /** Character widths as in the file, by column. */
  readonly columns: ReadonlyMap<number, { readonly width?: number; readonly hidden?: boolean }>;
  /** Heights in points, by row. */
  readonly rows: ReadonlyMap<number, { readonly height?: number; readonly hidden?: boolean }>;
  /** Widths of columns are counted in its digits; absent: Excel's own. */
  readonly defaultFont?: DefaultFont;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly formats: readonly ConditionalFormat[];
  readonly selection: readonly CellRange[];
  cell(row: number, column: number): CellModel | undefined;
  value(row: number, column: number): CellValue | null;
  /** What the cell shows. */
  text(row: number, column: number): string;
  /** What its editor shows: the formula, or the value without its number format. */
  editText(row: number, column: number): string;
  /** Whether a conditional format's formula holds at a cell; `anchor` is the first cell of the format's ranges. */
  holds(formula: string, anchor: Place, cell: Place): boolean;
  select(area: CellRange): void;
  /** Writes texts as a person types them, by row, from the first cell of `area` on. */
  write(at: Place, rows: readonly (readonly string[])[]): Refusal | null;
  /** Empties the cells. */
  clear(area: CellRange): Refusal | null;
}

/** A cell by its 1-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The workbook around the sheets, for what stands above and below the grid. */
export interface GridBook {
  /** Visible sheets in their order. */
  readonly sheets: readonly GridSheet[];
  readonly active: GridSheet;
  activate(sheet: GridSheet): void;
}
