import { parseRange, rangeAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { cellsOf } from '../port/areas';
import { markFormula } from '../port/marks';
import { STATUS_FILL, STATUS_LOOKS, STATUS_NAME_PREFIX, STATUS_WIDTH, statusRange } from '../port/statusColumn';
import { type StatusColumn, WorkbookProblem } from '../port/workbookPort';
import { localAddress } from './areas';
import { findMarks, type MarksFound, removeMarks } from './marks';
import { asWritten } from './textCells';

interface Written {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly formerWidth: number | null;
}

/** Status columns in the workbook, and the names whose column the user has deleted. */
interface Found {
  readonly written: readonly Written[];
  readonly lost: readonly string[];
  readonly marks: MarksFound;
}

/** Writes the columns, replacing those written before; rejects with `changed-meanwhile` where a cell is not free. */
export async function writeStatusColumns(
  context: Excel.RequestContext,
  columns: readonly StatusColumn[],
): Promise<void> {
  const found = await find(context);
  const targets = columns.map((column) => ({ column, range: statusRange(column) }));
  const pending = targets.map(({ column, range }) => {
    const cells = context.workbook.worksheets.getItem(column.sheet).getRange(rangeAddress(range));
    cells.load('values,format/columnWidth');
    return cells;
  });
  await context.sync();
  const ours = new Set(found.written.flatMap(({ sheet, range }) => cellsOf(range).map((cell) => `${sheet}!${cell}`)));
  targets.forEach(({ column, range }, i) => {
    const taken = cellsOf(range).find(
      (cell, row) => pending[i]?.values[row]?.[0] !== '' && !ours.has(`${column.sheet}!${cell}`),
    );
    if (taken !== undefined) throw new WorkbookProblem('changed-meanwhile', `${column.sheet}!${taken}`);
  });
  remove(context, found);
  targets.forEach(({ column, range }, i) => {
    const former = found.written.find((w) => w.sheet === column.sheet && w.range.left === range.left);
    const width = former === undefined ? (pending[i]?.format.columnWidth ?? null) : former.formerWidth;
    write(context, column, range, `${STATUS_NAME_PREFIX}${String(i + 1)}`, width);
  });
  await context.sync();
}

/** Takes all status columns away. */
export async function clearStatusColumns(context: Excel.RequestContext): Promise<void> {
  remove(context, await find(context));
  await context.sync();
}

async function find(context: Excel.RequestContext): Promise<Found> {
  const { names } = context.workbook;
  names.load('items/name,items/comment');
  const marks = await findMarks(context);
  const ours = names.items.filter(({ name }) => name.startsWith(STATUS_NAME_PREFIX));
  const pending = ours.map(({ name, comment }) => {
    const range = context.workbook.names.getItem(name).getRangeOrNullObject();
    range.load('address,worksheet/name');
    return { name, comment, range };
  });
  if (pending.length > 0) await context.sync();
  const written: Written[] = [];
  const lost: string[] = [];
  for (const { name, comment, range } of pending) {
    const area = range.isNullObject ? null : parseRange(localAddress(range.address));
    if (area === null) lost.push(name);
    else written.push({ name, sheet: range.worksheet.name, range: area, formerWidth: Number(comment) || null });
  }
  return { written, lost, marks };
}

function remove(context: Excel.RequestContext, { written, lost, marks }: Found): void {
  removeMarks(context, marks, [STATUS_LOOKS]);
  for (const { name, sheet, range, formerWidth } of written) {
    const cells = context.workbook.worksheets.getItem(sheet).getRange(rangeAddress(range));
    cells.clear('Contents');
    if (formerWidth !== null) cells.format.columnWidth = formerWidth;
    context.workbook.names.getItem(name).delete();
  }
  for (const name of lost) context.workbook.names.getItem(name).delete();
}

function write(
  context: Excel.RequestContext,
  { sheet, heading, headingRow, entries }: StatusColumn,
  range: CellRange,
  name: string,
  formerWidth: number | null,
): void {
  const cells = context.workbook.worksheets.getItem(sheet).getRange(rangeAddress(range));
  const lines: (string | null)[][] = Array.from({ length: range.bottom - range.top + 1 }, () => [null]);
  lines[0] = [asWritten(heading)];
  for (const { row, text } of entries) lines[row - headingRow] = [asWritten(text)];
  // The name goes first: cells written by a request that then fails must be known as ours the next time.
  const item = context.workbook.names.add(name, cells, formerWidth === null ? '' : String(formerWidth));
  item.visible = false;
  cells.values = lines;
  cells.format.columnWidth = Math.max(STATUS_WIDTH, formerWidth ?? 0);
  const looks = cells.conditionalFormats.add('Custom');
  looks.custom.rule.formula = `=${markFormula(STATUS_LOOKS)}`;
  looks.custom.format.fill.color = `#${STATUS_FILL}`;
}
