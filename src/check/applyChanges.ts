import { parseAddress } from '../appendix/address';
import { type CellSnapshot, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../appendix/snapshot';
import { type CellChange, type CellContent } from './change';

/** How a value shows under a number format (absent means General); the format that stands behind it knows. */
export type DisplayText = (value: CellValue, numberFormat: string | undefined, date1904: boolean) => string;

const GENERAL = 'General';

/**
 * The workbook after the changes; nothing is changed in place. Applying `invert(changes)` gives the workbook back.
 * Changes to sheets or addresses that are not there throw, for they come from another workbook.
 */
export function applyChanges(
  workbook: WorkbookSnapshot,
  changes: readonly CellChange[],
  displayText: DisplayText,
): WorkbookSnapshot {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const own = bySheet.get(change.sheet);
    if (own === undefined) bySheet.set(change.sheet, [change]);
    else own.push(change);
  }
  for (const name of bySheet.keys()) {
    if (!workbook.sheets.some((sheet) => sheet.name === name))
      throw new RangeError('The change names an unknown sheet.');
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    return own === undefined
      ? sheet
      : applyToSheet(sheet, own, (value, format) => displayText(value, format, workbook.date1904));
  });
  return { ...workbook, sheets };
}

/** The first change whose cell no longer holds what `deleted` says; `null` when all can be applied. */
export function firstStale(workbook: WorkbookSnapshot, changes: readonly CellChange[]): CellChange | null {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexOf(sheet)]));
  return (
    changes.find(({ sheet, cell, deleted }) => {
      const cells = sheets.get(sheet);
      return cells === undefined || !holds(cells.get(keyOf(cell)), deleted);
    }) ?? null
  );
}

function holds(cell: CellSnapshot | undefined, { value, formula }: CellContent): boolean {
  if (formula !== undefined) return cell?.formula === formula;
  return cell?.formula === undefined && (cell?.value ?? null) === value;
}

function applyToSheet(
  sheet: SheetSnapshot,
  changes: readonly CellChange[],
  display: (value: CellValue, numberFormat: string | undefined) => string,
): SheetSnapshot {
  const cells = indexOf(sheet);
  for (const { cell, inserted } of changes) {
    const key = keyOf(cell);
    const at = parseAddress(cell);
    if (at === null) throw new RangeError('The change names no cell.');
    const written = write(at, cells.get(key), inserted, display);
    if (written === null) cells.delete(key);
    else cells.set(key, written);
  }
  return { ...sheet, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
}

function write(
  at: { readonly row: number; readonly column: number },
  before: CellSnapshot | undefined,
  { value, formula, numberFormat, font }: CellContent,
  display: (value: CellValue, numberFormat: string | undefined) => string,
): CellSnapshot | null {
  if (value === null && formula === undefined) return null;
  const format = numberFormat ?? before?.numberFormat;
  const shown = format === GENERAL ? undefined : format;
  const face = font ?? before?.font;
  return {
    ...at,
    value: value ?? '',
    text: display(value ?? '', shown),
    ...(formula === undefined ? {} : { formula }),
    ...(shown === undefined ? {} : { numberFormat: shown }),
    ...(face === undefined ? {} : { font: face }),
  };
}

function indexOf(sheet: SheetSnapshot): Map<string, CellSnapshot> {
  return new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
}

function keyOf(address: string): string {
  const at = parseAddress(address);
  return at === null ? address : `${at.row}:${at.column}`;
}
