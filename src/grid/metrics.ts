import { LAST_COLUMN, LAST_ROW } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { type CellModel, type CellStyle } from '../xlsx/model';
import { Axis } from './axis';
import { type GridSheet } from './gridSheet';
import { type DefaultFont, fontOf, fontPixels, STANDARD_FONT } from './look';

/** Pixels of a point, at 96 dots per inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Digits in a column without a width of its own, and the pixels around them. */
const STANDARD_DIGITS = 8;
const DIGITS_PADDING = 5;
/** Height of a row against its font, and the least, of Calibri 11. */
const ROW_PER_FONT = 1.3125;
const LEAST_ROW = 20;
export const CELL_PADDING = 3;
const LINE_HEIGHT = 1.25;
/** Excel makes no row higher than this of its own accord. */
const HIGHEST_ROW = Math.round(409 * PIXELS_PER_POINT);

/** Rows and columns of a sheet as the grid shows them; some empty ones follow the used ones. */
export interface Metrics {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Width of a text in pixels in a CSS font. */
export type MeasureText = (text: string, font: string) => number;

export function metricsOf(sheet: GridSheet, measure: MeasureText): Metrics {
  const used = usedArea(sheet);
  const selected = sheet.selection[0] ?? used;
  const lastRow = Math.min(LAST_ROW, Math.max(used.bottom + 60, Math.min(selected.bottom, used.bottom + 5000), 100));
  const lastColumn = Math.min(LAST_COLUMN, Math.max(used.right + 12, Math.min(selected.right, used.right + 500), 26));
  const standard = sheet.defaultFont ?? STANDARD_FONT;
  const digit = digitWidth(standard, measure);
  // Excel rounds the standard width up to whole eights.
  const standardColumn = Math.ceil((STANDARD_DIGITS * digit + DIGITS_PADDING) / 8) * 8;
  const columns = new Axis(standardColumn, columnSizes(sheet, digit), lastColumn);
  const standardRow = Math.max(LEAST_ROW, Math.round(fontPixels({}, standard) * ROW_PER_FONT));
  return {
    columns,
    rows: new Axis(standardRow, rowSizes(sheet, columns, { measure, standard, standardRow }), lastRow),
  };
}

/** Whole pixels of the widest digit, which Excel counts column widths in: 7 in Calibri 11, 8 in Times New Roman 12. */
export function digitWidth(standard: DefaultFont, measure: MeasureText): number {
  const font = fontOf({}, standard);
  return Math.max(1, ...[...'0123456789'].map((digit) => Math.round(measure(digit, font))));
}

/** From the first cell to the last row and column with anything in them; merging counts too. */
function usedArea({ cells, merges }: GridSheet): CellRange {
  let [bottom, right] = [1, 1];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const merge of merges) {
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  return { top: 1, left: 1, bottom, right };
}

function columnSizes(sheet: GridSheet, digit: number): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [column, { width, hidden }] of sheet.columns) {
    if (hidden === true) sizes.set(column, 0);
    else if (width !== undefined) sizes.set(column, Math.round(width * digit));
  }
  return sizes;
}

/** Heights of texts by cell; a cell that changes is a new object. */
const heights = new WeakMap<CellModel, { readonly width: number; readonly height: number }>();

interface Type {
  readonly measure: MeasureText;
  readonly standard: DefaultFont;
  /** Pixels of a row without text. */
  readonly standardRow: number;
}

/** Rows without a height of their own are as high as their highest text, as Excel makes them. */
function rowSizes(sheet: GridSheet, columns: Axis, type: Type): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [row, { height, hidden }] of sheet.rows) {
    if (hidden === true) sizes.set(row, 0);
    else if (height !== undefined) sizes.set(row, Math.round(height * PIXELS_PER_POINT));
  }
  const fixed = new Set(sizes.keys());
  const merged = mergedCells(sheet);
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    if (fixed.has(row) || cell.style === undefined || merged.has(`${String(row)},${String(column)}`)) continue;
    const width = columns.size(column);
    let known = heights.get(cell);
    // A formula's text changes without its cell.
    if (known?.width !== width || cell.formula !== undefined) {
      const text = sheet.text(row, column);
      known = { width, height: textHeight(text, cell.style, width, type) };
      heights.set(cell, known);
    }
    if (known.height > (sizes.get(row) ?? type.standardRow)) sizes.set(row, Math.min(known.height, HIGHEST_ROW));
  }
  return sizes;
}

/** Excel fits no row to merged cells. */
function mergedCells(sheet: GridSheet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    // A merge over a whole column has no row to fit anyway.
    for (let row = top; row <= Math.min(bottom, top + 10_000); row += 1) {
      for (let column = left; column <= right; column += 1) found.add(`${String(row)},${String(column)}`);
    }
  }
  return found;
}

function textHeight(text: string, style: CellStyle, width: number, { measure, standard }: Type): number {
  const line = fontPixels(style, standard) * LINE_HEIGHT;
  if (style.align?.wrap !== true || text === '') return Math.ceil(line + 2);
  return Math.ceil(wrappedLines(text, width - 2 * CELL_PADDING, fontOf(style, standard), measure) * line + 2);
}

function wrappedLines(text: string, width: number, font: string, measure: MeasureText): number {
  const blank = measure(' ', font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const size = measure(word, font);
      if (used > 0 && used + blank + size > width) {
        lines += 1;
        used = size;
      } else used += (used > 0 ? blank : 0) + size;
    }
  }
  return lines;
}
