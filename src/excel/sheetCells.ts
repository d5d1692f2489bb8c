import { columnLetters, rangeAddress } from '../appendix/address';
import { type CellModel, type SheetModel } from '../port/sheetModel';
import { cellProperties } from './cellStyle';
import { asWritten, needsTextFormat } from './textCells';

/** Cells written in one request: with their looks they stay far below the 5 MB Excel on the web takes. */
const CELLS_IN_REQUEST = 4_000;
/** Points for each character of column width in the file's count, near enough for Times New Roman 12. */
const POINTS_A_CHARACTER = 6;

/** Queues the cells with values and looks, text as text; sends a request whenever one is full. Others stay as they are. */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellModel[],
): Promise<void> {
  for (const block of blocksOf(cells)) {
    const range = sheet.getRange(rangeAddress(block));
    const width = block.right - block.left + 1;
    const rows = Array.from({ length: block.bottom - block.top + 1 }, () => Array<CellModel | null>(width).fill(null));
    for (const cell of block.cells) {
      const line = rows[cell.row - block.top];
      if (line !== undefined) line[cell.column - block.left] = cell;
    }
    const each = <T>(of: (cell: CellModel) => T): (T | null)[][] =>
      rows.map((line) => line.map((cell) => (cell === null ? null : of(cell))));
    range.setCellProperties(rows.map((line) => line.map((cell) => cellProperties(cell?.style ?? {}))));
    // Before the values: what is written into a text cell is not taken for a formula, a date or a number.
    range.numberFormat = each(formatOf);
    range.values = each(valueOf);
    if (block.isFull) await context.sync();
  }
}

interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly cells: readonly CellModel[];
  readonly isFull: boolean;
}

/** Whole rows put together to blocks that one request can carry. */
function blocksOf(cells: readonly CellModel[]): Block[] {
  if (cells.length === 0) return [];
  const columns = cells.map(({ column }) => column);
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const rowsInBlock = Math.max(1, Math.floor(CELLS_IN_REQUEST / (right - left + 1)));
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const blocks: Block[] = [];
  for (let from = 0; from < sorted.length;) {
    const top = sorted[from]?.row ?? 1;
    let to = from;
    while ((sorted[to]?.row ?? Infinity) < top + rowsInBlock) to += 1;
    const inBlock = sorted.slice(from, to);
    const bottom = inBlock.at(-1)?.row ?? top;
    blocks.push({ top, left, bottom, right, cells: inBlock, isFull: to < sorted.length });
    from = to;
  }
  return blocks;
}

function formatOf({ value, formula, style }: CellModel): string | null {
  const own = style?.numberFormat;
  if (formula === undefined && typeof value === 'string' && needsTextFormat(value)) return '@';
  return own ?? null;
}

function valueOf({ value, formula }: CellModel): string | number | boolean | null {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'object' ? null : asWritten(value);
}

/** Queues column widths and hidden columns; neighbours that are alike in one step. */
export function layColumns(sheet: Excel.Worksheet, columns: SheetModel['columns']): void {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i];
    if (first === undefined) return;
    let last = first.column;
    for (i += 1; isNext(sorted[i], first, last); i += 1) last += 1;
    const range = sheet.getRange(`${columnLetters(first.column)}:${columnLetters(last)}`);
    if (first.width !== undefined) range.format.columnWidth = first.width * POINTS_A_CHARACTER;
    if (first.hidden === true) range.columnHidden = true;
  }
}

type Column = SheetModel['columns'][number];

const isNext = (column: Column | undefined, first: Column, last: number): boolean =>
  column?.column === last + 1 && column.width === first.width && column.hidden === first.hidden;

/** Queues row heights; rows whose height follows their text are left to Excel. */
export function layRows(sheet: Excel.Worksheet, rows: SheetModel['rows']): void {
  for (const { row, height, fitted, hidden } of rows) {
    const range = sheet.getRange(`${String(row)}:${String(row)}`);
    if (height !== undefined && fitted !== true) range.format.rowHeight = height;
    if (hidden === true) range.rowHidden = true;
  }
}
