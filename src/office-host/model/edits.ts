import { type CellRange } from '../../appendix/snapshot';
import {
  type CellModel,
  type CellStyle,
  type DefinedNameModel,
  type SheetModel,
  type WorkbookEdit,
} from '../../xlsx/model';
import { type Book } from './book';
import { savesCharts } from '../file/charts';
import { isWritableBar, toFileFormat } from './conditionalFormats';
import { type DefinedName } from './names';
import { sameRange } from './rangeRef';
import { type Sheet } from './sheet';

/**
 * The changes since the file was opened, in the file room's terms. What is as it was is not named, so `patchXlsx`
 * leaves it byte for byte. Applying them in this order gives the book.
 */
export function editsOf(book: Book): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  const kept = new Set(book.sheets.map((sheet) => sheet.origin));
  for (const sheet of book.sheets) {
    if (sheet.origin === null) edits.push({ kind: 'addSheet', sheet: sheetModel(sheet) });
    else edits.push(...sheetEdits(sheet, sheet.origin));
  }
  for (const origin of book.origin?.sheets ?? []) {
    if (!kept.has(origin)) edits.push({ kind: 'removeSheet', sheet: origin.name });
  }
  // Renaming comes after everything that names the sheet as the file does.
  for (const { name, origin } of book.sheets) {
    if (origin !== null && origin.name !== name) edits.push({ kind: 'renameSheet', sheet: origin.name, name });
  }
  edits.push(...nameEdits(book), ...settingEdits(book));
  const wasActive = book.origin?.sheets[book.origin.activeSheet];
  if (book.activeSheet.origin === null || book.activeSheet.origin !== wasActive) {
    edits.push({ kind: 'activeSheet', sheet: book.activeSheet.name });
  }
  return edits;
}

/** What cannot be written, as short English names for a message or a test; empty when all is saved. */
export function notSaved(book: Book): string[] {
  const lost = new Set<string>();
  if ([...book.settings.values()].some((value) => typeof value !== 'string')) lost.add('settings');
  for (const sheet of book.sheets) {
    if (!savesCharts(sheet)) lost.add('charts');
    const bars = sheet.conditionalFormats.filter(({ kind, origin }) => kind === 'DataBar' && origin === null);
    if (!bars.every(({ bar }) => isWritableBar(bar))) lost.add('dataBars');
  }
  return [...lost];
}

/** A name as the file room has it. */
export function nameModel({ name, refersTo, comment, visible, sheet }: DefinedName): DefinedNameModel {
  return {
    name,
    refersTo,
    ...(comment === '' ? {} : { comment }),
    ...(visible ? {} : { hidden: true }),
    ...(sheet === null ? {} : { sheet: sheet.origin?.name ?? sheet.name }),
  };
}

function changedNames(book: Book): DefinedName[] {
  const before = book.origin?.definedNames ?? [];
  return book.names.filter((name) => !before.some((old) => same(sorted(old), sorted(nameModel(name)))));
}

const sorted = (name: DefinedNameModel): unknown => Object.entries(name).sort(([a], [b]) => (a < b ? -1 : 1));

/** Names of a single sheet are left as they are. */
function nameEdits(book: Book): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  const isKept = (name: string): boolean =>
    book.names.some((one) => one.sheet === null && one.name.toLowerCase() === name.toLowerCase());
  for (const { name, sheet } of book.origin?.definedNames ?? []) {
    if (sheet === undefined && !isKept(name)) edits.push({ kind: 'definedName', name, target: null });
  }
  for (const changed of changedNames(book)) {
    if (changed.sheet !== null) continue;
    const { name, ...target } = nameModel(changed);
    edits.push({ kind: 'definedName', name, target });
  }
  return edits;
}

function settingEdits(book: Book): WorkbookEdit[] {
  const before = book.origin?.settings ?? {};
  const edits: WorkbookEdit[] = [];
  for (const [key, value] of book.settings) {
    if (typeof value === 'string' && before[key] !== value) edits.push({ kind: 'setting', key, value });
  }
  for (const key of Object.keys(before)) {
    if (!book.settings.has(key)) edits.push({ kind: 'setting', key, value: null });
  }
  return edits;
}

