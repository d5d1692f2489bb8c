import { parseAddress, parseRange } from '../../src/appendix/address';
import { type CellRange, type CellSnapshot, type CellValue, type SheetSnapshot } from '../../src/appendix/snapshot';
import { type Appendix, type ItemRow, type SheetReading } from '../../src/appendix/types';
import { readWorkbook } from '../../src/appendix/readWorkbook';

export type Content = string | number | null;

/** A sheet from rows of contents; `at` is the address of the first one, merges are written `B3:D3`. */
export function sheetOf(
  rows: readonly (readonly Content[])[],
  options: { name?: string; at?: string; merges?: readonly string[]; hiddenRows?: readonly number[] } = {},
): SheetSnapshot {
  const start = parseAddress(options.at ?? 'A1') ?? { row: 1, column: 1 };
  const cells = rows.flatMap((row, down) =>
    row.flatMap((content, right) =>
      content === null || content === '' ? [] : [cellOf(start.row + down, start.column + right, content)],
    ),
  );
  return {
    name: options.name ?? 'Sheet1',
    visible: true,
    cells,
    merges: (options.merges ?? []).map((address) => parseRange(address)!),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: [],
  };
}

export function cellOf(row: number, column: number, value: CellValue): CellSnapshot {
  return { row, column, value, text: typeof value === 'number' ? String(value).replace('.', ',') : String(value) };
}

/** Reads one sheet. */
export function readSheet(sheet: SheetSnapshot): SheetReading {
  const [reading] = readWorkbook({ sheets: [sheet], date1904: false });
  return reading!;
}

/** Reads a sheet that holds exactly one appendix. */
export function readOne(sheet: SheetSnapshot): Appendix {
  const { appendices } = readSheet(sheet);
  expect(appendices).toHaveLength(1);
  return appendices[0]!;
}

/** Items and groups of an appendix. */
export function itemsOf(appendix: Appendix): ItemRow[] {
  return appendix.rows.flatMap((row) => (row.kind === 'section' ? [] : [row]));
}

/** The same sheet with an empty row put in before `row`, as Excel does it. */
export function withBlankRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  const move = (at: number): number => (at >= row ? at + 1 : at);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: move(cell.row) })),
    merges: sheet.merges.map((merge): CellRange => ({ ...merge, top: move(merge.top), bottom: move(merge.bottom) })),
    hiddenRows: sheet.hiddenRows.map(move),
  };
}

/** The same sheet with an empty column put in before `column`, as Excel does it. */
export function withBlankColumn(sheet: SheetSnapshot, column: number): SheetSnapshot {
  const move = (at: number): number => (at >= column ? at + 1 : at);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, column: move(cell.column) })),
    merges: sheet.merges.map((merge): CellRange => ({ ...merge, left: move(merge.left), right: move(merge.right) })),
    hiddenColumns: sheet.hiddenColumns.map(move),
  };
}
