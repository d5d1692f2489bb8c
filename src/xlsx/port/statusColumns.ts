import { cellAddress, parseRange } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { cellsOf } from '../../port/areas';
import { markFormula } from '../../port/marks';
import { STATUS_FILL, STATUS_LOOKS, STATUS_NAME_PREFIX, STATUS_WIDTH, statusRange } from '../../port/statusColumn';
import { type StatusColumn, WorkbookProblem } from '../../port/workbookPort';
import { type CellModel } from '../model';
import { quotedSheet } from '../names';
import { kindOf } from './bookEdits';
import { type OpenBook } from './openBook';
import { type OpenSheet } from './openSheet';

/** Points of one character of a column's width, and of a column that has no width of its own. */
const POINTS_A_CHARACTER = 5.25;
const STANDARD_POINTS = 48;

interface Written {
  readonly sheet: OpenSheet;
  readonly range: CellRange;
  /** Points. */
  readonly formerWidth: number | null;
}

/** Writes the columns, replacing those written before; refuses with `changed-meanwhile` where a cell is not free. */
export function writeStatusColumns(book: OpenBook, columns: readonly StatusColumn[]): void {
  const ours = new Set(
    written(book).flatMap(({ sheet, range }) => cellsOf(range).map((cell) => `${sheet.name}!${cell}`)),
  );
  const targets = columns.map((column) => ({ column, sheet: book.sheet(column.sheet), range: statusRange(column) }));
  for (const { column, sheet, range } of targets) {
    const cells = rowsOf(range).map((row) => ({ row, column: column.column }));
    book.checkEditable(sheet, cells);
    const taken = cells.find(({ row }) => {
      const cell = sheet.cell(row, column.column);
      const isFree = cell === undefined || (cell.value === null && cell.formula === undefined);
      return !isFree && !ours.has(`${sheet.name}!${cellAddress(row, column.column)}`);
    });
    if (taken !== undefined) {
      throw new WorkbookProblem('changed-meanwhile', `${sheet.name}!${cellAddress(taken.row, taken.column)}`);
    }
  }
  clearStatusColumns(book);
  targets.forEach(({ column, sheet, range }, i) => write(book, sheet, column, range, i + 1));
}

/** Takes all status columns away without a trace: contents, colour, name, and the column's former width. */
export function clearStatusColumns(book: OpenBook): void {
  for (const { sheet, range, formerWidth } of written(book)) {
    book.put(
      sheet,
      rowsOf(range).map((row) => emptied(sheet, row, range.left)),
      'product',
    );
    if (formerWidth !== null) restoreWidth(sheet, range.left, formerWidth);
  }
  book.names = book.names.filter(({ name }) => !name.startsWith(STATUS_NAME_PREFIX));
  for (const sheet of book.sheets) {
    const others = sheet.formats.filter((format) => kindOf(format) !== STATUS_LOOKS);
    if (others.length === sheet.formats.length) continue;
    sheet.formats = others;
    book.looksChanged(sheet, true);
  }
}

function written(book: OpenBook): Written[] {
  return book.names
    .filter(({ name }) => name.startsWith(STATUS_NAME_PREFIX))
    .flatMap(({ refersTo, comment }) => {
      const cut = refersTo.lastIndexOf('!');
      const quoted = refersTo.slice(0, cut);
      const sheet = book.sheets.find(({ name }) => name === quoted || quotedSheet(name) === quoted);
      const range = parseRange(refersTo.slice(cut + 1));
      // The user has deleted the sheet or the column: only the name is left.
      if (sheet === undefined || range === null) return [];
      return [{ sheet, range, formerWidth: Number(comment) || null }];
    });
}

function write(
  book: OpenBook,
  sheet: OpenSheet,
  { column, headingRow, heading, entries }: StatusColumn,
  range: CellRange,
  number: number,
): void {
  const texts = new Map(entries.map(({ row, text }) => [row, text]));
  texts.set(headingRow, heading);
  const cells = [...texts].map(([row, value]): CellModel => ({ ...emptied(sheet, row, column), value }));
  const former = pointsOf(sheet, column);
  sheet.columns.set(column, {
    ...sheet.columns.get(column),
    width: Math.max(STATUS_WIDTH, former) / POINTS_A_CHARACTER,
  });
  const rule = { kind: 'formula', formula: markFormula(STATUS_LOOKS), fill: STATUS_FILL } as const;
  sheet.formats = [...sheet.formats, { ranges: [range], rule }];
  const absolute = [cellAddress(range.top, column), cellAddress(range.bottom, column)]
    .map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
    .join(':');
  const name = `${STATUS_NAME_PREFIX}${String(number)}`;
  const refersTo = `${quotedSheet(sheet.name)}!${absolute}`;
  book.names = [...book.names, { name, refersTo, comment: String(former), hidden: true }];
  book.put(sheet, cells, 'product');
}

function emptied(sheet: OpenSheet, row: number, column: number): CellModel {
  const style = sheet.cell(row, column)?.style;
  return { row, column, value: null, ...(style === undefined ? {} : { style }) };
}

const rowsOf = ({ top, bottom }: CellRange): number[] => Array.from({ length: bottom - top + 1 }, (_, i) => top + i);

function pointsOf(sheet: Pick<OpenSheet, 'columns'>, column: number): number {
  const width = sheet.columns.get(column)?.width;
  return width === undefined ? STANDARD_POINTS : width * POINTS_A_CHARACTER;
}

/** A width as it was in the file is put back as the file has it, not as a number near it. */
function restoreWidth(sheet: OpenSheet, column: number, points: number): void {
  const { hidden } = sheet.columns.get(column) ?? {};
  const rest = hidden === undefined ? {} : { hidden };
  const width = sheet.origin?.columns.find((one) => one.column === column)?.width;
  const inFile = width === undefined ? STANDARD_POINTS : width * POINTS_A_CHARACTER;
  if (inFile !== points) sheet.columns.set(column, { ...rest, width: points / POINTS_A_CHARACTER });
  else if (width !== undefined) sheet.columns.set(column, { ...rest, width });
  else if (Object.keys(rest).length > 0) sheet.columns.set(column, rest);
  else sheet.columns.delete(column);
}
