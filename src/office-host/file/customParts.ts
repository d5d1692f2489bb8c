import { type Package } from '../../xlsx/package';
import { escapeXml } from '../../xlsx/xml';
import { type Book } from '../model/book';
import { type Sheet } from '../model/sheet';
import { type Parts } from './parts';
import { CUSTOM_XML_RELATION, SHEET_RELATIONS, TYPES } from './packageTypes';
import { type SheetText } from './sheetText';
import { childOf, type XmlElement } from './xmlTree';

const CUSTOM_XML = /^customXml\/item\d+\.xml$/i;

export function readCustomXml(source: Package, book: Book): void {
  for (const { name: part } of source.entries) {
    if (CUSTOM_XML.test(part)) book.xmlParts.push({ book, id: book.newId(), xml: source.text(part), part });
  }
}

/** Writes the book's XML parts; `kept` is the part of the product's settings, which the file room has written. */
export function writeCustomXml(parts: Parts, workbook: string, book: Book, kept: string | null): void {
  const left = new Set(book.xmlParts.map(({ part }) => part));
  for (const name of parts.names) {
    if (CUSTOM_XML.test(name) && name !== kept && !left.has(name)) parts.drop(workbook, name);
  }
  for (const { part, xml } of book.xmlParts) {
    if (part === null) {
      parts.add(workbook, parts.freeName('customXml/item', '.xml'), xml, TYPES.customXml, CUSTOM_XML_RELATION);
    } else if (part !== kept && parts.text(part) !== xml) parts.set(part, xml);
  }
}

/** Properties of a sheet are parts of their own, in UTF-16. */
export function readCustomProperties(source: Package, part: string, root: XmlElement, sheet: Sheet): void {
  const relations = source.relationships(part);
  for (const { attributes } of childOf(root, 'customProperties')?.children ?? []) {
    const id = [...attributes].find(([name]) => name.endsWith(':id') || name === 'id')?.[1];
    const target = relations.find((one) => one.id === id)?.target;
    if (target === undefined || !source.has(target)) continue;
    sheet.customProperties.set(attributes.get('name') ?? '', new TextDecoder('utf-16le').decode(source.read(target)));
  }
}

export const customPropertyState = ({ customProperties }: Sheet): unknown => [...customProperties];

export function writeCustomProperties(parts: Parts, part: string, text: SheetText, sheet: Sheet): void {
  for (const { type, target } of parts.relations(part)) if (type === 'customProperty') parts.drop(part, target);
  const list = [...sheet.customProperties].map(([key, value]) => {
    const content = new Uint8Array(Uint16Array.from(value, (unit) => unit.charCodeAt(0)).buffer);
    const name = parts.freeName('xl/customProperty', '.bin');
    const id = parts.add(part, name, content, TYPES.customProperty, SHEET_RELATIONS.customProperty);
    return `<customPr xmlns:r="${SHEET_RELATIONS.namespace}" name="${escapeXml(key)}" r:id="${id}"/>`;
  });
  text.put('customProperties', list.length === 0 ? '' : `<customProperties>${list.join('')}</customProperties>`);
}
