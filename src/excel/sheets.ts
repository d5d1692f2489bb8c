import { rangeAddress } from '../appendix/address';
import { ownSheetName } from '../port/ownSheets';
import { type SheetModel } from '../port/sheetModel';
import { WorkbookProblem } from '../port/workbookPort';
import { problemFrom } from './problems';
import { layColumns, layRows, writeCells } from './sheetCells';
import { setLooks } from './sheetLooks';

/** What a name stands for in the workbook now. */
interface Known {
  readonly name: string;
  readonly isThere: boolean;
  readonly isOurs: boolean;
  /** The hidden name is there, whatever it points at. */
  readonly hasMark: boolean;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly charts: readonly string[];
}

/**
 * Writes the sheets: one request to see what is there, then one for every few thousand cells. When Excel refuses in the
 * middle, sheets that were added are taken away again.
 */
export async function putSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetModel[],
  activate?: string,
): Promise<void> {
  const known = await look(
    context,
    sheets.map(({ name }) => name),
  );
  const taken = known.find(({ isThere, isOurs }) => isThere && !isOurs);
  if (taken !== undefined) throw new WorkbookProblem('name-taken', taken.name);
  try {
    for (const [i, sheet] of sheets.entries()) {
      const before = known[i];
      if (before !== undefined) await putSheet(context, sheet, before);
    }
    if (activate !== undefined) context.workbook.worksheets.getItem(activate).activate();
    await context.sync();
  } catch (error) {
    await takeBack(known);
    throw problemFrom(error, sheets[0]?.name ?? null);
  }
}

/** Takes our sheets of these names away; rejects with `not-supported` when no other sheet would be left to see. */
export async function removeSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const known = await look(context, names);
  for (const { name, isThere, isOurs, hasMark } of known) {
    if (isThere && isOurs) context.workbook.worksheets.getItem(name).delete();
    if (hasMark) context.workbook.names.getItem(ownSheetName(name)).delete();
  }
  await context.sync();
}

async function look(context: Excel.RequestContext, names: readonly string[]): Promise<Known[]> {
  const { workbook } = context;
  const pending = names.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,protection/protected,autoFilter/enabled,charts/items/name');
    const mark = workbook.names.getItemOrNullObject(ownSheetName(name));
    mark.load('name');
    const place = mark.getRangeOrNullObject();
    place.load('worksheet/name');
    return { name, sheet, mark, place };
  });
  await context.sync();
  return pending.map(({ name, sheet, mark, place }) => ({
    name,
    isThere: !sheet.isNullObject,
    isOurs: !sheet.isNullObject && !place.isNullObject && place.worksheet.name === sheet.name,
    hasMark: !mark.isNullObject,
    isProtected: !sheet.isNullObject && sheet.protection.protected,
    isFiltered: !sheet.isNullObject && sheet.autoFilter.enabled,
    charts: sheet.isNullObject ? [] : sheet.charts.items.map((chart) => chart.name),
  }));
}

async function putSheet(context: Excel.RequestContext, model: SheetModel, before: Known): Promise<void> {
  const { worksheets, names } = context.workbook;
  if (!before.isThere) worksheets.add(model.name);
  const sheet = worksheets.getItem(model.name);
  if (before.isThere) empty(sheet, before);
  if (!before.isOurs) {
    if (before.hasMark) names.getItem(ownSheetName(model.name)).delete();
    names.add(ownSheetName(model.name), sheet.getRange('A1')).visible = false;
  }
  layColumns(sheet, model.columns);
  await writeCells(context, sheet, model.cells);
  for (const merge of model.merges) sheet.getRange(rangeAddress(merge)).merge(false);
  layRows(sheet, model.rows);
  setLooks(sheet, model);
  sheet.visibility = model.visible ? 'Visible' : 'Hidden';
  if (model.isProtected === true) sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
}

/** Formulas of the user's that point into the sheet keep pointing there: it is emptied, not made anew. */
function empty(sheet: Excel.Worksheet, { isProtected, isFiltered, charts }: Known): void {
  if (isProtected) sheet.protection.unprotect();
  if (isFiltered) sheet.autoFilter.remove();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
}

/**
 * On a context of its own: the other one still holds what Excel has refused. A sheet that was added but not yet named as
 * ours is blank; one that somebody else has added meanwhile is not.
 */
async function takeBack(known: readonly Known[]): Promise<void> {
  const added = known.filter(({ isThere }) => !isThere).map(({ name }) => name);
  if (added.length === 0) return;
  const context = new Excel.RequestContext();
  await removeSheets(context, added);
  const left = added.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address');
    return { name, sheet, used };
  });
  await context.sync();
  for (const { name, sheet, used } of left) {
    if (!sheet.isNullObject && used.isNullObject) context.workbook.worksheets.getItem(name).delete();
  }
  await context.sync();
}
