import { parseAddress } from '../../../src/appendix/address';
import {
  type CellRange,
  type CellSnapshot,
  type CellValue,
  type WorkbookSnapshot,
} from '../../../src/appendix/snapshot';
import { displayText } from '../../../src/xlsx/displayText';

/** What a test puts into a cell: a plain value, or one with its look; `null` empties it. */
export type Content =
  | string
  | number
  | null
  | {
      readonly value: CellValue;
      readonly numberFormat?: string;
      readonly font?: string;
      readonly formula?: string;
      readonly uncalculated?: true;
    };

export type Cells = Readonly<Record<string, Content>>;

/** A formula as a program writes it that does not calculate. */
export const UNCALCULATED: Content = { value: '', formula: 'Nguồn!B2', uncalculated: true };

/** A workbook of one or several sheets from cells by address; later cells win. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
  merges: Readonly<Record<string, readonly CellRange[]>> = {},
): WorkbookSnapshot {
  return {
    date1904: false,
    sheets: Object.entries(sheets).map(([name, cells]) => ({
      name,
      visible: true,
      cells: Object.entries(cells)
        .flatMap(([address, content]) => cellOf(address, content) ?? [])
        .sort((a, b) => a.row - b.row || a.column - b.column),
      merges: merges[name] ?? [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
}

function cellOf(address: string, content: Content): CellSnapshot | null {
  const at = parseAddress(address);
  if (at === null) throw new RangeError(address);
  if (content === null) return null;
  const full = typeof content === 'object' ? content : { value: content };
  const { value, ...look } = full;
  return { ...at, value, text: displayText(value, full.numberFormat, false), ...look };
}

/** Rows of cells from a first row on, column A onwards. */
export function rowsFrom(first: number, rows: readonly (readonly Content[])[]): Cells {
  const cells: Record<string, Content> = {};
  rows.forEach((row, i) => {
    row.forEach((content, j) => {
      if (content !== null) cells[`${String.fromCharCode(65 + j)}${first + i}`] = content;
    });
  });
  return cells;
}
