import { type CellRange } from '../../../appendix/snapshot';
import { type CellModel, type CellStyle, type ChartModel, type SheetModel } from '../../model';
import { CENTRE, FONT, HEADING, heightOf, LineCounter, NOTE, SHARE, SUBTITLE, TEXT, TITLE } from '../sheetBuilder';

/** A line of a table: its label and what stands in the columns behind it. */
export interface PageLine {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface PageTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly lines: readonly PageLine[];
  /** 0-based columns of `values` that are shares of a whole: shown in per cent, with a bar behind them. */
  readonly shares: readonly number[];
}

/** Where the cells of a table lie, for charts over them. */
export interface PlacedTable {
  readonly labels: CellRange;
  /** Cells of a 0-based column of values. */
  column(index: number): CellRange;
}

export type PageChart = Omit<ChartModel, 'place'>;

/** Columns of figures behind the labels. */
const FIGURES = 4;
const CHART_LEFT = FIGURES + 3;
const CHART_RIGHT = CHART_LEFT + 7;
const FIRST_ROW = 5;
const BAR = '9DC3E6';
const LABEL_WIDTH = 46;
const FIGURE_WIDTH = 12;
const HEADINGS = new LineCounter(FIGURE_WIDTH, true);
const LABELS = new LineCounter(LABEL_WIDTH, false);

/** One printed page: tables one below the other on the left, charts one below the other on the right. */
export class Page {
  private readonly cells: CellModel[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights: SheetModel['rows'][number][] = [{ row: 1, height: 24 }];
  private readonly bars: CellRange[] = [];
  private readonly charts: ChartModel[] = [];
  private tableRow = FIRST_ROW;
  private chartRow = FIRST_ROW;

  constructor(title: string, lines: readonly string[]) {
    this.wide(1, title, TITLE);
    lines.forEach((line, index) => this.wide(index + 2, line, SUBTITLE));
  }

  table({ title, headings, lines, shares }: PageTable): PlacedTable {
    const top = this.tableRow + 1;
    const bottom = this.tableRow + lines.length;
    [title, ...headings].forEach((value, i) => this.put(this.tableRow, i + 1, value, HEADING));
    const height = heightOf(headings.map((heading) => HEADINGS.lines(heading)));
    this.heights.push({ row: this.tableRow, height, fitted: true });
    lines.forEach(({ label, values }, index) => {
      this.put(top + index, 1, label, TEXT);
      values.forEach((value, i) => this.put(top + index, i + 2, value, shares.includes(i) ? SHARE : CENTRE));
      this.heights.push({ row: top + index, height: heightOf([LABELS.lines(label)]), fitted: true });
    });
    if (lines.length > 0)
      for (const share of shares) this.bars.push({ top, left: share + 2, bottom, right: share + 2 });
    this.tableRow = bottom + 2;
    const column = (at: number): CellRange => ({ top, left: at, bottom, right: at });
    return { labels: column(1), column: (index) => column(index + 2) };
  }

  /** @param rows height in rows of a line each */
  chart(chart: PageChart, rows: number): void {
    const place = { top: this.chartRow, left: CHART_LEFT, bottom: this.chartRow + rows - 1, right: CHART_RIGHT };
    this.charts.push({ ...chart, place });
    this.chartRow += rows + 1;
  }

  sheet(name: string, note: string, footer: string): SheetModel {
    this.put(this.tableRow, 1, note, { ...NOTE, align: { wrap: true, vertical: 'top' } });
    this.merges.push({ top: this.tableRow, left: 1, bottom: this.tableRow, right: FIGURES + 1 });
    this.heights.push({ row: this.tableRow, height: 48 });
    const width = (from: number, to: number, width: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => ({ column: from + i, width }));
    return {
      name,
      visible: true,
      cells: this.cells,
      merges: this.merges,
      columns: [
        ...width(1, 1, LABEL_WIDTH),
        ...width(2, FIGURES + 1, FIGURE_WIDTH),
        ...width(FIGURES + 2, FIGURES + 2, 3),
        ...width(CHART_LEFT, CHART_RIGHT, 10),
      ],
      rows: this.heights,
      frozen: { rows: FIRST_ROW - 2, columns: 0 },
      print: {
        paper: 'A3',
        landscape: false,
        fitToWidth: true,
        margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.6 },
        footer: `&C&"${FONT}"&9${footer}`,
      },
      conditionalFormats: this.bars.map((range) => ({
        ranges: [range],
        rule: { kind: 'dataBar', color: BAR, max: 1 },
      })),
      charts: this.charts,
    };
  }

  private put(row: number, column: number, value: string | number | null, style: CellStyle): void {
    this.cells.push({ row, column, value, style });
  }

  private wide(row: number, value: string, style: CellStyle): void {
    this.put(row, 1, value, style);
    this.merges.push({ top: row, left: 1, bottom: row, right: CHART_RIGHT });
  }
}
