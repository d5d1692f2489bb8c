import { cellAddress } from '../../appendix/address';
import { type SheetAddition, WorkbookProblem } from '../../port/workbookPort';
import { type CellModel } from '../model';
import { cellKey, type OpenSheet } from './openSheet';
import { type OpenBook } from './openBook';

type Column = NonNullable<ReturnType<OpenSheet['columns']['get']>>;

/** What was where an addition went, for taking it away. */
interface Former {
  readonly cells: ReadonlyMap<number, CellModel | undefined>;
  readonly columns: ReadonlyMap<number, Column | undefined>;
}

const formers = new WeakMap<SheetAddition, Former>();

/** Lays the cells into the sheet; refuses with `changed-meanwhile` when one is not blank. */
export function addCells(book: OpenBook, addition: SheetAddition): void {
  const sheet = book.sheet(addition.sheet);
  const taken = addition.cells.find(({ row, column }) => {
    const cell = sheet.cell(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  });
  if (taken !== undefined) {
    throw new WorkbookProblem('changed-meanwhile', `${sheet.name}!${cellAddress(taken.row, taken.column)}`);
  }
  book.checkEditable(sheet, addition.cells);
  formers.set(addition, {
    cells: new Map(addition.cells.map((cell) => [cellKey(cell), sheet.cell(cell.row, cell.column)])),
    columns: new Map(addition.columns.map(({ column }) => [column, sheet.columns.get(column)])),
  });
  for (const { column, ...layout } of addition.columns) {
    sheet.columns.set(column, { ...sheet.columns.get(column), ...layout });
  }
  sheet.merges = [...sheet.merges, ...addition.merges];
  sheet.validations = [...sheet.validations, ...addition.validations];
  book.put(sheet, addition.cells, 'product');
}

/** Puts back what was there before, except in the cells the user has changed since. */
export function takeCellsAway(book: OpenBook, addition: SheetAddition): void {
  const sheet = book.sheet(addition.sheet);
  const former = formers.get(addition);
  const ours = addition.cells.filter((cell) => {
    const now = sheet.cell(cell.row, cell.column);
    return (now?.value ?? null) === cell.value && now?.formula === cell.formula;
  });
  book.checkEditable(sheet, ours);
  sheet.merges = sheet.merges.filter((merge) => !addition.merges.includes(merge));
  sheet.validations = sheet.validations.filter((validation) => !addition.validations.includes(validation));
  if (ours.length === addition.cells.length) {
    for (const [column, layout] of former?.columns ?? []) {
      if (layout === undefined) sheet.columns.delete(column);
      else sheet.columns.set(column, layout);
    }
  }
  const before = ours.map(
    (cell): CellModel => former?.cells.get(cellKey(cell)) ?? { row: cell.row, column: cell.column, value: null },
  );
  book.put(sheet, before, 'product');
}
