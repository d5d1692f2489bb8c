import { cellAddress, LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { escapeXml } from '../../xlsx/xml';
import { parseLocal, splitList, splitSheet } from '../model/address';
import { type Book } from '../model/book';
import { localAddress, quoteSheet, type RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';

/** A name only one sheet knows, as the workbook part lists it. */
export interface LocalName {
  readonly name: string;
  readonly refersTo: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** Names Excel itself keeps for a sheet's filter and printing. */
export const FILTER = '_xlnm._FilterDatabase';
export const PRINT_TITLES = '_xlnm.Print_Titles';
export const PRINT_AREA = '_xlnm.Print_Area';

function absolute(area: CellRange): string {
  const isColumns = area.top === 1 && area.bottom === LAST_ROW;
  const isRows = area.left === 1 && area.right === LAST_COLUMN;
  if (isColumns || isRows) return localAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');
  const corner = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

const references = (sheet: Sheet, ranges: readonly (RangeRef | null)[]): string =>
  ranges
    .flatMap((range) => range?.areas ?? [])
    .map((area) => `${quoteSheet(sheet.name)}!${absolute(area)}`)
    .join(',');

/** What the workbook part has to say about this sheet, in a fixed order. */
export function localNamesOf(book: Book, sheet: Sheet): LocalName[] {
  const { page, filter } = sheet;
  const own = (name: string, refersTo: string, hidden: boolean): LocalName[] =>
    refersTo === '' ? [] : [{ name, refersTo, comment: '', hidden }];
  return [
    ...own(FILTER, references(sheet, [filter]), true),
    ...own(PRINT_AREA, references(sheet, [page.printArea]), false),
    ...own(PRINT_TITLES, references(sheet, [page.titleColumns, page.titleRows]), false),
    ...book.names
      .filter((one) => one.sheet === sheet)
      .map(({ name, refersTo, comment, visible }) => ({ name, refersTo, comment, hidden: !visible })),
  ];
}

/** Takes print titles and area from the workbook's names; what is no reference to the sheet is left alone. */
export function readPrintNames(
  sheet: Sheet,
  names: readonly { readonly name: string; readonly refersTo: string }[],
): void {
  const areasOf = (name: string): CellRange[] =>
    splitList(names.find((one) => one.name === name)?.refersTo ?? '').flatMap(
      (reference) => parseLocal(splitSheet(reference).local.replace(/\$/g, '')) ?? [],
    );
  const titles = areasOf(PRINT_TITLES);
  const rows = titles.find(({ left, right }) => left === 1 && right === LAST_COLUMN);
  const columns = titles.find(({ top, bottom }) => top === 1 && bottom === LAST_ROW);
  const area = areasOf(PRINT_AREA);
  sheet.page.titleRows = rows === undefined ? null : sheet.range(rows);
  sheet.page.titleColumns = columns === undefined ? null : sheet.range(columns);
  sheet.page.printArea = area[0] === undefined ? null : sheet.areas(area);
}

export function localNameXml({ name, refersTo, comment, hidden }: LocalName, position: number): string {
  const note = comment === '' ? '' : ` comment="${escapeXml(comment)}"`;
  const unseen = hidden ? ' hidden="1"' : '';
  return `<definedName name="${escapeXml(name)}" localSheetId="${String(position)}"${note}${unseen}>${escapeXml(refersTo)}</definedName>`;
}
