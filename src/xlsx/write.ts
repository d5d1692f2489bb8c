import { textXml, type TextCell } from './cellXml';
import { type SheetModel, type WorkbookModel } from './model';
import { nameXml, sheetNamesXml } from './names';
import { CONTENT_TYPES } from './readWorkbook';
import { CUSTOM_XML_TYPE, RELATIONSHIPS, settingsXml } from './settingsXml';
import { MAIN_NAMESPACE, sheetChunks, XML_HEAD } from './sheetXml';
import { NEW_STYLES, StyleBook } from './styleBook';
import { escapeXml } from './xml';
import { packChunks, packPart, writeZip } from './zipWrite';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a new workbook. Texts are written as text whatever they begin with; the same model gives the same bytes.
 * @throws RangeError when the model cannot be a workbook (no sheet, a name Excel refuses)
 */
export function writeXlsx(model: WorkbookModel): Uint8Array {
  checkNames(model.sheets);
  const styles = new StyleBook(NEW_STYLES, []);
  const strings = new SharedStrings();
  // Packed one after another: as texts, all sheets of a ministry together would not fit into memory.
  const sheets = model.sheets.map((sheet, index) =>
    packChunks(
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      sheetChunks(sheet, styles, strings.cell, index === model.activeSheet),
    ),
  );
  const hasSettings = Object.keys(model.settings).length > 0;
  const hasTitle = model.title !== undefined;
  return writeZip([
    packPart(CONTENT_TYPES, contentTypesXml(sheets.length, hasTitle)),
    packPart('_rels/.rels', packageRelationships(hasTitle)),
    packPart('xl/workbook.xml', workbookXml(model)),
    packPart('xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length, hasSettings)),
    ...sheets,
    packPart('xl/sharedStrings.xml', strings.toXml()),
    packPart('xl/styles.xml', styles.toText()),
    ...(model.title === undefined ? [] : [packPart('docProps/core.xml', coreXml(model.title))]),
    ...(hasSettings ? [packPart('customXml/item1.xml', settingsXml(model.settings))] : []),
  ]);
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

  toXml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${textXml(text)}</si>`).join('');
    return `${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" count="${String(this.uses)}" uniqueCount="${String(this.indexes.size)}">${items}</sst>`;
  }
}

function workbookXml(model: WorkbookModel): string {
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

function contentTypesXml(sheets: number, hasTitle: boolean): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${String(index + 1)}.xml`, `${SHEET_TYPE}.worksheet+xml`),
    ).join('') +
    override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`) +
    (hasTitle ? override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') : '') +
    '</Types>'
  );
}

const coreXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
