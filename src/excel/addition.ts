import { cellAddress, columnLetters, rangeAddress } from '../appendix/address';
import { type CellModel } from '../port/sheetModel';
import { type SheetAddition, WorkbookProblem } from '../port/workbookPort';
import { verticalRuns } from '../port/areas';
import { problemFrom } from './problems';
import { layColumns, writeCells } from './sheetCells';
import { addValidation } from './validations';

/** Widths in points that columns had before `addCells` made them wider. */
export type FormerWidths = ReadonlyMap<number, number>;

/** Lays the cells into the sheet when all of them are blank: one request to look, one to write. */
export async function addCells(context: Excel.RequestContext, addition: SheetAddition): Promise<FormerWidths> {
  const sheet = context.workbook.worksheets.getItem(addition.sheet);
  const held = readCells(sheet, addition.cells);
  const columns = addition.columns.map(({ column }) => {
    const range = sheet.getRange(`${columnLetters(column)}1`);
    range.load('format/columnWidth');
    return { column, range };
  });
  await context.sync();
  const taken = addition.cells.find((cell) => held.value(cell) !== '');
  if (taken !== undefined) {
    throw new WorkbookProblem('changed-meanwhile', `${addition.sheet}!${cellAddress(taken.row, taken.column)}`);
  }
  const widths = new Map(columns.map(({ column, range }) => [column, range.format.columnWidth]));
  try {
    layColumns(sheet, addition.columns);
    await writeCells(context, sheet, addition.cells);
    for (const merge of addition.merges) sheet.getRange(rangeAddress(merge)).merge(false);
    for (const validation of addition.validations) addValidation(sheet, validation);
    await context.sync();
  } catch (error) {
    // On a context of its own: this one still holds what Excel has refused.
    await empty(
      new Excel.RequestContext(),
      addition,
      widths,
      (value, cell) => value === '' || value === writtenValue(cell),
    );
    throw problemFrom(error, addition.sheet);
  }
  return widths;
}

/** Empties the cells that still hold what was added, looks included; those the user has changed stay. */
export function takeCellsAway(
  context: Excel.RequestContext,
  addition: SheetAddition,
  widths: FormerWidths,
): Promise<void> {
  return empty(context, addition, widths, (value, cell) => value === writtenValue(cell));
}

async function empty(
  context: Excel.RequestContext,
  addition: SheetAddition,
  widths: FormerWidths,
  isOurs: (value: unknown, cell: CellModel) => boolean,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(addition.sheet);
  const held = readCells(sheet, addition.cells);
  await context.sync();
  const ours = addition.cells.filter((cell) => isOurs(held.value(cell), cell));
  const isWhole = ours.length === addition.cells.length;
  for (const merge of addition.merges) sheet.getRange(rangeAddress(merge)).unmerge();
  for (const run of verticalRuns(ours.map(({ row, column }) => cellAddress(row, column)))) {
    const cells = sheet.getRange(rangeAddress(run));
    cells.dataValidation.clear();
    cells.clear();
  }
  if (isWhole) {
    for (const [column, width] of widths)
      sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = width;
  }
  await context.sync();
}

/** Formulas come back as they were written; everything else as its value. */
function writtenValue({ value, formula }: CellModel): unknown {
  if (formula !== undefined) return `=${formula}`;
  return value === null || typeof value === 'object' ? '' : value;
}

/** Queues the reading of the cells, as vertical runs; `value` gives what a cell holds once the request is done. */
function readCells(sheet: Excel.Worksheet, cells: readonly CellModel[]): { value(cell: CellModel): unknown } {
  const runs = verticalRuns(cells.map(({ row, column }) => cellAddress(row, column))).map((run) => {
    const range = sheet.getRange(rangeAddress(run));
    range.load('formulas');
    return { run, range };
  });
  return {
    value: ({ row, column }) => {
      const found = runs.find(({ run }) => run.left === column && run.top <= row && row <= run.bottom);
      return found?.range.formulas[row - found.run.top]?.[0] as unknown;
    },
  };
}
