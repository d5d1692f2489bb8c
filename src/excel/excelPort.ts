import { parseRange } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { statusRange } from '../port/statusColumn';
import { type SheetAddition, type StatusColumn, type WorkbookPort } from '../port/workbookPort';
import { addCells, type FormerWidths, takeCellsAway } from './addition';
import { localAddress } from './areas';
import { applyChanges } from './changes';
import { inExcel as runInExcel } from './inExcel';
import { findMarks, removeMarks, replaceMarks } from './marks';
import { replaceNotes } from './notes';
import { refreshRows } from './refresh';
import { putSheets, removeSheets } from './sheets';
import { readWorkbook } from './snapshot';
import { clearStatusColumns, writeStatusColumns } from './statusColumn';

/**
 * The workbook that Excel has open, over Office.js (ExcelApi 1.13). Rejects with `WorkbookProblem` only.
 * `patience`: milliseconds that Excel may take to answer one request.
 */
export function createExcelPort(patience?: number): WorkbookPort {
  const inExcel = <T>(batch: (context: Excel.RequestContext) => Promise<T>, where?: string, signal?: AbortSignal) =>
    runInExcel(batch, { where, signal, patience });
  /** Cells this product writes itself; their change events, which may come before the write returns, are not the user's. */
  let ownCells: readonly { readonly sheet: string; readonly range: CellRange }[] = [];
  /** What the columns of an addition were like, for taking it away. */
  const widths = new WeakMap<SheetAddition, FormerWidths>();

  return {
    read: (scope, watch) =>
      inExcel((context) => readWorkbook(context, scope, { progress: watch?.progress }), undefined, watch?.signal),

    refresh: (before, changed) =>
      inExcel(async (context) => (await refreshRows(context, before, changed)) ?? readWorkbook(context, 'all')),

    activeSheet: () =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load('name');
        await context.sync();
        return sheet.name;
      }),

    activeCell: () =>
      inExcel(async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load('rowIndex,columnIndex,worksheet/name');
        await context.sync();
        return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
      }),

    goTo: (sheet, cell) =>
      inExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }, sheet),

    mark: (marks) => inExcel((context) => replaceMarks(context, marks), marks[0]?.sheet),

    clearMarks: () =>
      inExcel(async (context) => {
        removeMarks(context, await findMarks(context), ['error', 'warning', 'note']);
        await context.sync();
      }),

    writeStatus: (columns: readonly StatusColumn[]) =>
      inExcel(async (context) => {
        ownCells = columns.map((column) => ({ sheet: column.sheet, range: statusRange(column) }));
        await writeStatusColumns(context, columns);
      }, columns[0]?.sheet),

    clearStatus: () => inExcel(clearStatusColumns),

    apply: (changes) => inExcel((context) => applyChanges(context, changes), changes[0]?.sheet),

    putSheets: (sheets, activate) => inExcel((context) => putSheets(context, sheets, activate), sheets[0]?.name),

    removeSheets: (names) => inExcel((context) => removeSheets(context, names), names[0]),

    add: (addition) =>
      inExcel(async (context) => {
        widths.set(addition, await addCells(context, addition));
      }, addition.sheet),

    takeAway: (addition) =>
      inExcel((context) => takeCellsAway(context, addition, widths.get(addition) ?? new Map()), addition.sheet),

    hasNotes: true,

    note: (notes) => inExcel((context) => replaceNotes(context, notes), notes[0]?.sheet),

    clearNotes: () => inExcel((context) => replaceNotes(context, [])),

    getSetting: (key) =>
      inExcel(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(key);
        setting.load('value');
        await context.sync();
        return setting.isNullObject ? null : String(setting.value);
      }),

    setSetting: (key, value) =>
      inExcel(async (context) => {
        const { settings } = context.workbook;
        if (value !== null) settings.add(key, value);
        else {
          const setting = settings.getItemOrNullObject(key);
          setting.load('key');
          await context.sync();
          if (setting.isNullObject) return;
          settings.getItem(key).delete();
        }
        await context.sync();
      }),

    onChange: (listener) =>
      inExcel(async (context) => {
        const { worksheets } = context.workbook;
        const names = await sheetNames(context);
        const handler = worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
          if (!names.has(worksheetId)) for (const [id, name] of await inExcel(sheetNames)) names.set(id, name);
          const sheet = names.get(worksheetId) ?? '';
          const changed = parseRange(localAddress(address));
          const isOwn = changed !== null && ownCells.some((own) => own.sheet === sheet && contains(own.range, changed));
          if (!isOwn) listener(sheet, localAddress(address), changeType !== 'RangeEdited');
        });
        await context.sync();
        return async () => {
          handler.remove();
          await handler.context.sync();
        };
      }),
  };
}

async function sheetNames(context: Excel.RequestContext): Promise<Map<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [id, name]));
}

const contains = (outer: CellRange, inner: CellRange): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
