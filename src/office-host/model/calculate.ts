import { type CellRange, type CellValue } from '../../appendix/snapshot';
import { type CellModel } from '../../xlsx/model';
import { displayText } from '../../xlsx/displayText';
import { type Book } from './book';
import { evaluateFormula, type FormulaScope } from './formula/evaluate';
import { NotCalculated, type Scalar } from './formula/values';
import { type Sheet } from './sheet';

interface Memo {
  readonly version: number;
  readonly values: Map<CellModel, CellValue>;
  readonly running: Set<CellModel>;
}

const memos = new WeakMap<Book, Memo>();

function memoOf(book: Book): Memo {
  const known = memos.get(book);
  if (known !== undefined && known.version === book.valuesVersion) return known;
  const fresh: Memo = { version: book.valuesVersion, values: new Map(), running: new Set() };
  memos.set(book, fresh);
  return fresh;
}

/**
 * The value a cell shows. A formula's result from the file is taken as long as nothing was changed; after that it is
 * calculated where the small calculator can, else the file's result stays. A formula without any result that cannot be
 * calculated throws: a made-up value would be a lie.
 */
export function cellValue(book: Book, sheet: Sheet, row: number, column: number): CellValue | null {
  const cell = sheet.cell(row, column);
  if (cell?.formula === undefined) return cell?.value ?? null;
  if (book.valuesVersion === 0 && cell.value !== null) return cell.value;
  return calculated(book, sheet, cell, cell.formula);
}

function calculated(book: Book, sheet: Sheet, cell: CellModel, formula: string): CellValue {
  const memo = memoOf(book);
  const known = memo.values.get(cell);
  if (known !== undefined) return known;
  // Excel gives 0 for a circle unless it may iterate.
  if (memo.running.has(cell)) return 0;
  memo.running.add(cell);
  try {
    const value = evaluateFormula(formula, scopeOf(book, sheet, cell.row, cell.column));
    memo.values.set(cell, value);
    return value;
  } catch (error) {
    if (!(error instanceof NotCalculated)) throw error;
    if (cell.value === null) throw new Error(`HOST: the formula =${formula} is not calculated`, { cause: error });
    return cell.value;
  } finally {
    memo.running.delete(cell);
  }
}

function scopeOf(book: Book, sheet: Sheet, row: number, column: number): FormulaScope {
  return {
    row,
    column,
    read: (name, area) => {
      const source = name === null ? sheet : book.findSheet(name);
      return source === null ? [[{ error: '#REF!' }]] : valuesOf(book, source, area);
    },
    resolveName: (name) => book.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo ?? null,
  };
}

function valuesOf(book: Book, sheet: Sheet, area: CellRange): readonly (readonly Scalar[])[] {
  const used = sheet.used(area, true) ?? { top: area.top, left: area.left, bottom: area.top, right: area.left };
  const isWhole = area.bottom - area.top > 100_000 || area.right - area.left > 1_000;
  const seen = isWhole ? used : area;
  const rows: Scalar[][] = [];
  for (let row = seen.top; row <= seen.bottom; row += 1) {
    const values: Scalar[] = [];
    for (let column = seen.left; column <= seen.right; column += 1) values.push(cellValue(book, sheet, row, column));
    rows.push(values);
  }
  return rows;
}

/** What Excel shows in a cell. */
export function cellText(book: Book, sheet: Sheet, row: number, column: number): string {
  const value = cellValue(book, sheet, row, column);
  return value === null ? '' : displayText(value, sheet.style(row, column).numberFormat, book.date1904);
}

/**
 * Whether a conditional format's formula holds at a cell. `anchor` is the first cell of the format's ranges, which the
 * relative references are written for. A formula the calculator does not know holds nowhere.
 */
export function formulaHolds(
  book: Book,
  sheet: Sheet,
  formula: string,
  anchor: { readonly row: number; readonly column: number },
  cell: { readonly row: number; readonly column: number },
): boolean {
  const shift = { rows: cell.row - anchor.row, columns: cell.column - anchor.column };
  try {
    const scope = { ...scopeOf(book, sheet, cell.row, cell.column), shift };
    const value = evaluateFormula(formula.replace(/^=/, ''), scope);
    return value === true || (typeof value === 'number' && value !== 0);
  } catch (error) {
    if (error instanceof NotCalculated) return false;
    throw error;
  }
}
