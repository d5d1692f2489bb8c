import { cellAddress, rangeAddress } from '../appendix/address';
import { type CellChange, type CellContent } from '../check/change';
import { verticalRuns } from '../port/areas';
import { WorkbookProblem } from '../port/workbookPort';
import { problemFrom } from './problems';
import { asWritten, needsTextFormat } from './textCells';

/** What a cell holds now, as `Range` gives it. */
interface Held {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/**
 * Applies all changes or none: one request to see that every cell still holds what `deleted` says, one to write. When
 * Excel refuses in the middle (a locked cell), what has been written is put back before the problem is passed on.
 */
export async function applyChanges(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const held = await readHeld(context, changes);
  const moved = changes.find((change) => !holds(held.get(keyOf(change)), change.deleted));
  if (moved !== undefined) throw new WorkbookProblem('changed-meanwhile', `${moved.sheet}!${moved.cell}`);
  for (const change of changes) write(context, change, change.inserted, held.get(keyOf(change)));
  try {
    await context.sync();
  } catch (error) {
    await putBack(context, changes, held);
    throw problemFrom(error, changes[0]?.sheet ?? null);
  }
}

const keyOf = ({ sheet, cell }: CellChange): string => `${sheet}!${cell}`;

async function readHeld(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Map<string, Held>> {
  const cellsOfSheet = new Map<string, string[]>();
  for (const { sheet, cell } of changes) cellsOfSheet.set(sheet, [...(cellsOfSheet.get(sheet) ?? []), cell]);
  const pending = [...cellsOfSheet].flatMap(([sheet, cells]) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    return verticalRuns(cells).map((run) => {
      const range = worksheet.getRange(rangeAddress(run));
      range.load('values,formulas,numberFormat');
      return { sheet, run, range };
    });
  });
  await context.sync();
  const held = new Map<string, Held>();
  for (const { sheet, run, range } of pending) {
    range.values.forEach((line, i) => {
      held.set(`${sheet}!${cellAddress(run.top + i, run.left)}`, {
        value: line[0] as unknown,
        formula: range.formulas[i]?.[0] as unknown,
        numberFormat: String(range.numberFormat[i]?.[0] ?? 'General'),
      });
    });
  }
  return held;
}

function holds(held: Held | undefined, expected: CellContent): boolean {
  if (held === undefined) return false;
  if (expected.formula !== undefined) return held.formula === `=${expected.formula}`;
  const isFormula = typeof held.formula === 'string' && held.formula.startsWith('=') && held.formula !== held.value;
  return !isFormula && held.value === (expected.value ?? '');
}

function write(
  context: Excel.RequestContext,
  { sheet, cell }: CellChange,
  content: CellContent,
  held: Held | undefined,
): void {
  const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
  // Formats are written only where they change: a protected sheet may take values and refuse formats.
  if (content.numberFormat !== undefined) {
    if (content.numberFormat !== held?.numberFormat) range.numberFormat = [[content.numberFormat]];
  } else if (content.formula === undefined && typeof content.value === 'string') {
    if (needsTextFormat(content.value) && held?.numberFormat !== '@') range.numberFormat = [['@']];
  }
  if (content.font !== undefined) range.format.font.name = content.font;
  if (content.formula !== undefined) range.formulas = [[`=${content.formula}`]];
  else range.values = [[asWritten(content.value ?? '')]];
}

/** Cells that were never written are left alone, for writing them would fail again. */
async function putBack(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  before: ReadonlyMap<string, Held>,
): Promise<void> {
  const now = await readHeld(context, changes);
  for (const change of changes) {
    const was = before.get(keyOf(change));
    const is = now.get(keyOf(change));
    if (was === undefined || is === undefined) continue;
    if (was.value === is.value && was.formula === is.formula && was.numberFormat === is.numberFormat) continue;
    write(context, change, { ...change.deleted, numberFormat: was.numberFormat }, is);
  }
  await context.sync();
}
