import { parseRange, rangeAddress } from '../../appendix/address';
import { type Package } from '../../xlsx/package';
import { applySplices, withAttribute } from '../../xlsx/splice';
import { escapeXml } from '../../xlsx/xml';
import { type Book } from '../model/book';
import { cellText } from '../model/calculate';
import { type Sheet } from '../model/sheet';
import { type TableEntry } from '../model/tables';
import { type Parts } from './parts';
import { SHEET_RELATIONS, TYPES } from './packageTypes';
import { type SheetText } from './sheetText';
import { childOf, numberOf, type XmlElement, xmlTree } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Tables of a sheet; one without headings or with a row of totals is beyond this host and is left unread. */
export function readTables(source: Package, part: string, sheet: Sheet, book: Book): void {
  for (const { type, target } of source.relationships(part)) {
    if (type !== 'table' || !source.has(target)) continue;
    const root = xmlTree(target, source.text(target));
    const area = parseRange(root.attributes.get('ref') ?? '');
    if (area === null || !isPlain(root)) continue;
    sheet.tables.push({
      id: book.newId(),
      name: root.attributes.get('displayName') ?? root.attributes.get('name') ?? '',
      range: sheet.range(area),
      showHeaders: true,
      style: childOf(root, 'tableStyleInfo')?.attributes.get('name') ?? '',
      part: target,
    });
  }
}

/** A table this host can hold; the others stay in the file whatever happens here. */
const isPlain = (root: XmlElement): boolean =>
  (numberOf(root, 'headerRowCount') ?? 1) === 1 && (numberOf(root, 'totalsRowCount') ?? 0) === 0;

export const tableState = ({ tables }: Sheet): unknown =>
  tables.map(({ id: _id, range, ...rest }) => ({ ...rest, areas: range.areas }));

/** Writes the sheet's tables; those that were read and are gone are dropped. */
export function writeTables(parts: Parts, part: string, text: SheetText, sheet: Sheet, book: Book): void {
  const left = new Set(sheet.tables.map((table) => table.part));
  for (const { type, target } of parts.relations(part)) {
    if (type === 'table' && !left.has(target) && isPlain(xmlTree(target, parts.text(target)))) parts.drop(part, target);
  }
  for (const table of sheet.tables) {
    if (table.part !== null) parts.set(table.part, changedTable(table.part, parts.text(table.part), table, book));
    else {
      const file = parts.freeName('xl/tables/table', '.xml');
      parts.add(part, file, tableXml(table, book, nextTableId(parts)), TYPES.table, SHEET_RELATIONS.table);
    }
  }
  const ids = parts.relations(part).filter(({ type }) => type === 'table');
  const list = ids.map(({ id }) => `<tablePart xmlns:r="${SHEET_RELATIONS.namespace}" r:id="${id}"/>`).join('');
  text.put('tableParts', ids.length === 0 ? '' : `<tableParts count="${String(ids.length)}">${list}</tableParts>`);
}

function nextTableId(parts: Parts): number {
  const ids = parts.names
    .filter((name) => /(?:^|\/)tables\/[^/]+\.xml$/i.test(name))
    .map((name) => numberOf(xmlTree(name, parts.text(name)), 'id') ?? 0);
  return Math.max(0, ...ids) + 1;
}

function headings({ range }: TableEntry, book: Book): string[] {
  const { area, sheet } = range;
  return Array.from({ length: range.columnCount }, (_one, index) => cellText(book, sheet, area.top, area.left + index));
}

function columnsXml(names: readonly string[]): string {
  const list = names.map((name, index) => `<tableColumn id="${String(index + 1)}" name="${nameXml(name)}"/>`).join('');
  return `<tableColumns count="${String(names.length)}">${list}</tableColumns>`;
}

/** Line breaks in headings are written as codes. */
const nameXml = (name: string): string => escapeXml(name).replace(/\n/g, '_x000a_');

function tableXml(table: TableEntry, book: Book, id: number): string {
  const ref = rangeAddress(table.range.area);
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${String(id)}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/>${columnsXml(headings(table, book))}` +
    `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** The part with new name, place and style; the columns are written anew only when their number changed. */
function changedTable(part: string, text: string, table: TableEntry, book: Book): string {
  const root = xmlTree(part, text);
  const ref = rangeAddress(table.range.area);
  const tag = (element: typeof root, attributes: Readonly<Record<string, string>>) => ({
    from: element.start,
    to: element.openEnd,
    text: Object.entries(attributes).reduce(
      (sum, [name, value]) => withAttribute(sum, name, value),
      text.slice(element.start, element.openEnd),
    ),
  });
  const splices = [tag(root, { name: table.name, displayName: table.name, ref })];
  const filter = childOf(root, 'autoFilter');
  if (filter !== undefined) splices.push(tag(filter, { ref }));
  const style = childOf(root, 'tableStyleInfo');
  if (style !== undefined && table.style !== '') splices.push(tag(style, { name: table.style }));
  const columns = childOf(root, 'tableColumns');
  if (columns !== undefined && columns.children.length !== table.range.columnCount) {
    splices.push({ from: columns.start, to: columns.end, text: columnsXml(headings(table, book)) });
  }
  return applySplices(text, splices);
}
