import { rangeAddress } from '../appendix/address';
import { type ConditionalFormat, type SheetModel } from '../port/sheetModel';
import { rangeLists } from './areas';
import { addChart } from './charts';
import { setPrint } from './print';
import { addValidation } from './validations';

/** Queues what lies over and around the cells of a sheet. */
export function setLooks(sheet: Excel.Worksheet, model: SheetModel): void {
  freeze(sheet, model.frozen);
  for (const format of model.conditionalFormats ?? []) addFormat(sheet, format);
  for (const validation of model.validations ?? []) addValidation(sheet, validation);
  if (model.autoFilter !== undefined) sheet.autoFilter.apply(rangeAddress(model.autoFilter));
  if (model.print !== undefined) setPrint(sheet, model.print);
  for (const chart of model.charts ?? []) addChart(sheet, chart);
}

function freeze(sheet: Excel.Worksheet, frozen: SheetModel['frozen']): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(rangeAddress({ top: 1, left: 1, bottom: rows, right: columns })));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function addFormat(sheet: Excel.Worksheet, { ranges, rule }: ConditionalFormat): void {
  for (const list of rangeLists(ranges)) {
    const formats = sheet.getRanges(list).conditionalFormats;
    if (rule.kind === 'dataBar') {
      const { dataBar } = formats.add('DataBar');
      dataBar.positiveFormat.fillColor = `#${rule.color}`;
      dataBar.positiveFormat.gradientFill = false;
      // From nought, so that bars of different lengths can be compared.
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule =
        rule.max === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(rule.max) };
    } else {
      const { custom } = formats.add('Custom');
      custom.rule.formula = `=${rule.formula}`;
      if (rule.fill !== undefined) custom.format.fill.color = `#${rule.fill}`;
      if (rule.color !== undefined) custom.format.font.color = `#${rule.color}`;
      if (rule.bold !== undefined) custom.format.font.bold = rule.bold;
    }
  }
}
