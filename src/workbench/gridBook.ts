import { type GridBook, type GridSheet, type Refusal } from '../grid/gridSheet';
import { type Book, wireValue } from '../office-host/model/book';
import { cellText, cellValue, formulaHolds } from '../office-host/model/calculate';
import { coerceText, type Entry } from '../office-host/model/coerce';
import { toFileFormat } from '../office-host/model/conditionalFormats';
import { type Sheet } from '../office-host/model/sheet';
import { ApiError } from '../office-host/protocol/errors';

const known = new WeakMap<Sheet, GridSheet>();

/** The book that Office.js looks at, as the grid knows workbooks. */
export function gridBook(book: Book): GridBook {
  const visible = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  return {
    sheets: visible.map((sheet) => gridSheet(book, sheet)),
    active: gridSheet(book, book.activeSheet),
    activate: ({ name }) => {
      book.activate(book.sheet(name));
    },
  };
}

export function gridSheet(book: Book, sheet: Sheet): GridSheet {
  const made = known.get(sheet) ?? makeGridSheet(book, sheet);
  known.set(sheet, made);
  return made;
}

function makeGridSheet(book: Book, sheet: Sheet): GridSheet {
  const range = (top: number, left: number, bottom: number, right: number) => sheet.range({ top, left, bottom, right });
  return {
    get name() {
      return sheet.name;
    },
    get cells() {
      return sheet.cells.values();
    },
    get merges() {
      return sheet.merges;
    },
    columns: sheet.columns,
    rows: sheet.rows,
    get frozen() {
      return sheet.frozen;
    },
    get formats() {
      return sheet.conditionalFormats.map(toFileFormat);
    },
    get selection() {
      return sheet.selection;
    },
    cell: (row, column) => sheet.cell(row, column),
    value: (row, column) => cellValue(book, sheet, row, column),
    text: (row, column) => cellText(book, sheet, row, column),
    editText: (row, column) => {
      const formula = sheet.cell(row, column)?.formula;
      if (formula !== undefined) return `=${formula}`;
      const value = wireValue(cellValue(book, sheet, row, column));
      return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
    },
    holds: (formula, anchor, cell) => formulaHolds(book, sheet, formula, anchor, cell),
    select: (area) => {
      book.select(sheet, [area]);
    },
    write: (at, rows) =>
      refusalOf(() => {
        const width = Math.max(...rows.map((texts) => texts.length));
        const entries = rows.map((texts, i) =>
          texts.map((text, j): Entry => {
            const format = sheet.style(at.row + i, at.column + j).numberFormat;
            return coerceText(text, format, book.currentYear);
          }),
        );
        book.write(range(at.row, at.column, at.row + rows.length - 1, at.column + width - 1), entries, 'user');
      }),
    clear: ({ top, left, bottom, right }) =>
      refusalOf(() => {
        const entries = Array.from({ length: bottom - top + 1 }, () =>
          Array.from({ length: right - left + 1 }, (): Entry => ({ value: null })),
        );
        book.write(range(top, left, bottom, right), entries, 'user');
      }),
  };
}

function refusalOf(act: () => void): Refusal | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.code === 'AccessDenied' ? 'locked' : 'bad-entry';
  }
}
