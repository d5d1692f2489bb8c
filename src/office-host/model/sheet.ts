import { type CellRange } from '../../appendix/snapshot';
import { type CellModel, type CellStyle, type SheetModel } from '../../xlsx/model';
import { type ChartEntry } from './charts';
import { type CommentThread } from './comments';
import { type ConditionalFormatEntry } from './conditionalFormats';
import { newPageLayout, type PageLayout } from './pageLayout';
import { type ProtectionOptions, STRICT_PROTECTION } from './protection';
import { boundingRect, intersect, RangeRef } from './rangeRef';
import { type TableEntry } from './tables';
import { type ValidationEntry } from './validations';

/** Parts of a sheet around its cells, each as a text that changes when the part does. */
export type SheetState = Readonly<Record<SheetPartName, string>>;
export type SheetPartName =
  | 'page'
  | 'protection'
  | 'validations'
  | 'filter'
  | 'frozen'
  | 'comments'
  | 'tables'
  | 'customProperties'
  | 'charts'
  | 'localNames';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export interface ColumnLayout {
  /** Character widths as in the file. */
  readonly width?: number;
  readonly hidden?: boolean;
}
export interface RowLayout {
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

const COLUMNS_PER_ROW = 16_385;

/** One sheet of the book. Cells are kept by address; a cell that is not there is empty and has the default style. */
export class Sheet {
  readonly cells = new Map<number, CellModel>();
  merges: CellRange[] = [];
  readonly columns = new Map<number, ColumnLayout>();
  readonly rows = new Map<number, RowLayout>();
  readonly conditionalFormats: ConditionalFormatEntry[] = [];
  readonly comments: CommentThread[] = [];
  readonly tables: TableEntry[] = [];
  readonly charts: ChartEntry[] = [];
  readonly validations: ValidationEntry[] = [];
  /** Small texts an add-in keeps with the sheet. */
  readonly customProperties = new Map<string, string>();
  readonly page: PageLayout = newPageLayout();
  /** Headings with filter buttons and the rows below. */
  filter: RangeRef | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  visibility: Visibility = 'Visible';
  isProtected = false;
  /** Counts only while the sheet is protected. */
  protection: ProtectionOptions = STRICT_PROTECTION;
  /** A file's password; this host cannot take such a protection off. */
  hasPassword = false;
  /** The file has a drawing on this sheet (pictures, charts), which this host does not read. */
  hasDrawing = false;
  isDeleted = false;
  /** What the file holds besides the cells, for finding out what changed; `null` for sheets made since. */
  saved: SheetState | null = null;
  /** What is selected when the sheet is shown. */
  selection: readonly CellRange[] = [{ top: 1, left: 1, bottom: 1, right: 1 }];

  constructor(
    readonly id: string,
    public name: string,
    /** The sheet as the file has it; `null` for sheets made since. */
    readonly origin: SheetModel | null,
  ) {}

  cell(row: number, column: number): CellModel | undefined {
    return this.cells.get(row * COLUMNS_PER_ROW + column);
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? {};
  }

  /** Stores a cell; one without value, formula and style is taken away. */
  put(cell: CellModel): void {
    const key = cell.row * COLUMNS_PER_ROW + cell.column;
    const isEmpty = cell.value === null && cell.formula === undefined && Object.keys(cell.style ?? {}).length === 0;
    if (isEmpty) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  remove(row: number, column: number): void {
    this.cells.delete(row * COLUMNS_PER_ROW + column);
  }

  /** Cells of the rectangle that are there, in no fixed order for large rectangles. */
  *within(area: CellRange): IterableIterator<CellModel> {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size <= this.cells.size) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const cell = this.cell(row, column);
          if (cell !== undefined) yield cell;
        }
      }
      return;
    }
    for (const cell of [...this.cells.values()]) {
      if (cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right) {
        yield cell;
      }
    }
  }

  /** Smallest rectangle over the cells of `area` that count as used; `null` when there is none. */
  used(area: CellRange, valuesOnly: boolean): CellRange | null {
    let found: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, value, formula } of this.within(area)) {
      if (valuesOnly && value === null && formula === undefined) continue;
      found ??= { top: row, left: column, bottom: row, right: column };
      found.top = Math.min(found.top, row);
      found.left = Math.min(found.left, column);
      found.bottom = Math.max(found.bottom, row);
      found.right = Math.max(found.right, column);
    }
    if (valuesOnly) return found;
    // Merging is formatting too (belief).
    return this.merges
      .flatMap((merge) => intersect(merge, area) ?? [])
      .reduce<CellRange | null>((sum, merge) => (sum === null ? merge : boundingRect(sum, merge)), found);
  }

  /** The merge a cell belongs to. */
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find((m) => m.top <= row && m.bottom >= row && m.left <= column && m.right >= column);
  }

  range(area: CellRange): RangeRef {
    return new RangeRef(this, [area]);
  }

  areas(areas: readonly CellRange[]): RangeRef {
    return new RangeRef(this, areas);
  }

  /** Every range that belongs to something on the sheet and moves with the cells. */
  attachedRanges(): RangeRef[] {
    const { filter, page } = this;
    return [
      ...this.conditionalFormats.map(({ range }) => range),
      ...this.validations.map(({ range }) => range),
      ...this.tables.map(({ range }) => range),
      ...this.comments.map(({ cell }) => cell),
      ...this.charts.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories])),
      filter,
      page.titleRows,
      page.titleColumns,
      page.printArea,
    ].filter((range) => range !== null);
  }

  /** Drops what stood on cells that are gone. */
  dropDetached(): void {
    const keep = <T>(list: T[], rangeOf: (entry: T) => RangeRef): void => {
      list.splice(0, Number.POSITIVE_INFINITY, ...list.filter((entry) => rangeOf(entry).areas.length > 0));
    };
    keep(this.conditionalFormats, ({ range }) => range);
    keep(this.validations, ({ range }) => range);
    keep(this.tables, ({ range }) => range);
    keep(this.comments, ({ cell }) => cell);
    const there = (range: RangeRef | null): RangeRef | null =>
      range === null || range.areas.length === 0 ? null : range;
    this.filter = there(this.filter);
    this.page.titleRows = there(this.page.titleRows);
    this.page.titleColumns = there(this.page.titleColumns);
    this.page.printArea = there(this.page.printArea);
    for (const series of this.charts.flatMap((chart) => chart.series)) {
      series.values = there(series.values);
      series.categories = there(series.categories);
    }
  }

  /** Lays properties over a column's; an `undefined` width goes back to the standard width. */
  layColumn(column: number, layout: ColumnLayout): void {
    this.columns.set(column, { ...this.columns.get(column), ...layout });
  }

  layRow(row: number, layout: RowLayout): void {
    this.rows.set(row, { ...this.rows.get(row), ...layout });
  }
}
