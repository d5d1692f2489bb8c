import { rangeAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { type ConditionalFormat, type SheetModel } from '../port/sheetModel';

/** Queues what lies over the cells of a sheet: frozen panes and conditional formats. */
export function setLooks(sheet: Excel.Worksheet, model: SheetModel): void {
  freeze(sheet, model.frozen);
  for (const format of model.conditionalFormats ?? []) addFormat(sheet, format);
}

function freeze(sheet: Excel.Worksheet, frozen: SheetModel['frozen']): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(rangeAddress({ top: 1, left: 1, bottom: rows, right: columns })));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const listOf = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(',');

function addFormat(sheet: Excel.Worksheet, { ranges, rule }: ConditionalFormat): void {
  const formats = sheet.getRanges(listOf(ranges)).conditionalFormats;
  if (rule.kind === 'dataBar') {
    const { dataBar } = formats.add('DataBar');
    dataBar.positiveFormat.fillColor = `#${rule.color}`;
    dataBar.positiveFormat.gradientFill = false;
    // From nought, so that bars of different lengths can be compared.
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    return;
  }
  const { custom } = formats.add('Custom');
  custom.rule.formula = `=${rule.formula}`;
  if (rule.fill !== undefined) custom.format.fill.color = `#${rule.fill}`;
  if (rule.color !== undefined) custom.format.font.color = `#${rule.color}`;
  if (rule.bold !== undefined) custom.format.font.bold = rule.bold;
}
