import { columnLetters } from '../../appendix/address';
import { isoToSerial, todayInVietnam } from '../../values/dates';
import { countLines } from '../textLines';
import {
  type CellModel,
  type CellStyle,
  type ConditionalFormat,
  type SheetLine,
  type SheetModel,
  type StreamedSheet,
} from '../model';

export const FONT = 'Times New Roman';
const LINE = { style: 'thin', color: 'A6A6A6' } as const;
export const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
export const TITLE: CellStyle = {
  font: { name: FONT, size: 14, bold: true },
  align: { horizontal: 'center', vertical: 'center' },
};
export const SUBTITLE: CellStyle = { font: { name: FONT, size: 11, italic: true }, align: { horizontal: 'center' } };
export const HEADING: CellStyle = {
  font: { name: FONT, size: 11, bold: true },
  fill: 'DCE6F1',
  border: BORDER,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
export const TEXT: CellStyle = {
  font: { name: FONT, size: 11 },
  border: BORDER,
  align: { horizontal: 'left', vertical: 'top', wrap: true },
};
export const CENTRE: CellStyle = { ...TEXT, align: { horizontal: 'center', vertical: 'top', wrap: true } };
export const TIME: CellStyle = { ...CENTRE, numberFormat: 'dd/mm/yyyy hh:mm' };
export const DAY: CellStyle = { ...CENTRE, numberFormat: 'dd/mm/yyyy' };
export const NOTE: CellStyle = { font: { name: FONT, size: 11, italic: true } };
export const SHARE: CellStyle = { ...CENTRE, numberFormat: '0.0%' };

export type CellContent = string | number | null;

export interface ColumnSpec<T> {
  readonly heading: string;
  /** Character width. */
  readonly width: number;
  readonly style?: CellStyle;
  /** Hidden while no row has anything to say in it; its place stays. */
  readonly hiddenWhenEmpty?: true;
  readonly value: (row: T, index: number) => CellContent;
}

/** Rows above a list: title, what it covers, and an empty one. */
const HEADING_ROW = 4;

export interface ListSpec<T> {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly nothing: string;
  readonly columns: readonly ColumnSpec<T>[];
  /** Columns that stay in view when scrolling to the right. */
  readonly frozenColumns: number;
  /** A4 when absent. */
  readonly paper?: 'A3';
  /** Colours cells of one column by their text. */
  readonly highlight?: { readonly column: number; readonly colors: readonly TextColor[] };
}

/** A list sheet with all its rows at once. */
export const listSheet = <T>(spec: ListSpec<T>, rows: readonly T[]): SheetModel => collected(streamedList(spec, rows));

/**
 * A list sheet: title lines, one heading row that stays in view and repeats on paper, a filter over all columns, one row
 * an entry.
 */
export function streamedList<T>(spec: ListSpec<T>, rows: readonly T[]): StreamedSheet {
  const last = spec.columns.length;
  const bottom = HEADING_ROW + Math.max(rows.length, 1);
  return {
    name: spec.name,
    visible: true,
    lines: () => listLines(spec, rows),
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    columns: spec.columns.map((column, i) => ({
      column: i + 1,
      width: column.width,
      ...(column.hiddenWhenEmpty === true && rows.every((row, at) => contentOf(column, row, at) === null)
        ? { hidden: true }
        : {}),
    })),
    frozen: { rows: HEADING_ROW, columns: spec.frozenColumns },
    autoFilter: { top: HEADING_ROW, left: 1, bottom, right: last },
    print: {
      paper: spec.paper ?? 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: HEADING_ROW, to: HEADING_ROW },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
      footer: `&C&"${FONT}"&9${spec.footer}`,
    },
    ...(spec.highlight === undefined || rows.length === 0
      ? {}
      : { conditionalFormats: colorsByText(spec.highlight, HEADING_ROW + 1, bottom) }),
  };
}

