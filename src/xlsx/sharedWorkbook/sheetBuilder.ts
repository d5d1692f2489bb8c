import { columnLetters } from '../../appendix/address';
import { isoToSerial, todayInVietnam } from '../../values/dates';
import { countLines } from '../textLines';
import { type CellModel, type CellStyle, type ConditionalFormat, type SheetModel } from '../model';

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

/**
 * A list sheet: title lines, one heading row that stays in view and repeats on paper, a filter over all columns, one row
 * an entry. `highlight` colours cells of one column by their text.
 */
export function listSheet<T>(
  spec: {
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
    readonly highlight?: { readonly column: number; readonly colors: readonly TextColor[] };
  },
  rows: readonly T[],
): SheetModel {
  const last = spec.columns.length;
  const cells: CellModel[] = [
    { row: 1, column: 1, value: spec.title, style: TITLE },
    { row: 2, column: 1, value: spec.subtitle, style: SUBTITLE },
    ...spec.columns.map((column, i) => ({ row: HEADING_ROW, column: i + 1, value: column.heading, style: HEADING })),
  ];
  const used = new Set<ColumnSpec<T>>();
  const heights = [
    { row: 1, height: 24 },
    {
      row: HEADING_ROW,
      height: heightOf(
        spec.columns.map((column) => [column.heading, column.width]),
        true,
      ),
      fitted: true,
    },
  ];
  rows.forEach((entry, index) => {
    const row = HEADING_ROW + 1 + index;
    const texts: [CellContent, number][] = [];
    spec.columns.forEach((column, i) => {
      const content = column.value(entry, index);
      const value = content === '' ? null : content;
      if (value !== null) used.add(column);
      texts.push([value, column.width]);
      cells.push({ row, column: i + 1, value, style: column.style ?? TEXT });
    });
    heights.push({ row, height: heightOf(texts, false), fitted: true });
  });
  if (rows.length === 0) {
    cells.push({
      row: HEADING_ROW + 1,
      column: 1,
      value: spec.nothing,
      style: { font: { name: FONT, size: 11, italic: true } },
    });
  }
  const bottom = HEADING_ROW + Math.max(rows.length, 1);
  return {
    name: spec.name,
    visible: true,
    cells,
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    columns: spec.columns.map((column, i) => ({
      column: i + 1,
      width: column.width,
      ...(column.hiddenWhenEmpty === true && !used.has(column) ? { hidden: true } : {}),
    })),
    rows: heights,
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

const LINE_HEIGHT = 14.5;
/** Letters of size 11 against the size 12 that lines are counted for. */
const NARROWER = 12 / 11;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** Points a row needs for its longest cell: not every program fits rows to wrapped text by itself. */
function heightOf(texts: readonly (readonly [CellContent, number])[], isBold: boolean): number {
  const lines = texts.map(([text, width]) =>
    typeof text === 'string' ? countLines(text, width * NARROWER, isBold) : 1,
  );
  return Math.min(MAX_HEIGHT, Math.ceil(Math.max(1, ...lines) * LINE_HEIGHT + 3));
}

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
