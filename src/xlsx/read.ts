import { type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../appendix/snapshot';
import { displayText } from './displayText';
import { type DefinedNameModel, type SheetModel, type WorkbookModel } from './model';
import { type CellContext } from './readCells';
import { readTheme } from './readColors';
import { readSheet } from './readSheet';
import { readSharedStrings } from './readStrings';
import { readStyles } from './readStyles';
import { openWorkbook, type SheetEntry, type WorkbookParts } from './readWorkbook';
import { type XmlHandler } from './xml';

export { XlsxProblem } from './problem';

/**
 * Reads a workbook with all that the model knows: cells, styles, merges, widths, print set-up and so on.
 * @param bytes the file's content
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function readModel(bytes: Uint8Array): WorkbookModel {
  return readParts(openWorkbook(bytes), true);
}

/**
 * Reads what the checks need: values, displayed texts, merges, hidden rows and columns.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function readXlsx(bytes: Uint8Array): WorkbookSnapshot {
  return toSnapshot(readParts(openWorkbook(bytes), false));
}

/**
 * The same with what this product keeps in the workbook itself.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function readWithSettings(bytes: Uint8Array): {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Readonly<Record<string, string>>;
} {
  const model = readParts(openWorkbook(bytes), false);
  return { snapshot: toSnapshot(model), settings: model.settings };
}

/** The model as the core sees it: cells with something in them, and what Excel shows there. */
export function toSnapshot(model: WorkbookModel): WorkbookSnapshot {
  return {
    date1904: model.date1904,
    sheets: model.sheets.map((sheet) => sheetSnapshot(sheet, model.date1904)),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function sheetSnapshot(sheet: SheetModel, date1904: boolean): SheetSnapshot {
  const cells: CellSnapshot[] = [];
  for (const { row, column, value, formula, style } of sheet.cells) {
    if (value === null && formula === undefined) continue;
    const known = value ?? '';
    const numberFormat = style?.numberFormat;
    const font = style?.font?.name;
    const text = displayText(known, numberFormat, date1904);
    const cell: Mutable<CellSnapshot> = { row, column, value: known, text };
    if (formula !== undefined) cell.formula = formula;
    if (value === null) cell.uncalculated = true;
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    if (font !== undefined) cell.font = font;
    cells.push(cell);
  }
  return {
    name: sheet.name,
    visible: sheet.visible,
    cells,
    merges: sheet.merges,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden === true).map(({ row }) => row),
    hiddenColumns: sheet.columns.filter(({ hidden }) => hidden === true).map(({ column }) => column),
  };
}

function readParts(parts: WorkbookParts, blanks: boolean): WorkbookModel {
  const { source } = parts;
  const styles = readStyles(source, parts.styles, readTheme(source, blanks ? parts.theme : undefined));
  const context: CellContext = {
    strings: parts.sharedStrings === undefined ? [] : readSharedStrings(source, parts.sharedStrings),
    styles: styles.cells,
    date1904: parts.date1904,
    blanks,
    budget: { cells: 0, blanks: 0, rows: 0, formulaPieces: 0 },
  };
  const sheets = parts.sheets.map((entry) =>
    withTitleRows(
      readSheet(source, {
        part: entry.part,
        name: entry.name,
        visible: entry.visible,
        context,
        differential: styles.differential,
      }),
      entry,
      parts,
    ),
  );
  const title = readTitle(parts);
  const names = parts.definedNames.filter(({ name }) => !name.startsWith('_xlnm.'));
  return {
    sheets,
    date1904: parts.date1904,
    activeSheet: Math.max(
      0,
      parts.sheets.findIndex(({ position }) => position === parts.activeTab),
    ),
    ...(title === '' ? {} : { title }),
    defaultFont: styles.defaultFont,
    ...(names.length === 0 ? {} : { definedNames: names.map((name) => nameModel(name, parts)) }),
    settings: readSettings(parts),
  };
}

function nameModel(
  { localSheet, ...name }: WorkbookParts['definedNames'][number],
  { sheets }: WorkbookParts,
): DefinedNameModel {
  const sheet = localSheet === undefined ? undefined : sheets.find(({ position }) => position === localSheet)?.name;
  return sheet === undefined ? name : { ...name, sheet };
}

/** Rows repeated on every page are a name of the workbook: `'PL II'!$A:$B,'PL II'!$5:$6`. */
function withTitleRows(sheet: SheetModel, { position }: SheetEntry, parts: WorkbookParts): SheetModel {
  const name = parts.definedNames.find((one) => one.name === '_xlnm.Print_Titles' && one.localSheet === position);
  const rows = name === undefined ? null : /!\$?(\d+):\$?(\d+)/.exec(name.refersTo);
  if (rows === null) return sheet;
  const titleRows = { from: Number(rows[1]), to: Number(rows[2]) };
  return { ...sheet, print: { ...(sheet.print ?? { paper: 'A4', landscape: false }), titleRows } };
}

function readTitle({ source }: WorkbookParts): string {
  const core = source.relationships('').find(({ type }) => type === 'core-properties')?.target;
  if (core === undefined || !source.has(core)) return '';
  let title = '';
  const handler: XmlHandler = {
    wantsText: false,
    open: (name) => {
      handler.wantsText = name === 'title';
    },
    text: (text) => {
      title += text;
    },
    close: () => {
      handler.wantsText = false;
    },
  };
  source.scan(core, handler);
  return title;
}

export function readSettings({ source, settings }: WorkbookParts): Record<string, string> {
  const found: Record<string, string> = {};
  if (settings === undefined) return found;
  let key: string | undefined;
  const handler: XmlHandler = {
    wantsText: false,
    open: (name, tag) => {
      key = name === 'setting' ? tag.get('key') : undefined;
      if (key !== undefined) found[key] = '';
      handler.wantsText = key !== undefined && !tag.selfClosing;
    },
    text: (text) => {
      if (key !== undefined) found[key] = (found[key] ?? '') + text;
    },
    close: () => {
      handler.wantsText = false;
    },
  };
  source.scan(settings, handler);
  return found;
}
