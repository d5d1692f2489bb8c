import { cellAddress, rangeAddress } from '../appendix/address';
import { type ChartModel } from '../port/sheetModel';

const TYPE = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  stackedBar: 'BarStacked',
  stackedBar100: 'BarStacked100',
  line: 'LineMarkers',
  doughnut: 'Doughnut',
} as const;

/**
 * Queues a native chart over cells of its own sheet. Office.js knows no alternative text of charts: what a chart shows
 * stands in the cells it is drawn from.
 */
export function addChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first] = model.series;
  if (first === undefined) return;
  const { values } = first;
  const by = values.left === values.right ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(TYPE[model.kind], sheet.getRange(rangeAddress(values)), by);
  chart.title.text = model.title;
  const { top, left, bottom, right } = model.place;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  const categories = sheet.getRange(rangeAddress(model.categories));
  model.series.forEach(({ name, values: cells, color, pointColors }, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (i > 0) series.setValues(sheet.getRange(rangeAddress(cells)));
    series.name = name;
    series.setXAxisValues(categories);
    if (color !== undefined) series.format.fill.setSolidColor(`#${color}`);
    pointColors?.forEach((one, point) => {
      series.points.getItemAt(point).format.fill.setSolidColor(`#${one}`);
    });
  });
  chart.legend.visible = model.series.length > 1 || model.kind === 'doughnut';
  chart.legend.position = 'Bottom';
  if (model.kind === 'doughnut') return;
  if (model.numberFormat !== undefined) chart.axes.valueAxis.numberFormat = model.numberFormat;
  // Excel draws the first category of a bar chart lowest; here it is the first one to be read.
  if (model.kind !== 'column' && model.kind !== 'line') chart.axes.categoryAxis.reversePlotOrder = true;
}
