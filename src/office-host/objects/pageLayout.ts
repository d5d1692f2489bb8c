import { LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import {
  INCH,
  type MarginSide,
  PAPER,
  type PageLayout,
  type PageTexts,
  type PageZoom,
  type Paper,
} from '../model/pageLayout';
import { RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound, NotImplementedByHost } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { areasOn, booleanArg, oneOf, rangeArg, textArg } from './arguments';

const PAPERS = Object.keys(PAPER) as Paper[];
const CENTIMETRE = INCH / 2.54;
const UNIT = { Points: 1, Inches: INCH, Centimeters: CENTIMETRE } as const;
const SIDES: readonly MarginSide[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function pointsArg(value: unknown, name: string): number {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument(name);
  return value;
}

function zoomArg(value: unknown): PageZoom {
  if (typeof value !== 'object' || value === null) throw invalidArgument('zoom');
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = value as Record<string, unknown>;
  const whole = (one: unknown, name: string, least: number, most: number): number | undefined => {
    if (one == null) return undefined;
    if (typeof one !== 'number' || !Number.isInteger(one) || one < least || one > most) throw invalidArgument(name);
    return one;
  };
  const percent = whole(scale, 'scale', 10, 400);
  const across = whole(wide, 'horizontalFitToPages', 0, 32767);
  const down = whole(tall, 'verticalFitToPages', 0, 32767);
  if (percent !== undefined && (across !== undefined || down !== undefined)) throw invalidArgument('zoom');
  return {
    ...(percent === undefined ? {} : { scale: percent }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite';
const FLAGS: readonly Flag[] = [
  'centerHorizontally',
  'centerVertically',
  'printGridlines',
  'printHeadings',
  'blackAndWhite',
];

/** `A:B`, `1:3` or a range of whole lines. */
function linesArg(value: unknown, sheet: Sheet, host: Host, axis: 'rows' | 'columns'): RangeRef {
  const range = rangeArg(value, host.book, sheet);
  const { area } = range;
  if (range.sheet !== sheet) throw invalidArgument('print titles of another sheet');
  return axis === 'rows'
    ? range.with({ ...area, left: 1, right: LAST_COLUMN })
    : range.with({ ...area, top: 1, bottom: LAST_ROW });
}

const asRange = (range: RangeRef | null): WireObject | null =>
  range === null ? null : wire('Range', range.with(range.area));
const asAreas = (range: RangeRef | null): WireObject | null =>
  range === null ? null : wire('RangeAreas', new RangeRef(range.sheet, range.areas));

function orThrow(object: WireObject | null, what: string): WireObject {
  if (object === null) throw itemNotFound(what);
  return object;
}

export const pageLayout: WireClass<Sheet> = {
  scalars: {
    Orientation: ({ page }) => page.orientation,
    PaperSize: ({ page }) => page.paper,
    Zoom: ({ page }) => page.zoom,
    ...Object.fromEntries(FLAGS.map((name) => [capital(name), ({ page }: Sheet) => page[name]])),
    ...Object.fromEntries(SIDES.map((side) => [`${capital(side)}Margin`, ({ page }: Sheet) => page.margins[side]])),
  },
  writes: {
    Orientation: ({ page }, value) => {
      page.orientation = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
    },
    PaperSize: ({ page }, value) => {
      page.paper = oneOf(value, PAPERS, 'paperSize');
    },
    Zoom: ({ page }, value) => {
      page.zoom = zoomArg(value);
    },
    ...Object.fromEntries(
      FLAGS.map((name) => [
        capital(name),
        ({ page }: Sheet, value: unknown) => {
          page[name] = booleanArg(value, name);
        },
      ]),
    ),
    ...Object.fromEntries(
      SIDES.map((side) => [
        `${capital(side)}Margin`,
        ({ page }: Sheet, value: unknown) => {
          page.margins[side] = pointsArg(value, `${side}Margin`);
        },
      ]),
    ),
  },
  links: { HeadersFooters: (sheet) => wire('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintMargins: ({ page }, args) => {
      const unit = UNIT[oneOf(args[0], ['Points', 'Inches', 'Centimeters'], 'unit')];
      if (typeof args[1] !== 'object' || args[1] === null) throw invalidArgument('marginOptions');
      for (const [side, value] of Object.entries(args[1])) {
        page.margins[oneOf(side, SIDES, 'marginOptions')] = pointsArg(value, side) * unit;
      }
    },
    SetPrintTitleRows: (sheet, args, host) => {
      sheet.page.titleRows = linesArg(args[0], sheet, host, 'rows');
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      sheet.page.titleColumns = linesArg(args[0], sheet, host, 'columns');
    },
    SetPrintArea: (sheet, args, host) => {
      sheet.page.printArea =
        typeof args[0] === 'string' ? areasOn(host.book, sheet, args[0]) : rangeArg(args[0], host.book, sheet);
    },
    GetPrintTitleRows: ({ page }) => orThrow(asRange(page.titleRows), 'print title rows'),
    GetPrintTitleRowsOrNullObject: ({ page }) => asRange(page.titleRows),
    GetPrintTitleColumns: ({ page }) => orThrow(asRange(page.titleColumns), 'print title columns'),
    GetPrintTitleColumnsOrNullObject: ({ page }) => asRange(page.titleColumns),
    GetPrintArea: ({ page }) => orThrow(asAreas(page.printArea), 'print area'),
    GetPrintAreaOrNullObject: ({ page }) => asAreas(page.printArea),
  },
};

export const headerFooterGroup: WireClass<Sheet> = {
  scalars: { State: () => 'Default' },
  writes: {
    State: (_sheet, value) => {
      if (value !== 'Default') throw new NotImplementedByHost(`HeaderFooterGroup.State = ${String(value)}`);
    },
  },
  links: { DefaultForAllPages: ({ page }) => wire('HeaderFooter', page) },
};

const PLACES = ['left', 'center', 'right'] as const;
const texts = (page: PageLayout, edge: 'header' | 'footer'): PageTexts => page[edge];
const EDGES = (['header', 'footer'] as const).flatMap((edge) =>
  PLACES.map((place) => ({ name: capital(place) + capital(edge), edge, place })),
);

export const headerFooter: WireClass<PageLayout> = {
  scalars: Object.fromEntries(
    EDGES.map(({ name, edge, place }) => [name, (page: PageLayout) => texts(page, edge)[place]]),
  ),
  writes: Object.fromEntries(
    EDGES.map(({ name, edge, place }) => [
      name,
      (page: PageLayout, value: unknown) => {
        texts(page, edge)[place] = textArg(value, name);
      },
    ]),
  ),
};