function* listLines<T>(spec: ListSpec<T>, rows: readonly T[]): Generator<SheetLine, void, undefined> {
  const { columns } = spec;
  const headings = columns.map(({ width }) => new LineCounter(width, true));
  const counters = columns.map(({ width }) => new LineCounter(width, false));
  yield { row: 1, height: 24, cells: [{ row: 1, column: 1, value: spec.title, style: TITLE }] };
  yield { row: 2, cells: [{ row: 2, column: 1, value: spec.subtitle, style: SUBTITLE }] };
  yield {
    row: HEADING_ROW,
    height: heightOf(columns.map(({ heading }, i) => headings[i]?.lines(heading) ?? 1)),
    fitted: true,
    cells: columns.map(({ heading }, i) => ({ row: HEADING_ROW, column: i + 1, value: heading, style: HEADING })),
  };
  for (const [index, entry] of rows.entries()) {
    const row = HEADING_ROW + 1 + index;
    const cells = columns.map((column, i) => ({
      row,
      column: i + 1,
      value: contentOf(column, entry, index),
      style: column.style ?? TEXT,
    }));
    const height = heightOf(cells.map(({ value }, i) => counters[i]?.lines(value) ?? 1));
    yield { row, height, fitted: true, cells };
  }
  if (rows.length === 0) {
    const row = HEADING_ROW + 1;
    yield { row, cells: [{ row, column: 1, value: spec.nothing, style: NOTE }] };
  }
}

function contentOf<T>(column: ColumnSpec<T>, entry: T, index: number): CellContent {
  const content = column.value(entry, index);
  return content === '' ? null : content;
}

/** A sheet with all its rows at once, for those who write sheets into an open workbook. */
export function collected({ lines, ...sheet }: StreamedSheet): SheetModel {
  const cells: CellModel[] = [];
  const rows: SheetModel['rows'][number][] = [];
  for (const { cells: own, ...row } of lines()) {
    for (const cell of own) cells.push(cell);
    if (row.height !== undefined) rows.push(row);
  }
  return { ...sheet, cells, rows };
}

const LINE_HEIGHT = 14.5;
/** Letters of size 11 against the size 12 that lines are counted for. */
const NARROWER = 12 / 11;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** Points a row needs for its longest cell: not every program fits rows to wrapped text by itself. */
export const heightOf = (lines: readonly number[]): number =>
  Math.min(MAX_HEIGHT, Math.ceil(Math.max(1, ...lines) * LINE_HEIGHT + 3));

/** Counts the lines of one column's texts; most of them come again and again. */
export class LineCounter {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly width: number,
    private readonly isBold: boolean,
  ) {}

  lines(value: CellContent): number {
    if (typeof value !== 'string') return 1;
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const lines = countLines(value, this.width * NARROWER, this.isBold);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(value, lines);
    return lines;
  }
}

const REMEMBERED = 5_000;

/** Colours for the cells that hold one of these texts. */
export interface TextColor {
  readonly texts: readonly string[];
  readonly fill: string;
  readonly color: string;
}

/** Text and colour say the same, so that nothing is said by colour alone. */
export function colorsByText(
  { column, colors }: { readonly column: number; readonly colors: readonly TextColor[] },
  top: number,
  bottom: number,
): ConditionalFormat[] {
  const cell = `$${columnLetters(column)}${top}`;
  return colors.map(({ texts, fill, color }) => ({
    ranges: [{ top, left: column, bottom, right: column }],
    rule: {
      kind: 'formula',
      formula: `OR(${texts.map((text) => `${cell}="${text.replaceAll('"', '""')}"`).join(',')})`,
      fill,
      color,
    },
  }));
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const MS_A_DAY = 86_400_000;

/** A moment as Excel's serial number in Việt Nam's time, to the minute. */
export function momentSerial(iso: string): number {
  const moment = new Date(iso);
  const minutes = Math.floor(((moment.getTime() + VIETNAM_OFFSET_MS) % MS_A_DAY) / 60_000);
  return isoToSerial(todayInVietnam(moment)) + minutes / 1440;
}
