import { textXml, type TextCell } from './cellXml';
import { drawingParts, type DrawingPart } from './charts/drawingParts';
import { type SheetModel, type StreamedSheet, type WorkbookSource } from './model';
import { nameXml, sheetNamesXml } from './names';
import { MAIN_NAMESPACE, PACKAGE, RELATIONSHIPS, XML_HEAD } from './namespaces';
import { joined } from './package';
import { CONTENT_TYPES } from './readWorkbook';
import { CUSTOM_XML_TYPE, settingsXml } from './settingsXml';
import { sheetChunks } from './sheetXml';
import { NEW_STYLES, StyleBook } from './styleBook';
import { escapeXml } from './xml';
import { type MakeDeflater, ownDeflater, packChunks, packPart, type PackedPart, zipPieces } from './zipWrite';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a new workbook. Texts are written as text whatever they begin with; the same model gives the same bytes.
 * @throws RangeError when the model cannot be a workbook (no sheet, a name Excel refuses)
 */
export function writeXlsx(model: WorkbookSource): Uint8Array {
  return joined([...xlsxPieces(model)]);
}

/**
 * The same, a piece of the file at a time: neither a sheet's rows nor the file are ever whole in memory.
 * @param deflater packs; a faster one than this room's own where there is one
 * @throws RangeError as `writeXlsx`
 */
export function* xlsxPieces(
  model: WorkbookSource,
  deflater: MakeDeflater = ownDeflater,
): Generator<Uint8Array, void, undefined> {
  checkNames(model.sheets);
  yield* zipPieces(partsOf(model, deflater));
}

function* partsOf(model: WorkbookSource, deflater: MakeDeflater): Generator<PackedPart, void, undefined> {
  const styles = new StyleBook(NEW_STYLES, []);
  const strings = new SharedStrings();
  const drawings = model.sheets.map(drawingsOf());
  const hasSettings = Object.keys(model.settings).length > 0;
  yield packPart(CONTENT_TYPES, contentTypesXml(model, drawings.flat()));
  yield packPart('_rels/.rels', packageRelationships(model.title !== undefined));
  yield packPart('xl/workbook.xml', workbookXml(model));
  yield packPart('xl/_rels/workbook.xml.rels', workbookRelationships(model.sheets.length, hasSettings));
  for (const [index, sheet] of model.sheets.entries()) {
    const chunks = sheetChunks(sheet, styles, strings.cell, index === model.activeSheet);
    yield packChunks(sheetPart(index), chunks, deflater);
  }
  for (const { name, text } of drawings.flat()) yield packPart(name, text);
  yield packChunks('xl/sharedStrings.xml', strings.chunks(), deflater);
  yield packPart('xl/styles.xml', styles.toText());
  if (model.title !== undefined) yield packPart('docProps/core.xml', coreXml(model.title));
  if (hasSettings) yield packPart('customXml/item1.xml', settingsXml(model.settings));
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${String(index + 1)}.xml`;

/** Gives every sheet its drawing and charts; their numbers run through the workbook. */
function drawingsOf(): (sheet: SheetModel | StreamedSheet, index: number) => DrawingPart[] {
  const numbers = new Map<string, number>();
  const free = (before: string): string => {
    const number = (numbers.get(before) ?? 0) + 1;
    numbers.set(before, number);
    return `${before}${String(number)}.xml`;
  };
  return (sheet, index) => ('charts' in sheet ? drawingParts(sheet, sheetPart(index), free) : []);
}

/** Excel calls a workbook damaged when sheet names break these rules. */
export function checkNames(sheets: readonly Pick<SheetModel, 'name'>[]): void {
  if (sheets.length === 0) throw new RangeError('A workbook needs a sheet.');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const folded = name.toLowerCase();
    if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || seen.has(folded)) {
      throw new RangeError('A sheet name Excel refuses: at most 31 characters, none of \\ / ? * [ ] :, no name twice.');
    }
    seen.add(folded);
  }
}

/** Letters of the list of texts that are put together at a time. */
const CHUNK = 65_536;

class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  readonly cell: TextCell = (text) => {
    this.uses += 1;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return { type: 's', body: `<v>${String(index)}</v>` };
  };

  *chunks(): Generator<string, void, undefined> {
    yield `${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" count="${String(this.uses)}" uniqueCount="${String(this.indexes.size)}">`;
    let chunk = '';
    for (const text of this.indexes.keys()) {
      chunk += `<si>${textXml(text)}</si>`;
      if (chunk.length > CHUNK) {
        yield chunk;
        chunk = '';
      }
    }
    yield `${chunk}</sst>`;
  }
}

function workbookXml(model: WorkbookSource): string {
  const sheets = model.sheets
    .map(
      ({ name, visible }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}"${visible ? '' : ' state="hidden"'} r:id="rId${String(index + 1)}"/>`,
    )
    .join('');
  const names = model.sheets.map(sheetNamesXml).join('') + (model.definedNames ?? []).map(nameXml).join('');
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIPS}">` +
    (model.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>') +
    `<bookViews><workbookView activeTab="${String(model.activeSheet)}"/></bookViews>` +
    `<sheets>${sheets}</sheets>` +
    (names === '' ? '' : `<definedNames>${names}</definedNames>`) +
    // Formulas are written without results: whoever opens the file calculates them.
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
}

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${String(id)}" Type="${type}" Target="${target}"/>`;

function workbookRelationships(sheets: number, hasSettings: boolean): string {
  const list = Array.from({ length: sheets }, (_, index) =>
    relationship(index + 1, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${String(index + 1)}.xml`),
  );
  list.push(relationship(sheets + 1, `${RELATIONSHIPS}/styles`, 'styles.xml'));
  list.push(relationship(sheets + 2, `${RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'));
  if (hasSettings) list.push(relationship(sheets + 3, CUSTOM_XML_TYPE, '../customXml/item1.xml'));
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function packageRelationships(hasTitle: boolean): string {
  return (
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    relationship(1, `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml') +
    (hasTitle ? relationship(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml') : '') +
    '</Relationships>'
  );
}

function contentTypesXml({ sheets, title }: WorkbookSource, drawings: readonly DrawingPart[]): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
    sheets.map((_sheet, index) => override(sheetPart(index), `${SHEET_TYPE}.worksheet+xml`)).join('') +
    drawings.map(({ name, contentType }) => (contentType === null ? '' : override(name, contentType))).join('') +
    override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`) +
    (title !== undefined
      ? override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
      : '') +
    '</Types>'
  );
}

const coreXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
