import { rangeAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { isoToSerial } from '../values/dates';
import { type ConditionalFormat, type DataValidation, type PrintSetup, type SheetModel } from './model';
import { RELATIONSHIPS } from './namespaces';
import { type StyleBook } from './styleBook';
import { escapeXml } from './xml';

/** Elements of a worksheet in the only order the format allows. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export const sqref = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(' ');

export const mergeXml = (range: CellRange): string => `<mergeCell ref="${rangeAddress(range)}"/>`;

/** Wide enough margins for binding, as offices set them (Nghị định 30/2020/NĐ-CP allows 15–35 mm). */
const MARGINS = { left: 0.7, right: 0.5, top: 0.7, bottom: 0.7 };

export function columnXml({ column, width, hidden }: SheetModel['columns'][number]): string {
  const size = width === undefined ? '' : ` width="${String(width)}" customWidth="1"`;
  return `<col min="${String(column)}" max="${String(column)}"${size === '' ? ' width="9.140625"' : size}${hidden === true ? ' hidden="1"' : ''}/>`;
}

/** A whole `<conditionalFormatting>` element. */
export function conditionalFormatXml(format: ConditionalFormat, priority: number, styles: StyleBook): string {
  const { rule } = format;
  const body =
    rule.kind === 'formula'
      ? `<cfRule type="expression" dxfId="${String(styles.differential(lookOf(rule)))}" priority="${String(priority)}">` +
        `<formula>${escapeXml(rule.formula)}</formula></cfRule>`
      : `<cfRule type="dataBar" priority="${String(priority)}"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>${barEnd(rule.max)}` +
        `<color rgb="FF${rule.color.toUpperCase()}"/></dataBar></cfRule>`;
  return `<conditionalFormatting sqref="${sqref(format.ranges)}">${body}</conditionalFormatting>`;
}

const barEnd = (max: number | undefined): string =>
  max === undefined ? '<cfvo type="max"/>' : `<cfvo type="num" val="${String(max)}"/>`;

function lookOf({ fill, color, bold }: Extract<ConditionalFormat['rule'], { kind: 'formula' }>) {
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
  };
}

/** One `<dataValidation>` element. Excel cuts messages at 255 and titles at 32 characters. */
export function validationXml({ ranges, rule, takesOthers, error, prompt }: DataValidation): string {
  const words =
    (takesOthers === true ? '' : ' showErrorMessage="1"') +
    (error === undefined
      ? ''
      : ` errorTitle="${escapeXml(error.title.slice(0, 32))}" error="${escapeXml(error.message.slice(0, 255))}"`) +
    (prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeXml(prompt.title.slice(0, 32))}" prompt="${escapeXml(prompt.message.slice(0, 255))}"`);
  const target = ` allowBlank="1"${words} sqref="${sqref(ranges)}"`;
  if (rule.kind === 'list') return validation(`type="list"${target}`, listFormula(rule.values));
  if (rule.kind === 'listRange') return validation(`type="list"${target}`, rule.formula);
  const [low, high] =
    rule.kind === 'date'
      ? [serialText(rule.from), serialText(rule.to)]
      : [rule.min, rule.max].map((bound) => (bound === undefined ? undefined : String(bound)));
  const type = rule.kind === 'date' ? 'date' : 'decimal';
  if (low !== undefined && high !== undefined) return validation(`type="${type}"${target}`, low, high);
  const operator = low !== undefined ? 'greaterThanOrEqual' : 'lessThanOrEqual';
  return validation(`type="${type}" operator="${operator}"${target}`, low ?? high ?? '');
}

/** Excel refuses a workbook whose written-out list is longer than 255 characters. */
function listFormula(values: readonly string[]): string {
  const list = values.join(',').replace(/"/g, '""');
  if (list.length > 255) throw new RangeError('A written-out list is at most 255 characters: refer to cells instead.');
  return `"${list}"`;
}

const serialText = (iso: string | undefined): string | undefined =>
  iso === undefined ? undefined : String(isoToSerial(iso, false));

const validation = (attributes: string, first: string, second?: string): string =>
  `<dataValidation ${attributes}><formula1>${escapeXml(first)}</formula1>` +
  `${second === undefined ? '' : `<formula2>${escapeXml(second)}</formula2>`}</dataValidation>`;

export function protectionXml(): string {
  // Looks, widths, filters and sorting stay free: protection here keeps from slips only, and marks are looks.
  return '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
}

export function printXml(print: PrintSetup): string {
  const { left, right, top, bottom } = print.margins ?? MARGINS;
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${print.paper === 'A3' ? '8' : '9'}" orientation="${print.landscape ? 'landscape' : 'portrait'}"` +
    `${print.fitToWidth === true ? ' fitToWidth="1" fitToHeight="0"' : ''}/>` +
    (print.footer === undefined ? '' : `<headerFooter><oddFooter>${escapeXml(print.footer)}</oddFooter></headerFooter>`)
  );
}

/** Panes and selection; `isActive` for the sheet shown first. */
export function viewsXml(frozen: SheetModel['frozen'], isActive: boolean): string {
  const open = `<sheetViews><sheetView${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0)) return `${open}/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = rangeAddress({ top: rows + 1, left: columns + 1, bottom: rows + 1, right: columns + 1 });
  return (
    `${open}><pane${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}` +
    ` topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

/** `<drawing>` of a new sheet with charts: its drawing is the only part it is related to. */
export const drawingXml = (charts: SheetModel['charts']): string =>
  charts === undefined || charts.length === 0 ? '' : `<drawing xmlns:r="${RELATIONSHIPS}" r:id="rId1"/>`;
