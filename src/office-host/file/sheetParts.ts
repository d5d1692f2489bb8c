import { parseRange, rangeAddress } from '../../appendix/address';
import { type WorkbookParts } from '../../xlsx/readWorkbook';
import { type Book } from '../model/book';
import { Sheet, type SheetPartName, type SheetState } from '../model/sheet';
import { chartState, writeCharts } from './charts';
import { commentState, readComments, readPersons, writeComments, writePersons } from './comments';
import {
  customPropertyState,
  readCustomProperties,
  readCustomXml,
  writeCustomProperties,
  writeCustomXml,
} from './customParts';
import { readFrozen, writeFrozen } from './frozen';
import { localNamesOf, readPrintNames } from './localNames';
import { pageState, readPage, writePage } from './pageElements';
import { type Parts } from './parts';
import { protectionState, readProtection, writeProtection } from './protectionElement';
import { SheetText } from './sheetText';
import { readTables, tableState, writeTables } from './tables';
import { readValidations, validationsXml } from './validationElements';
import { finishWorkbook } from './workbookText';
import { childOf, xmlTree } from './xmlTree';

/** The parts of a sheet as texts, to be compared with what the file holds. */
export function stateOf(book: Book, sheet: Sheet): SheetState {
  const { filter, frozen } = sheet;
  const parts: Readonly<Record<SheetPartName, unknown>> = {
    page: pageState(sheet.page),
    protection: protectionState(sheet),
    validations: validationsXml(sheet.validations, book.date1904),
    filter: filter?.areas ?? null,
    frozen,
    comments: commentState(sheet),
    tables: tableState(sheet),
    customProperties: customPropertyState(sheet),
    charts: chartState(sheet),
    localNames: localNamesOf(book, sheet),
  };
  const texts = Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return Object.fromEntries(texts) as Record<SheetPartName, string>;
}

/** Parts of the sheet that are not as the file, or a blank sheet, has them. */
export function changedParts(book: Book, sheet: Sheet): Set<SheetPartName> {
  const before = sheet.saved ?? stateOf(book, new Sheet('', sheet.name, null));
  const now = stateOf(book, sheet);
  return new Set((Object.keys(now) as SheetPartName[]).filter((name) => now[name] !== before[name]));
}

/** Reads what stands around the cells; the file room has read the cells themselves. */
export function readSheetParts(opened: WorkbookParts, book: Book): void {
  const { source, workbook, definedNames, date1904 } = opened;
  readCustomXml(source, book);
  const persons = readPersons(source, workbook);
  const entries = childOf(xmlTree(workbook, source.text(workbook)), 'sheets')?.children ?? [];
  for (const { name, part, position } of opened.sheets) {
    const sheet = book.findSheet(name);
    if (sheet === null) continue;
    const root = xmlTree(part, withoutCells(source.text(part)));
    if (entries[position]?.attributes.get('state') === 'veryHidden') sheet.visibility = 'VeryHidden';
    readPage(root, sheet.page);
    readPrintNames(
      sheet,
      definedNames.filter(({ localSheet }) => localSheet === position),
    );
    readProtection(root, sheet);
    sheet.validations.push(...readValidations(root, sheet, date1904));
    const filter = parseRange(childOf(root, 'autoFilter')?.attributes.get('ref') ?? '');
    sheet.filter = filter === null ? null : sheet.range(filter);
    sheet.frozen = readFrozen(root);
    sheet.hasDrawing = childOf(root, 'drawing') !== undefined;
    readTables(source, part, sheet, book);
    readComments(source, part, sheet, persons);
    readCustomProperties(source, part, root, sheet);
    sheet.saved = stateOf(book, sheet);
  }
}

/** The rows are by far the largest part, and nothing of them is wanted here. */
function withoutCells(text: string): string {
  const open = /<((?:\w+:)?)sheetData(?:\s[^>]*[^/])?>/.exec(text);
  if (open === null) return text;
  const end = text.lastIndexOf(`</${open[1] ?? ''}sheetData>`);
  return end < 0 ? text : text.slice(0, open.index + open[0].length) + text.slice(end);
}

/** Writes what the file room does not: everything around the cells, and parts of the whole workbook. */
export function writeSheetParts(opened: WorkbookParts, parts: Parts, book: Book): void {
  const { workbook, sheets, settings } = opened;
  const changed = new Map(book.sheets.map((sheet) => [sheet, changedParts(book, sheet)]));
  const withComments = book.sheets.filter((sheet) => changed.get(sheet)?.has('comments') === true);
  const known = readPersons(parts.source, workbook);
  const authors = withComments.flatMap(({ comments }) =>
    comments.flatMap((comment) => [comment, ...comment.replies].map(({ authorName }) => authorName)),
  );
  const persons = writePersons(parts, workbook, known, new Set(authors));
  for (const { name, part } of sheets) {
    const sheet = book.findSheet(name);
    const names = sheet === null ? undefined : changed.get(sheet);
    if (sheet === null || names === undefined || names.size === 0) continue;
    const text = new SheetText(part, parts.text(part));
    for (const piece of names) writePart(piece, { parts, part, text, sheet, book, persons });
    parts.set(part, text.text);
  }
  const renamed = [...changed].filter(([, names]) => names.has('localNames')).map(([{ name }]) => name);
  parts.set(workbook, finishWorkbook(workbook, parts.text(workbook), book, new Set(renamed)));
  writeCustomXml(parts, workbook, book, settings ?? null);
}

interface Place {
  readonly parts: Parts;
  readonly part: string;
  readonly text: SheetText;
  readonly sheet: Sheet;
  readonly book: Book;
  readonly persons: ReadonlyMap<string, string>;
}

const WRITERS: Readonly<Record<SheetPartName, ((place: Place) => void) | null>> = {
  page: ({ text, sheet }) => {
    writePage(text, sheet.page);
  },
  protection: ({ text, sheet }) => {
    writeProtection(text, sheet);
  },
  validations: ({ text, sheet, book }) => {
    text.put('dataValidations', validationsXml(sheet.validations, book.date1904));
  },
  filter: ({ text, sheet: { filter } }) => {
    text.put('autoFilter', filter === null ? '' : `<autoFilter ref="${rangeAddress(filter.area)}"/>`);
  },
  frozen: ({ text, sheet }) => {
    writeFrozen(text, sheet.frozen);
  },
  comments: ({ parts, part, text, sheet, persons }) => {
    writeComments(parts, part, text, sheet, persons);
  },
  tables: ({ parts, part, text, sheet, book }) => {
    writeTables(parts, part, text, sheet, book);
  },
  customProperties: ({ parts, part, text, sheet }) => {
    writeCustomProperties(parts, part, text, sheet);
  },
  charts: ({ parts, part, text, sheet }) => {
    writeCharts(parts, part, text, sheet);
  },
  // Names stand in the workbook part, for all sheets together.
  localNames: null,
};

function writePart(name: SheetPartName, place: Place): void {
  WRITERS[name]?.(place);
}
