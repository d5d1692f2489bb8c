import { type ChartAxisEntry, type ChartEntry, type ChartSeriesEntry, type Painted } from '../model/charts';
import { readColor } from '../model/style';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { booleanArg, numberArg, oneOf, rangeArg, textArg } from './arguments';

interface SeriesTarget {
  readonly chart: ChartEntry;
  readonly series: ChartSeriesEntry;
}

const object = (chart: ChartEntry, series: ChartSeriesEntry): WireObject => wire('ChartSeries', { chart, series });

export const chartSeriesCollection: WireClass<ChartEntry> = {
  items: (chart) => chart.series.map((series) => object(chart, series)),
  scalars: { Count: ({ series }) => series.length },
  methods: {
    Add: (chart, args) => {
      const name = args[0] == null ? `Series${String(chart.series.length + 1)}` : textArg(args[0], 'name');
      const at = numberArg(args[1], 'index', chart.series.length);
      const categories = chart.series[0]?.categories ?? null;
      const series: ChartSeriesEntry = {
        name,
        values: null,
        categories,
        color: null,
        hasDataLabels: false,
        points: new Map(),
      };
      chart.series.splice(at, 0, series);
      return object(chart, series);
    },
    GetCount: ({ series }) => series.length,
    GetItemAt: (chart, args) => {
      const series = chart.series[numberArg(args[0], 'index')];
      if (series === undefined) throw itemNotFound('series');
      return object(chart, series);
    },
  },
};

export const chartSeries: WireClass<SeriesTarget> = {
  scalars: {
    Name: ({ series }) => series.name,
    ChartType: ({ chart }) => chart.type,
    HasDataLabels: ({ series }) => series.hasDataLabels,
  },
  writes: {
    Name: ({ series }, value) => {
      series.name = textArg(value, 'name');
    },
    HasDataLabels: ({ series }, value) => {
      series.hasDataLabels = booleanArg(value, 'hasDataLabels');
    },
  },
  links: {
    Format: (target) => wire('ChartSeriesFormat', target.series),
    Points: (target) => wire('ChartPointsCollection', target.series),
  },
  methods: {
    Delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
    SetValues: ({ chart, series }, args, host) => {
      series.values = rangeArg(args[0], host.book, chart.sheet);
    },
    SetXAxisValues: ({ chart, series }, args, host) => {
      series.categories = rangeArg(args[0], host.book, chart.sheet);
    },
    GetDimensionDataSourceString: ({ series }, args) => {
      const dimension = oneOf(args[0], ['Categories', 'Values'], 'dimension');
      const range = dimension === 'Values' ? series.values : series.categories;
      if (range === null) throw new ApiError('InvalidOperation', 'The series has no such dimension.');
      return range.address;
    },
  },
};

export const chartSeriesFormat: WireClass<ChartSeriesEntry> = {
  links: { Fill: (series) => wire('ChartFill', series) },
};

const pointCount = ({ values }: ChartSeriesEntry): number =>
  values === null ? 0 : values.rowCount * values.columnCount;

export const chartPointsCollection: WireClass<ChartSeriesEntry> = {
  scalars: { Count: pointCount },
  methods: {
    GetCount: pointCount,
    GetItemAt: (series, args) => {
      const index = numberArg(args[0], 'index');
      if (index < 0 || index >= pointCount(series)) throw itemNotFound('point');
      const point = series.points?.get(index) ?? { color: null };
      series.points?.set(index, point);
      return wire('ChartPoint', point);
    },
  },
};

export const chartPoint: WireClass<Painted> = {
  links: { Format: (point) => wire('ChartPointFormat', point) },
};

export const chartPointFormat: WireClass<Painted> = {
  links: { Fill: (point) => wire('ChartFill', point) },
};

export const chartFill: WireClass<Painted> = {
  methods: {
    Clear: (painted) => {
      painted.color = null;
    },
    SetSolidColor: (painted, args) => {
      const color = readColor(args[0]);
      if (color === null) throw invalidArgument('color');
      painted.color = color;
    },
  },
};

export const chartTitle: WireClass<ChartEntry> = {
  scalars: { Text: ({ title }) => title.text, Visible: ({ title }) => title.visible },
  writes: {
    Text: ({ title }, value) => {
      title.text = textArg(value, 'text');
      title.visible = true;
    },
    Visible: ({ title }, value) => {
      title.visible = booleanArg(value, 'visible');
    },
  },
};

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

export const chartLegend: WireClass<ChartEntry> = {
  scalars: { Visible: ({ legend }) => legend.visible, Position: ({ legend }) => legend.position },
  writes: {
    Visible: ({ legend }, value) => {
      legend.visible = booleanArg(value, 'visible');
    },
    Position: ({ legend }, value) => {
      legend.position = oneOf(value, POSITIONS, 'position');
    },
  },
};

export const chartAxes: WireClass<ChartEntry> = {
  links: {
    CategoryAxis: ({ axes }) => wire('ChartAxis', axes.category),
    ValueAxis: ({ axes }) => wire('ChartAxis', axes.value),
  },
};

/** Excel reports an empty text for a bound it chooses itself. */
const bound = (value: number | null): number | string => value ?? '';

function boundArg(value: unknown, name: string): number | null {
  if (value === '') return null;
  if (typeof value !== 'number') throw invalidArgument(name);
  return value;
}

export const chartAxis: WireClass<ChartAxisEntry> = {
  scalars: {
    Visible: ({ visible }) => visible,
    NumberFormat: ({ numberFormat }) => numberFormat,
    Minimum: ({ minimum }) => bound(minimum),
    Maximum: ({ maximum }) => bound(maximum),
    ReversePlotOrder: ({ reversed }) => reversed,
  },
  writes: {
    Visible: (axis, value) => {
      axis.visible = booleanArg(value, 'visible');
    },
    NumberFormat: (axis, value) => {
      axis.numberFormat = textArg(value, 'numberFormat');
    },
    Minimum: (axis, value) => {
      axis.minimum = boundArg(value, 'minimum');
    },
    Maximum: (axis, value) => {
      axis.maximum = boundArg(value, 'maximum');
    },
    ReversePlotOrder: (axis, value) => {
      axis.reversed = booleanArg(value, 'reversePlotOrder');
    },
  },
  links: {
    MajorGridlines: (axis) => wire('ChartGridlines', axis),
    Title: (axis) => wire('ChartAxisTitle', axis),
  },
};

export const chartAxisTitle: WireClass<ChartAxisEntry> = {
  scalars: { Text: ({ title }) => title ?? '', Visible: ({ title }) => title !== null },
  writes: {
    Text: (axis, value) => {
      axis.title = textArg(value, 'text');
    },
    Visible: (axis, value) => {
      axis.title = booleanArg(value, 'visible') ? (axis.title ?? 'Axis Title') : null;
    },
  },
};

export const chartGridlines: WireClass<ChartAxisEntry> = {
  scalars: { Visible: ({ hasGridlines }) => hasGridlines },
  writes: {
    Visible: (axis, value) => {
      axis.hasGridlines = booleanArg(value, 'visible');
    },
  },
};
