import { parseAddress, parseRange, rangeAddress } from '../../appendix/address';
import { type CellChange } from '../../check/change';
import { firstStale } from '../../check/applyChanges';
import { type NewSheet, type WorkbookPort, WorkbookProblem } from '../../port/workbookPort';
import { type CellModel, type CellStyle } from '../model';
import { setMarks } from './marks';
import { type OpenBook } from './openBook';
import { type OpenSheet } from './openSheet';
import { clearStatusColumns, writeStatusColumns } from './statusColumns';

/** An opened file as the pane sees a workbook. Rejects with `WorkbookProblem` only. */
export function createXlsxPort(book: OpenBook): WorkbookPort {
  return {
    read: async (scope) => book.snapshot(scope === 'all' ? book.sheets : [book.activeSheet]),

    activeSheet: async () => book.activeSheet.name,

    activeCell: async () => {
      const { name, selection } = book.activeSheet;
      return { sheet: name, row: selection.top, column: selection.left };
    },

    goTo: async (sheet, cell) => {
      const area = parseRange(cell);
      if (area === null) throw new WorkbookProblem('changed-meanwhile', `${sheet}!${cell}`);
      book.select(book.sheet(sheet), area);
    },

    mark: async (marks) => setMarks(book, marks),
    clearMarks: async () => setMarks(book, []),
    writeStatus: async (columns) => writeStatusColumns(book, columns),
    clearStatus: async () => clearStatusColumns(book),
    apply: async (changes) => apply(book, changes),
    writeSheet: async (sheet) => writeSheet(book, sheet),
    getSetting: async (key) => book.settings.get(key) ?? null,
    setSetting: async (key, value) => book.setSetting(key, value),

    onChange: async (listener) =>
      book.on(({ kind, sheet, area }) => {
        if (kind === 'cells') listener(sheet.name, rangeAddress(area));
      }),
  };
}

function apply(book: OpenBook, changes: readonly CellChange[]): void {
  const stale = firstStale(book.snapshot(), changes);
  if (stale !== null) throw new WorkbookProblem('changed-meanwhile', `${stale.sheet}!${stale.cell}`);
  const bySheet = new Map<OpenSheet, CellModel[]>();
  for (const change of changes) {
    const sheet = book.sheet(change.sheet);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), changedCell(sheet, change)]);
  }
  for (const [sheet, cells] of bySheet) book.checkEditable(sheet, cells);
  for (const [sheet, cells] of bySheet) book.put(sheet, cells, 'user');
}

function changedCell(sheet: OpenSheet, { cell, inserted }: CellChange): CellModel {
  const at = parseAddress(cell);
  if (at === null) throw new WorkbookProblem('changed-meanwhile', `${sheet.name}!${cell}`);
  const { value, formula, numberFormat, font } = inserted;
  const { numberFormat: former, ...rest } = sheet.cell(at.row, at.column)?.style ?? {};
  const format = numberFormat ?? former;
  const style: CellStyle = {
    ...rest,
    ...(format === undefined || format === 'General' ? {} : { numberFormat: format }),
    ...(font === undefined ? {} : { font: { ...rest.font, name: font } }),
  };
  return {
    ...at,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(Object.keys(style).length === 0 ? {} : { style }),
  };
}

/** A sheet of this name is emptied and written anew; else one is added at the end, without activating it. */
function writeSheet(book: OpenBook, { name, rows, headingRows, columnWidths }: NewSheet): void {
  const isHeading = (row: number): boolean => row <= headingRows;
  const cells = rows.flatMap((values, i) =>
    values.map((value, j): CellModel => ({
      row: i + 1,
      column: j + 1,
      value,
      ...(isHeading(i + 1) ? { style: { font: { bold: true } } } : {}),
    })),
  );
  const known = book.sheets.find((sheet) => sheet.name === name);
  if (known === undefined) {
    const columns = (columnWidths ?? []).map((width, i) => ({ column: i + 1, width }));
    book.addSheet({ name, visible: true, cells, merges: [], columns, rows: [] });
    return;
  }
  const emptied = [...known.cells()].map(({ row, column }): CellModel => ({ row, column, value: null }));
  book.checkEditable(known, [...emptied, ...cells]);
  known.merges = [];
  columnWidths?.forEach((width, i) => known.columns.set(i + 1, { ...known.columns.get(i + 1), width }));
  book.put(known, [...emptied, ...cells], 'product');
}
