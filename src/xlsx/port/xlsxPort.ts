import { parseAddress, parseRange, rangeAddress } from '../../appendix/address';
import { type CellChange } from '../../check/change';
import { firstStale } from '../../check/applyChanges';
import { type WorkbookPort, WorkbookProblem } from '../../port/workbookPort';
import { type CellModel, type CellStyle } from '../model';
import { addCells, takeCellsAway } from './addition';
import { setMarks } from './marks';
import { type OpenBook } from './openBook';
import { type OpenSheet } from './openSheet';
import { putSheets, removeSheets } from './ownSheets';
import { clearStatusColumns, writeStatusColumns } from './statusColumns';

/** An opened file as the pane sees a workbook. Rejects with `WorkbookProblem` only. */
export function createXlsxPort(book: OpenBook): WorkbookPort {
  return {
    read: async (scope) => book.snapshot(scope === 'all' ? book.sheets : [book.activeSheet]),

    refresh: async () => book.snapshot(),

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
    putSheets: async (sheets, activate) => putSheets(book, sheets, activate),
    removeSheets: async (names) => removeSheets(book, names),
    add: async (addition) => addCells(book, addition),
    takeAway: async (addition) => takeCellsAway(book, addition),
    hasNotes: false,
    // Notes are drawings with parts of their own, which are left as the file has them.
    note: async () => {
      throw new WorkbookProblem('not-supported');
    },
    clearNotes: async () => undefined,
    getSetting: async (key) => book.settings.get(key) ?? null,
    setSetting: async (key, value) => book.setSetting(key, value),

    onChange: async (listener) =>
      book.on(({ kind, sheet, area }) => {
        if (kind === 'cells') listener(sheet.name, rangeAddress(area), false);
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
