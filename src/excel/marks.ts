import { MARK_FILL, MARK_ORDER, markFormula, markKind, worstMarks } from '../port/marks';
import { type SheetMark } from '../port/workbookPort';
import { addressLists } from './areas';

/** Marks of this product found on the sheets, by sheet name. */
export type MarksFound = ReadonlyMap<string, readonly { readonly id: string; readonly kind: string }[]>;

/** One request for the sheets' names, one for all their conditional formats. */
export async function findMarks(context: Excel.RequestContext): Promise<MarksFound> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const pending = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { name: sheet.name, formats };
  });
  await context.sync();
  return new Map(
    pending.map(({ name, formats }) => [
      name,
      formats.items.flatMap((format) => {
        const kind = format.type === 'Custom' ? markKind(format.customOrNullObject.rule.formula) : null;
        return kind === null ? [] : [{ id: format.id, kind }];
      }),
    ]),
  );
}

/** Queues the removal of the marks of these kinds. */
export function removeMarks(context: Excel.RequestContext, found: MarksFound, kinds: readonly string[]): void {
  for (const [sheet, marks] of found) {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    for (const { id, kind } of marks) if (kinds.includes(kind)) formats.getItem(id).delete();
  }
}

/** Replaces all marks on findings by these, in three requests. A cell has the mark of its worst finding only. */
export async function replaceMarks(context: Excel.RequestContext, marks: readonly SheetMark[]): Promise<void> {
  const found = await findMarks(context);
  removeMarks(context, found, MARK_ORDER);
  for (const [sheet, bySeverity] of worstMarks(marks)) {
    if (!found.has(sheet)) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    // Formats added later stand above earlier ones.
    for (const severity of MARK_ORDER) {
      for (const list of addressLists(bySeverity[severity])) {
        const format = worksheet.getRanges(list).conditionalFormats.add('Custom');
        format.custom.rule.formula = `=${markFormula(severity)}`;
        format.custom.format.fill.color = `#${MARK_FILL[severity]}`;
      }
    }
  }
  await context.sync();
}
