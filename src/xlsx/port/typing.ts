import { type CellRange } from '../../appendix/snapshot';
import { type CellModel, type CellStyle } from '../model';
import { typedValue } from '../typedText';
import { type OpenBook } from './openBook';
import { type OpenSheet } from './openSheet';

/** A text that would be a formula: nothing here calculates, so it is not taken. */
export class FormulaRefused extends Error {
  override readonly name = 'FormulaRefused';
}

/**
 * Writes texts into a rectangle from its first cell on, as a person types them in a Vietnamese Excel: "37,6", "85%" and
 * "30/9/2026" become numbers with their format. A text beginning with "-" or "+" stays a text, as officials mean it.
 * @throws FormulaRefused for a text beginning with "="
 * @throws WorkbookProblem protected when a cell is locked
 */
export function typeInto(
  book: OpenBook,
  sheet: OpenSheet,
  at: { readonly top: number; readonly left: number },
  rows: readonly (readonly string[])[],
): void {
  const cells = rows.flatMap((texts, i) =>
    texts.map((text, j) => typedCell(book, sheet, at.top + i, at.left + j, text)),
  );
  book.put(sheet, cells, 'user');
}

/** Empties the cells of a rectangle; their looks stay. */
export function clearCells(book: OpenBook, sheet: OpenSheet, area: CellRange): void {
  const filled = [...sheet.cells()].filter(
    ({ row, column, value, formula }) =>
      (value !== null || formula !== undefined) &&
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right,
  );
  if (filled.length === 0) return;
  const cells = filled.map(({ row, column, style }) => ({
    row,
    column,
    value: null,
    ...(style === undefined ? {} : { style }),
  }));
  book.put(sheet, cells, 'user');
}

/** Text of a cell as its editor shows it: the formula, or the value so that typing it again gives the same. */
export function editText(cell: CellModel | undefined, shown: string): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return String(value);
  const format = cell?.style?.numberFormat ?? 'General';
  if (/%/.test(format)) return `${plain(Number((value * 100).toPrecision(15)))}%`;
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(shown) ? shown : plain(value);
}

const plain = (value: number): string => String(value).replace('.', ',');

function typedCell(book: OpenBook, sheet: OpenSheet, row: number, column: number, text: string): CellModel {
  const style = sheet.cell(row, column)?.style;
  const format = style?.numberFormat;
  const typed = typedValue(text, format, book);
  if (typed === null) {
    if (text.startsWith('=')) throw new FormulaRefused();
    return { row, column, value: text, ...(style === undefined ? {} : { style }) };
  }
  // A typed "85%" or date brings its format along only where the cell had none of its own.
  const brings = typed.numberFormat !== undefined && (format ?? 'General') === 'General';
  const next: CellStyle | undefined = brings ? { ...style, numberFormat: typed.numberFormat ?? 'General' } : style;
  return { row, column, value: asPercent(typed.value, text, format), ...(next === undefined ? {} : { style: next }) };
}

/** In a cell that shows percentages Excel takes 85 for 85 %, and 0,85 for what it is. */
function asPercent(value: CellModel['value'], text: string, format: string | undefined): CellModel['value'] {
  const isPlain = typeof value === 'number' && !text.includes('%') && /%/.test(format ?? '');
  return isPlain && Math.abs(value) >= 1 ? value / 100 : value;
}
