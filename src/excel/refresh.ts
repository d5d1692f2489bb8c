import { parseRange } from '../appendix/address';
import { type CellRange, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../appendix/snapshot';
import { type ChangedCells } from '../port/workbookPort';
import { localAddress } from './areas';
import { type BlockMatrices, cellsOfBlock } from './cells';
import { hasLegacyLetters } from './fonts';

/** Above this a whole reading, which goes in blocks, is no slower. */
const MOST_CELLS = 10_000;

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

interface Pending {
  readonly before: SheetSnapshot;
  readonly used: Excel.Range;
  readonly rowStates: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columnStates: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merged: Excel.RangeAreas;
  readonly blocks: readonly { readonly rows: Rows; readonly range: Excel.Range }[];
}

/**
 * The snapshot brought up to date in one request that reads the changed rows, and the rows with formulas, whose results
 * change without an event. `null` when more has changed than the rows tell (sheets, hidden rows, fonts): then everything
 * must be read.
 */
export async function refreshRows(
  context: Excel.RequestContext,
  before: WorkbookSnapshot,
  changed: readonly ChangedCells[],
): Promise<WorkbookSnapshot | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  const wanted = before.sheets.map((sheet) => ({ sheet, rows: rowsToRead(sheet, changed) }));
  if (wanted.some(({ rows }) => rows === null)) return null;
  const size = wanted.reduce((sum, { sheet, rows }) => sum + cellsIn(sheet, rows ?? []), 0);
  if (size > MOST_CELLS) return null;
  const pending = wanted.flatMap(({ sheet, rows }) =>
    rows === null || rows.length === 0 ? [] : [ask(worksheets.getItem(sheet.name), sheet, rows)],
  );
  await context.sync();
  const isSame =
    worksheets.items.length === before.sheets.length &&
    worksheets.items.every(
      ({ name, visibility }, i) =>
        before.sheets[i]?.name === name && before.sheets[i].visible === (visibility === 'Visible'),
    );
  if (!isSame) return null;
  const sheets = new Map<string, SheetSnapshot>();
  for (const one of pending) {
    const sheet = updated(one);
    if (sheet === null) return null;
    sheets.set(sheet.name, sheet);
  }
  return { ...before, sheets: before.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet) };
}

/** Ordered runs of rows; `null` when rows cannot say what has changed. */
function rowsToRead({ name, cells }: SheetSnapshot, changed: readonly ChangedCells[]): Rows[] | null {
  const own = changed.filter(({ sheet }) => sheet === name);
  if (own.length > 0 && cells.length === 0) return null;
  const rows = new Set<number>();
  for (const { range } of own) {
    if (range.bottom - range.top > MOST_CELLS) return null;
    for (let row = range.top; row <= range.bottom; row += 1) rows.add(row);
  }
  for (const { row, formula } of cells) if (formula !== undefined) rows.add(row);
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

function cellsIn({ cells }: SheetSnapshot, rows: readonly Rows[]): number {
  const width = cells.reduce((right, { column }) => Math.max(right, column), 1);
  return rows.reduce((sum, { top, bottom }) => sum + (bottom - top + 1) * width, 0);
}

function ask(worksheet: Excel.Worksheet, before: SheetSnapshot, rows: readonly Rows[]): Pending {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowHidden,columnHidden,format/font/name');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  const blocks = rows.map((one) => {
    const range = used.getIntersectionOrNullObject(`${String(one.top)}:${String(one.bottom)}`);
    range.load('rowIndex,columnIndex,values,text,formulas,numberFormat,valueTypes');
    return { rows: one, range };
  });
  const rowStates = before.hiddenRows.length > 0 ? used.getRowProperties({ rowHidden: true }) : null;
  const columnStates = before.hiddenColumns.length > 0 ? used.getColumnProperties({ columnHidden: true }) : null;
  return { before, used, rowStates, columnStates, merged, blocks };
}

function updated(pending: Pending): SheetSnapshot | null {
  const { before, used, merged, blocks } = pending;
  if (used.isNullObject || !hidesAsBefore(pending)) return null;
  const fresh = blocks.flatMap(({ range }) =>
    range.isNullObject ? [] : cellsOfBlock(range as BlockMatrices, range.rowIndex + 1, range.columnIndex + 1),
  );
  const dressed = withFont(before.cells, fresh, (used.format.font.name as string | null) || null);
  if (dressed === null) return null;
  const isRead = (row: number): boolean => blocks.some(({ rows }) => row >= rows.top && row <= rows.bottom);
  const kept = before.cells.filter(({ row }) => !isRead(row));
  return {
    ...before,
    cells: [...kept, ...dressed].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: mergesOf(merged),
  };
}

const mergesOf = (merged: Excel.RangeAreas): CellRange[] =>
  merged.isNullObject ? [] : merged.areas.items.flatMap((area) => parseRange(localAddress(area.address)) ?? []);

function hidesAsBefore({ before, used, rowStates, columnStates }: Pending): boolean {
  // `null` means that some are hidden; the typings do not say so.
  const hidesRows = (used.rowHidden as boolean | null) !== false;
  const hidesColumns = (used.columnHidden as boolean | null) !== false;
  const rows = rowStates?.value.flatMap(({ rowHidden }, i) => (rowHidden === true ? [used.rowIndex + 1 + i] : []));
  const columns = columnStates?.value.flatMap(({ columnHidden }, i) =>
    columnHidden === true ? [used.columnIndex + 1 + i] : [],
  );
  return (
    (rows === undefined ? !hidesRows : rows.join() === before.hiddenRows.join()) &&
    (columns === undefined ? !hidesColumns : columns.join() === before.hiddenColumns.join())
  );
}

/** The fresh cells with the font a whole reading would give them; `null` when it might give others one too. */
function withFont(
  before: readonly CellSnapshot[],
  fresh: readonly CellSnapshot[],
  font: string | null,
): readonly CellSnapshot[] | null {
  if (font !== null) {
    return before.every((cell) => cell.font === font) ? fresh.map((cell) => ({ ...cell, font })) : null;
  }
  const isPlain = before.every((cell) => cell.font === undefined && !hasLegacyLetters(cell));
  return isPlain && !fresh.some(hasLegacyLetters) ? fresh : null;
}
