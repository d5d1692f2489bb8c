import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const worksheet = (inside: string): string => `<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
export const sheetData = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);
export const strings = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;
export const styles = (inside: string): string => `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;

export interface Simple {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly workbookType?: string;
}

/** Parts of a workbook with one sheet, as plain text. */
export function simpleParts(simple: Simple): Record<string, string> {
  const relations = [`<Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>`];
  if (simple.strings !== undefined) {
    relations.push(`<Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>`);
  }
  if (simple.styles !== undefined) {
    relations.push(`<Relationship Id="rId3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`);
  }
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${simple.workbookType ?? WORKBOOK_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${simple.workbookPr ?? ''}<sheets><sheet name="PL" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': simple.sheet,
    ...(simple.strings === undefined ? {} : { 'xl/sharedStrings.xml': simple.strings }),
    ...(simple.styles === undefined ? {} : { 'xl/styles.xml': simple.styles }),
  };
}

/** Zips parts with a library of its own, not with the product's writer. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

export const simple = (parts: Simple): Uint8Array => zipParts(simpleParts(parts));

/** Parts of a package by name. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', 'xlsx', name)));
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '..', '..', 'samples', name)));
