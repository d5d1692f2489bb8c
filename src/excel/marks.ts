import { type Severity } from '../check/types';
import { type SheetMark } from '../port/workbookPort';
import { addressLists } from './areas';

/**
 * A mark is a conditional format whose formula is always true and says whose it is: the cells' own formatting is never
 * touched, and everything that carries the marker can be found and taken away, also in copies of the sheet.
 */
const MARKER = 'phuluc:';

const FILL: Readonly<Record<Severity, string>> = { error: '#F9CFD3', warning: '#FFEBB0', note: '#D6E8F8' };

/** From the least to the worst: formats added later stand above earlier ones. */
const ORDER: readonly Severity[] = ['note', 'warning', 'error'];

/** `N()` of a text is 0 in every language and with every list separator. */
export const markFormula = (kind: string): string => `=N("${MARKER}${kind}")=0`;

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
        const kind = format.type === 'Custom' ? kindOf(format.customOrNullObject.rule.formula) : null;
        return kind === null ? [] : [{ id: format.id, kind }];
      }),
    ]),
  );
}

function kindOf(formula: string): string | null {
  const start = formula.indexOf(`"${MARKER}`);
  if (start < 0) return null;
  const from = start + MARKER.length + 1;
  const end = formula.indexOf('"', from);
  return end < 0 ? null : formula.slice(from, end);
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
  removeMarks(context, found, ORDER);
  for (const [sheet, bySeverity] of worstOnly(marks)) {
    if (!found.has(sheet)) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const severity of ORDER) {
      for (const list of addressLists(bySeverity[severity])) {
        const format = worksheet.getRanges(list).conditionalFormats.add('Custom');
        format.custom.rule.formula = markFormula(severity);
        format.custom.format.fill.color = FILL[severity];
      }
    }
  }
  await context.sync();
}

function worstOnly(marks: readonly SheetMark[]): Map<string, Record<Severity, string[]>> {
  const worst = new Map<string, Map<string, Severity>>();
  for (const { sheet, severity, cells } of marks) {
    const ofSheet = worst.get(sheet) ?? new Map<string, Severity>();
    worst.set(sheet, ofSheet);
    for (const cell of cells) {
      const known = ofSheet.get(cell);
      if (known === undefined || ORDER.indexOf(severity) > ORDER.indexOf(known)) ofSheet.set(cell, severity);
    }
  }
  return new Map(
    [...worst].map(([sheet, cells]) => {
      const bySeverity: Record<Severity, string[]> = { error: [], warning: [], note: [] };
      for (const [cell, severity] of cells) bySeverity[severity].push(cell);
      return [sheet, bySeverity];
    }),
  );
}
