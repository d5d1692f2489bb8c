import { type CellRange } from '../../appendix/snapshot';
import { drawingParts } from '../../xlsx/charts/drawingParts';
import { type ChartModel } from '../../xlsx/model';
import { type ChartEntry } from '../model/charts';
import { type Sheet } from '../model/sheet';
import { columnPoints, rowPoints } from '../objects/units';
import { type Parts } from './parts';
import { SHEET_RELATIONS } from './packageTypes';
import { type SheetText } from './sheetText';

const KINDS: Readonly<Record<string, ChartModel['kind']>> = {
  ColumnClustered: 'column',
  BarClustered: 'bar',
  BarStacked: 'stackedBar',
  BarStacked100: 'stackedBar100',
  Line: 'line',
  LineMarkers: 'line',
  Doughnut: 'doughnut',
};

/** A chart as the file room writes it; `null` when its data is nowhere, or not where the file room can write it. */
export function chartModel(chart: ChartEntry): ChartModel | null {
  const kind = KINDS[chart.type];
  const categories = chart.series.map((series) => series.categories).find((range) => range !== null);
  const series = chart.series.flatMap(({ name, values, color }) =>
    values === null || values.sheet !== chart.sheet
      ? []
      : [{ name, values: values.area, ...(color === null ? {} : { color }) }],
  );
  if (kind === undefined || categories === undefined || series.length !== chart.series.length) return null;
  if (categories.sheet !== chart.sheet) return null;
  const { numberFormat } = chart.axes.value;
  return {
    kind,
    title: chart.title.visible ? chart.title.text : '',
    place: chart.cells ?? cellsUnder(chart),
    categories: categories.area,
    series,
    // Office.js has no text for people who cannot see a chart: the title is all there is.
    alternative: chart.title.text,
    ...(numberFormat === 'General' ? {} : { numberFormat }),
  };
}

function cellsUnder({ sheet, place }: ChartEntry): CellRange {
  const line = (points: number, size: (line: number) => number): number => {
    let at = 1;
    for (let left = points; left >= size(at) && at < 10_000; at += 1) left -= size(at);
    return at;
  };
  const column = (points: number): number => line(points, (one) => columnPoints(sheet, one));
  const row = (points: number): number => line(points, (one) => rowPoints(sheet, one));
  return {
    top: row(place.top),
    left: column(place.left),
    bottom: row(place.top + place.height),
    right: column(place.left + place.width),
  };
}

export const chartState = ({ charts }: Sheet): unknown =>
  charts.map(({ sheet: _sheet, series, ...rest }) => ({
    ...rest,
    series: series.map(({ values, categories, ...more }) => ({
      ...more,
      values: values?.areas ?? null,
      categories: categories?.areas ?? null,
    })),
  }));

/**
 * Lays the charts made since the file was opened into a sheet without drawing. A drawing that is there already, with
 * pictures and charts of others, is left alone.
 */
export function writeCharts(parts: Parts, part: string, text: SheetText, sheet: Sheet): void {
  if (parts.related(part, 'drawing') !== null) return;
  const charts = sheet.charts.flatMap((chart) => chartModel(chart) ?? []);
  const cells = [...sheet.cells.values()];
  const taken = new Set<string>();
  const free = (before: string): string => {
    let name = parts.freeName(before, '.xml');
    for (let number = 2; taken.has(name); number += 1) name = `${before}${String(number)}.xml`;
    taken.add(name);
    return name;
  };
  // The first is the list of the sheet's own relationships, which may hold others already.
  const [, drawing, ...rest] = drawingParts({ name: sheet.name, charts, cells }, part, free);
  if (drawing === undefined) return;
  const id = parts.add(part, drawing.name, drawing.text, drawing.contentType ?? '', SHEET_RELATIONS.drawing);
  for (const { name, text: content, contentType } of rest) parts.lay(name, content, contentType);
  text.put('drawing', `<drawing xmlns:r="${SHEET_RELATIONS.namespace}" r:id="${id}"/>`);
}

/** Whether the file room can write all charts of the sheet. */
export const savesCharts = ({ charts, hasDrawing }: Sheet): boolean =>
  charts.length === 0 || (!hasDrawing && charts.every((chart) => chartModel(chart) !== null));
