import { type CellRange } from '../../appendix/snapshot';
import { wireValue } from '../model/book';
import { cellValue } from '../model/calculate';
import { type ChartEntry, type ChartSeriesEntry, newAxis } from '../model/charts';
import { type RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { numberArg, oneOf, rangeArg, textArg } from './arguments';
import { columnPoints, rowPoints } from './units';

/** Chart types the file room can save; others are refused by name instead of being lost on saving. */
export const CHART_TYPES = [
  'ColumnClustered',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Doughnut',
] as const;

const object = (chart: ChartEntry): WireObject => wire('Chart', chart);

function found(chart: ChartEntry | undefined): WireObject {
  if (chart === undefined) throw itemNotFound('chart');
  return object(chart);
}

const byName = (sheet: Sheet, name: unknown): ChartEntry | undefined =>
  sheet.charts.find((chart) => chart.name === name || chart.id === name);

function typeArg(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('type');
  const type = CHART_TYPES.find((one) => one === value);
  if (type === undefined) throw new ApiError('NotImplemented', `HOST: charts of type ${value}`);
  return type;
}

/**
 * Series of a rectangle: lines of numbers, with a first line of labels and a first line of names where those hold texts
 * or the corner is empty (how Excel decides in every case is belief).
 */
function seriesOf(source: RangeRef, by: string, host: Host): ChartSeriesEntry[] {
  const { area, sheet } = source;
  const read = (row: number, column: number): string | number | boolean =>
    wireValue(cellValue(host.book, sheet, row, column));
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const byColumns = by === 'Columns' || (by === 'Auto' && source.rowCount >= source.columnCount);
  const corner = read(area.top, area.left);
  const hasMore = source.rowCount > 1 && source.columnCount > 1;
  const hasLeft = hasMore && (corner === '' || isText(read(area.bottom, area.left)));
  const hasTop = hasMore && (corner === '' || isText(read(area.top, area.right)));
  const body: CellRange = {
    ...area,
    top: hasTop ? area.top + 1 : area.top,
    left: hasLeft ? area.left + 1 : area.left,
  };
  const [hasNames, hasLabels] = byColumns ? [hasTop, hasLeft] : [hasLeft, hasTop];
  const labels = byColumns
    ? { ...body, left: area.left, right: area.left }
    : { ...body, top: area.top, bottom: area.top };
  const [from, to] = byColumns ? [body.left, body.right] : [body.top, body.bottom];
  return Array.from({ length: to - from + 1 }, (_one, index) => {
    const line = from + index;
    const name = byColumns ? read(area.top, line) : read(line, area.left);
    const values = byColumns ? { ...body, left: line, right: line } : { ...body, top: line, bottom: line };
    return {
      name: hasNames ? String(name) : `Series${String(index + 1)}`,
      values: source.with(values),
      categories: hasLabels ? source.with(labels) : null,
      color: null,
      hasDataLabels: false,
      points: new Map(),
    };
  });
}

const SEAT = { left: 100, top: 100, width: 360, height: 216 };

export const chartCollection: WireClass<Sheet> = {
  items: (sheet) => sheet.charts.map(object),
  item: (sheet, args) => found(byName(sheet, args[0])),
  scalars: { Count: (sheet) => sheet.charts.length },
  methods: {
    Add: (sheet, args, host) => {
      if (sheet.isProtected && !sheet.protection.allowEditObjects) {
        throw new ApiError('AccessDenied', 'The worksheet is protected.');
      }
      const type = typeArg(args[0]);
      const source = rangeArg(args[1], host.book, sheet);
      const by = oneOf(args[2], ['Auto', 'Columns', 'Rows'], 'seriesBy', 'Auto');
      const series = seriesOf(source, by, host);
      const chart: ChartEntry = {
        id: host.book.newId(),
        sheet,
        name: `Chart ${String(sheet.charts.length + 1)}`,
        type,
        place: { ...SEAT },
        cells: null,
        // One series gives the chart its name, as in Excel.
        title: { text: series.length === 1 ? (series[0]?.name ?? '') : 'Chart Title', visible: true },
        legend: { visible: true, position: 'Bottom' },
        series,
        axes: { category: newAxis(false), value: newAxis(true) },
      };
      sheet.charts.push(chart);
      host.book.announce({ kind: 'layout', sheet });
      return object(chart);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => found(byName(sheet, args[0])),
    GetItemAt: (sheet, args) => found(sheet.charts[numberArg(args[0], 'index')]),
    GetItemOrNullObject: (sheet, args) => {
      const chart = byName(sheet, args[0]);
      return chart === undefined ? null : object(chart);
    },
  },
};

type Side = keyof ChartEntry['place'];
const PLACE: readonly (readonly [string, Side])[] = [
  ['Left', 'left'],
  ['Top', 'top'],
  ['Width', 'width'],
  ['Height', 'height'],
];

function pointsOf(sheet: Sheet, area: CellRange): ChartEntry['place'] {
  const sum = (from: number, to: number, size: (line: number) => number): number => {
    let total = 0;
    for (let line = from; line <= to; line += 1) total += size(line);
    return total;
  };
  const column = (line: number): number => columnPoints(sheet, line);
  const row = (line: number): number => rowPoints(sheet, line);
  return {
    left: sum(1, area.left - 1, column),
    top: sum(1, area.top - 1, row),
    width: sum(area.left, area.right, column),
    height: sum(area.top, area.bottom, row),
  };
}

export const chart: WireClass<ChartEntry> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    ChartType: ({ type }) => type,
    ...Object.fromEntries(PLACE.map(([name, side]) => [name, ({ place }: ChartEntry) => place[side]])),
  },
  writes: {
    Name: (target, value) => {
      target.name = textArg(value, 'name');
    },
    ChartType: (target, value) => {
      target.type = typeArg(value);
    },
    ...Object.fromEntries(
      PLACE.map(([name, side]) => [
        name,
        (target: ChartEntry, value: unknown) => {
          if (typeof value !== 'number' || value < 0) throw invalidArgument(name);
          target.place[side] = value;
          target.cells = null;
        },
      ]),
    ),
  },
  links: {
    Axes: (target) => wire('ChartAxes', target),
    Legend: (target) => wire('ChartLegend', target),
    Series: (target) => wire('ChartSeriesCollection', target),
    Title: (target) => wire('ChartTitle', target),
    Worksheet: ({ sheet }) => wire('Worksheet', sheet),
  },
  methods: {
    Delete: (target) => {
      const { charts } = target.sheet;
      const at = charts.indexOf(target);
      if (at < 0) throw itemNotFound('chart');
      charts.splice(at, 1);
    },
    SetData: (target, args, host) => {
      const by = oneOf(args[1], ['Auto', 'Columns', 'Rows'], 'seriesBy', 'Auto');
      const series = seriesOf(rangeArg(args[0], host.book, target.sheet), by, host);
      target.series.splice(0, Number.POSITIVE_INFINITY, ...series);
    },
    SetPosition: (target, args, host) => {
      const start = rangeArg(args[0], host.book, target.sheet).area;
      const end = args[1] == null ? start : rangeArg(args[1], host.book, target.sheet).area;
      target.cells = {
        top: Math.min(start.top, end.top),
        left: Math.min(start.left, end.left),
        bottom: Math.max(start.bottom, end.bottom),
        right: Math.max(start.right, end.right),
      };
      target.place = pointsOf(target.sheet, target.cells);
    },
  },
};