function sheetEdits(sheet: Sheet, origin: SheetModel): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  const name = origin.name;
  edits.push(...mergeEdits(sheet, origin));
  const seen = new Set<string>();
  for (const old of origin.cells) {
    seen.add(placeOf(old));
    const now = sheet.cell(old.row, old.column);
    if (now !== old) edits.push(...cellEdits(name, old, now ?? { row: old.row, column: old.column, value: null }));
  }
  for (const cell of sheet.cells.values()) {
    if (!seen.has(placeOf(cell))) edits.push(...cellEdits(name, null, cell));
  }
  edits.push(...layoutEdits(sheet, origin), ...formatEdits(sheet, origin));
  return edits;
}

const placeOf = ({ row, column }: CellModel): string => `${String(row)},${String(column)}`;
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function cellEdits(sheet: string, old: CellModel | null, now: CellModel): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  const { row, column, value, formula } = now;
  if (!same(old?.value ?? null, value) || old?.formula !== formula) {
    edits.push({ kind: 'cell', sheet, row, column, value, ...(formula === undefined ? {} : { formula }) });
  }
  const style: CellStyle = now.style ?? {};
  if (!same(old?.style ?? {}, style)) {
    edits.push({ kind: 'style', sheet, range: { top: row, left: column, bottom: row, right: column }, style });
  }
  return edits;
}

function mergeEdits(sheet: Sheet, origin: SheetModel): WorkbookEdit[] {
  const missing = (from: readonly CellRange[], to: readonly CellRange[]): CellRange[] =>
    from.filter((range) => !to.some((other) => sameRange(range, other)));
  return [
    ...missing(origin.merges, sheet.merges).map((range): WorkbookEdit => ({
      kind: 'unmerge',
      sheet: origin.name,
      range,
    })),
    ...missing(sheet.merges, origin.merges).map((range): WorkbookEdit => ({
      kind: 'merge',
      sheet: origin.name,
      range,
    })),
  ];
}

function layoutEdits(sheet: Sheet, origin: SheetModel): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  const columns = new Map(origin.columns.map(({ column, ...layout }) => [column, layout]));
  for (const [column, layout] of sheet.columns) {
    if (!same(columns.get(column), layout)) edits.push({ kind: 'column', sheet: origin.name, column, ...layout });
  }
  const rows = new Map(origin.rows.map(({ row, ...layout }) => [row, layout]));
  for (const [row, layout] of sheet.rows) {
    if (!same(rows.get(row), layout)) edits.push({ kind: 'row', sheet: origin.name, row, ...layout });
  }
  return edits;
}

/**
 * The file room removes formats by their formula; formats that stay but contain a removed formula are written again.
 * New formats are put behind those that stay, whatever their order here: the edits know no priorities.
 */
function formatEdits(sheet: Sheet, origin: SheetModel): WorkbookEdit[] {
  const stays = new Set(sheet.conditionalFormats.filter(isUnchanged).map((entry) => entry.origin));
  const markers = new Set<string>();
  for (const format of origin.conditionalFormats ?? []) {
    if (!stays.has(format) && format.rule.kind === 'formula') markers.add(format.rule.formula);
  }
  const edits: WorkbookEdit[] = [...markers].map((marker) => ({
    kind: 'removeConditionalFormats',
    sheet: origin.name,
    marker,
  }));
  for (const entry of sheet.conditionalFormats) {
    const format = toFileFormat(entry);
    const { rule } = format;
    const isSwept = rule.kind === 'formula' && [...markers].some((marker) => rule.formula.includes(marker));
    if (!isUnchanged(entry) || isSwept) edits.push({ kind: 'conditionalFormat', sheet: origin.name, format });
  }
  return edits;
}

function isUnchanged({ origin, range }: Sheet['conditionalFormats'][number]): boolean {
  return (
    origin !== null &&
    origin.ranges.length === range.areas.length &&
    origin.ranges.every((area, index) => sameRange(area, range.areas[index] ?? area))
  );
}

/** A sheet made since the file was opened: its cells; what stands around them is written by `file/`. */
export function sheetModel(sheet: Sheet): SheetModel {
  return {
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    cells: [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: sheet.merges,
    columns: [...sheet.columns].map(([column, layout]) => ({ column, ...layout })),
    rows: [...sheet.rows].map(([row, layout]) => ({ row, ...layout })),
    conditionalFormats: sheet.conditionalFormats.map(toFileFormat),
  };
}
