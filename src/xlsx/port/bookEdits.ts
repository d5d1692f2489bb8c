import { type CellRange } from '../../appendix/snapshot';
import { markKind, markOf } from '../../port/marks';
import {
  type CellModel,
  type CellStyle,
  type ConditionalFormat,
  type SheetModel,
  type WorkbookEdit,
  type WorkbookModel,
} from '../model';
import { cellKey, type OpenSheet } from './openSheet';
import { type OpenBook } from './openBook';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What differs from the file: what was set and taken back again is not named, so the file keeps its bytes there. */
export function bookEdits(book: OpenBook): WorkbookEdit[] {
  const kept = new Set(book.sheets.map(({ origin }) => origin));
  const gone = book.origin.sheets.filter((sheet) => !kept.has(sheet));
  return [
    ...gone.map(({ name }): WorkbookEdit => ({ kind: 'removeSheet', sheet: name })),
    ...book.sheets.flatMap((sheet): WorkbookEdit[] =>
      sheet.origin === null ? [{ kind: 'addSheet', sheet: sheet.model() }] : sheetEdits(sheet, sheet.origin),
    ),
    ...nameEdits(book.origin.definedNames ?? [], book.names),
    ...settingEdits(book.origin.settings, book.settings),
  ];
}

function sheetEdits(sheet: OpenSheet, origin: SheetModel): WorkbookEdit[] {
  const edits: WorkbookEdit[] = origin.merges
    .filter((merge) => !sheet.merges.some((one) => same(one, merge)))
    .map((range: CellRange) => ({ kind: 'unmerge', sheet: sheet.name, range }));
  const before = new Map(origin.cells.map((cell) => [cellKey(cell), cell]));
  for (const old of before.values()) {
    const now = sheet.cell(old.row, old.column) ?? { row: old.row, column: old.column, value: null };
    if (now !== old) edits.push(...cellEdits(sheet.name, old, now));
  }
  for (const cell of sheet.cells()) if (!before.has(cellKey(cell))) edits.push(...cellEdits(sheet.name, null, cell));
  const widths = new Map(origin.columns.map(({ column, width }) => [column, width]));
  for (const [column, { width }] of sheet.columns) {
    if (width !== undefined && width !== widths.get(column)) {
      edits.push({ kind: 'column', sheet: sheet.name, column, width });
    }
  }
  for (const range of sheet.merges) {
    if (!origin.merges.some((one) => same(one, range))) edits.push({ kind: 'merge', sheet: sheet.name, range });
  }
  for (const validation of sheet.validations) edits.push({ kind: 'validation', sheet: sheet.name, validation });
  return [...edits, ...markEdits(sheet, origin.conditionalFormats ?? [])];
}

function cellEdits(sheet: string, old: CellModel | null, now: CellModel): WorkbookEdit[] {
  const { row, column, value, formula } = now;
  const style = overlay(old?.style ?? {}, now.style ?? {});
  if (style === null && same(old?.value ?? null, value) && old?.formula === formula) return [];
  return [
    {
      kind: 'cell',
      sheet,
      row,
      column,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(style === null ? {} : { style }),
    },
  ];
}

/** Cells that are added bring all their looks; changes of others touch the number format and the font's name. */
function overlay(old: CellStyle, now: CellStyle): CellStyle | null {
  if (same(old, now)) return null;
  if (Object.keys(old).length === 0) return now;
  const isOtherFormat = old.numberFormat !== now.numberFormat;
  const name = now.font?.name;
  const isOtherFont = name !== undefined && name !== old.font?.name;
  if (!isOtherFormat && !isOtherFont) return null;
  return {
    ...(isOtherFormat ? { numberFormat: now.numberFormat ?? 'General' } : {}),
    ...(isOtherFont ? { font: { name } } : {}),
  };
}

function markEdits(sheet: OpenSheet, before: readonly ConditionalFormat[]): WorkbookEdit[] {
  const byKind = (formats: readonly ConditionalFormat[]): Map<string, ConditionalFormat[]> => {
    const found = new Map<string, ConditionalFormat[]>();
    for (const format of formats) {
      const kind = kindOf(format);
      if (kind !== null) found.set(kind, [...(found.get(kind) ?? []), format]);
    }
    return found;
  };
  const [old, now] = [byKind(before), byKind(sheet.formats)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((kind): WorkbookEdit[] => {
    const formats = now.get(kind) ?? [];
    if (same(old.get(kind) ?? [], formats)) return [];
    return [
      ...(old.has(kind)
        ? [{ kind: 'removeConditionalFormats' as const, sheet: sheet.name, marker: markOf(kind) }]
        : []),
      ...formats.map((format): WorkbookEdit => ({ kind: 'conditionalFormat', sheet: sheet.name, format })),
    ];
  });
}

/** Kind of this product's mark; `null` for the user's own formats. */
export function kindOf({ rule }: ConditionalFormat): string | null {
  return rule.kind === 'formula' ? markKind(rule.formula) : null;
}

function nameEdits(
  before: NonNullable<WorkbookModel['definedNames']>,
  now: NonNullable<WorkbookModel['definedNames']>,
): WorkbookEdit[] {
  const removed = before.filter((old) => old.sheet === undefined && !now.some(({ name }) => name === old.name));
  const changed = now.filter((one) => one.sheet === undefined && !before.some((old) => same(old, one)));
  return [
    ...removed.map(({ name }): WorkbookEdit => ({ kind: 'definedName', name, target: null })),
    ...changed.map(({ name, refersTo, comment, hidden }): WorkbookEdit => ({
      kind: 'definedName',
      name,
      target: {
        refersTo,
        ...(comment === undefined ? {} : { comment }),
        ...(hidden === undefined ? {} : { hidden }),
      },
    })),
  ];
}

function settingEdits(before: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>): WorkbookEdit[] {
  const keys = [...new Set([...Object.keys(before), ...now.keys()])];
  return keys
    .filter((key) => before[key] !== now.get(key))
    .map((key) => ({ kind: 'setting', key, value: now.get(key) ?? null }));
}
