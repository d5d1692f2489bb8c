import { type CellRange } from '../../appendix/snapshot';
import { type CellModel, type ConditionalFormat, type DataValidation, type SheetModel } from '../model';

type Column = Omit<SheetModel['columns'][number], 'column'>;
type Row = Omit<SheetModel['rows'][number], 'row'>;

const COLUMNS_PER_ROW = 16_385;

export const cellKey = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  row * COLUMNS_PER_ROW + column;

/** One sheet of an opened file as it is now. Cells nobody changed are the same objects as in `origin`. */
export class OpenSheet {
  readonly columns: Map<number, Column>;
  readonly rows: ReadonlyMap<number, Row>;
  merges: readonly CellRange[];
  formats: readonly ConditionalFormat[];
  /** Of a sheet in the file those added since, of one made since all. */
  validations: readonly DataValidation[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly isProtected: boolean;
  readonly visible: boolean;
  readonly name: string;
  /** What is selected when the sheet is shown. */
  selection: CellRange = { top: 1, left: 1, bottom: 1, right: 1 };
  private readonly byKey = new Map<number, CellModel>();

  /** @param origin the sheet in the file; `null` for one made since */
  constructor(
    private readonly made: SheetModel,
    readonly origin: SheetModel | null,
  ) {
    const model = made;
    this.name = model.name;
    this.visible = model.visible;
    this.merges = model.merges;
    this.formats = model.conditionalFormats ?? [];
    this.validations = origin === null ? (model.validations ?? []) : [];
    this.frozen = model.frozen ?? null;
    this.isProtected = model.isProtected ?? false;
    this.columns = new Map(model.columns.map(({ column, ...layout }) => [column, layout]));
    this.rows = new Map(model.rows.map(({ row, ...layout }) => [row, layout]));
    for (const cell of model.cells) this.byKey.set(cellKey(cell), cell);
  }

  cell(row: number, column: number): CellModel | undefined {
    return this.byKey.get(cellKey({ row, column }));
  }

  /** In no fixed order. */
  cells(): Iterable<CellModel> {
    return this.byKey.values();
  }

  /** Stores a cell; one without value, formula and style is taken away. */
  put(cell: CellModel): void {
    const isEmpty = cell.value === null && cell.formula === undefined && Object.keys(cell.style ?? {}).length === 0;
    if (isEmpty) this.byKey.delete(cellKey(cell));
    else this.byKey.set(cellKey(cell), cell);
  }

  /** As the rest of this room knows sheets; cells by row, then by column. */
  model(): SheetModel {
    return {
      // Filter, print set-up and charts are as they were made: nothing here changes them.
      ...this.made,
      name: this.name,
      visible: this.visible,
      cells: [...this.byKey.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      columns: [...this.columns].map(([column, layout]) => ({ column, ...layout })),
      rows: [...this.rows].map(([row, layout]) => ({ row, ...layout })),
      conditionalFormats: this.formats,
      validations: this.validations,
    };
  }
}
