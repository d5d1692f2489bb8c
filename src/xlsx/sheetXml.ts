import { rangeAddress } from '../appendix/address';
import { cellXml, looksLikeFormula, type TextCell } from './cellXml';
import { type CellModel, type CellStyle, type SheetLine, type SheetModel, type StreamedSheet } from './model';
import { MAIN_NAMESPACE, XML_HEAD } from './namespaces';
import {
  columnXml,
  conditionalFormatXml,
  drawingXml,
  mergeXml,
  printXml,
  protectionXml,
  validationXml,
  viewsXml,
} from './sheetParts';
import { type StyleBook } from './styleBook';

export { MAIN_NAMESPACE, XML_HEAD };

const NO_STYLE: CellStyle = {};

/** Style number of a cell: text that begins like a formula is marked so that editing the cell keeps it text. */
export function styleOf(cell: Pick<CellModel, 'value' | 'formula' | 'style'>, styles: StyleBook): number {
  const isText = cell.formula === undefined && looksLikeFormula(cell.value);
  return cell.style === undefined && !isText ? 0 : styles.cellStyle(0, cell.style ?? NO_STYLE, isText);
}

/** A whole worksheet part of a new sheet. */
export function sheetXml(sheet: SheetModel, styles: StyleBook, text: TextCell, isActive: boolean): string {
  return [...sheetChunks(sheet, styles, text, isActive)].join('');
}

/** The same, a few hundred rows at a time: as one text, 400,000 rows come near the longest text there can be. */
export function* sheetChunks(
  sheet: SheetModel | StreamedSheet,
  styles: StyleBook,
  text: TextCell,
  isActive: boolean,
): Generator<string, void, undefined> {
  const columns = [...sheet.columns].sort((a, b) => a.column - b.column);
  yield (
    `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}">` +
    (sheet.print?.fitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    viewsXml(sheet.frozen, isActive) +
    '<sheetFormatPr defaultRowHeight="15.75"/>' +
    (columns.length === 0 ? '' : `<cols>${columns.map(columnXml).join('')}</cols>`) +
    '<sheetData>'
  );
  yield* rowChunks('lines' in sheet ? sheet.lines() : linesOf(sheet), styles, text);
  yield `</sheetData>${afterRows(sheet, styles)}</worksheet>`;
}

function afterRows(sheet: SheetModel | StreamedSheet, styles: StyleBook): string {
  const formats = sheet.conditionalFormats ?? [];
  const validations = sheet.validations ?? [];
  return (
    (sheet.isProtected === true ? protectionXml() : '') +
    (sheet.autoFilter === undefined ? '' : `<autoFilter ref="${rangeAddress(sheet.autoFilter)}"/>`) +
    (sheet.merges.length === 0
      ? ''
      : `<mergeCells count="${String(sheet.merges.length)}">${sheet.merges.map(mergeXml).join('')}</mergeCells>`) +
    formats.map((format, index) => conditionalFormatXml(format, index + 1, styles)).join('') +
    (validations.length === 0
      ? ''
      : `<dataValidations count="${String(validations.length)}">${validations.map(validationXml).join('')}</dataValidations>`) +
    (sheet.print === undefined ? '' : printXml(sheet.print)) +
    ('charts' in sheet ? drawingXml(sheet.charts) : '')
  );
}

const ROWS_A_CHUNK = 256;

function* rowChunks(lines: Iterable<SheetLine>, styles: StyleBook, text: TextCell): Generator<string, void, undefined> {
  let rows = 0;
  let chunk = '';
  for (const { row, cells, ...settings } of lines) {
    let content = '';
    for (const cell of cells) content += cellXml(cell, styleOf(cell, styles), text);
    chunk += rowXml(row, settings, content);
    rows += 1;
    if (rows % ROWS_A_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** A sheet's cells and heights row by row. */
function* linesOf(sheet: SheetModel): Generator<SheetLine, void, undefined> {
  const settings = new Map(sheet.rows.map((row) => [row.row, row]));
  const byRow = new Map<number, CellModel[]>();
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  for (const row of [...new Set([...byRow.keys(), ...settings.keys()])].sort((a, b) => a - b)) {
    const cells = (byRow.get(row) ?? []).sort((a, b) => a.column - b.column);
    yield { ...settings.get(row), row, cells };
  }
}

type RowSettings = Omit<SheetModel['rows'][number], 'row'>;

export function rowXml(number: number, settings: RowSettings | undefined, content: string): string {
  const custom = settings?.fitted === true ? '' : ' customHeight="1"';
  const height = settings?.height === undefined ? '' : ` ht="${String(settings.height)}"${custom}`;
  const open = `<row r="${String(number)}"${height}${settings?.hidden === true ? ' hidden="1"' : ''}`;
  return content === '' ? `${open}/>` : `${open}>${content}</row>`;
}
