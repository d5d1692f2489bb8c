import { type CellRange } from '../appendix/snapshot';
import { type GridBook, type GridSheet, type Refusal } from '../grid/gridSheet';
import { markKind } from '../port/marks';
import { WorkbookProblem } from '../port/workbookPort';
import { displayText } from '../xlsx/displayText';
import { type OpenBook } from '../xlsx/port/openBook';
import { type OpenSheet } from '../xlsx/port/openSheet';
import { clearCells, editText, FormulaRefused, typeInto } from '../xlsx/port/typing';

const known = new WeakMap<OpenSheet, GridSheet>();

/** The opened file as the grid knows workbooks. */
export function gridBook(book: OpenBook): GridBook {
  const visible = book.sheets.filter((sheet) => sheet.visible || sheet === book.activeSheet);
  return {
    sheets: visible.map((sheet) => gridSheet(book, sheet)),
    active: gridSheet(book, book.activeSheet),
    activate: ({ name }) => {
      const sheet = book.sheet(name);
      book.select(sheet, sheet.selection);
    },
  };
}

export function gridSheet(book: OpenBook, sheet: OpenSheet): GridSheet {
  const made = known.get(sheet) ?? makeGridSheet(book, sheet);
  known.set(sheet, made);
  return made;
}

function makeGridSheet(book: OpenBook, sheet: OpenSheet): GridSheet {
  const value = (row: number, column: number) => sheet.cell(row, column)?.value ?? null;
  const text = (row: number, column: number): string => {
    const cell = sheet.cell(row, column);
    return cell === undefined || cell.value === null
      ? ''
      : displayText(cell.value, cell.style?.numberFormat, book.date1904);
  };
  return {
    name: sheet.name,
    get cells() {
      return sheet.cells();
    },
    get merges() {
      return sheet.merges;
    },
    columns: sheet.columns,
    rows: sheet.rows,
    frozen: sheet.frozen,
    ...fontOf(book),
    get formats() {
      return sheet.formats;
    },
    get selection(): readonly CellRange[] {
      return [sheet.selection];
    },
    cell: (row, column) => sheet.cell(row, column),
    value,
    text,
    editText: (row, column) => editText(sheet.cell(row, column), text(row, column)),
    // Nothing here calculates: of all rules only our own marks, which always hold, can be shown.
    holds: (formula) => markKind(formula) !== null,
    select: (area) => {
      book.select(sheet, area);
    },
    write: ({ row, column }, rows) =>
      refusalOf(() => {
        typeInto(book, sheet, { top: row, left: column }, rows);
      }),
    clear: (area) =>
      refusalOf(() => {
        clearCells(book, sheet, area);
      }),
  };
}

/** What the file writes in where a cell says nothing else. */
function fontOf({ origin }: OpenBook): Pick<GridSheet, 'defaultFont'> {
  const { name, size } = origin.defaultFont ?? {};
  return name === undefined || size === undefined ? {} : { defaultFont: { name, size } };
}

function refusalOf(act: () => void): Refusal | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof FormulaRefused) return 'bad-entry';
    if (error instanceof WorkbookProblem && error.code === 'protected') return 'locked';
    throw error;
  }
}
