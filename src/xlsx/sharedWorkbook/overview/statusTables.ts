import { type Dashboard } from '../../../dashboard';
import { type Status } from '../../../status/types';
import { STATUS_COLORS } from '../colors';
import { type WorkbookWords } from '../words';
import { type Page } from './page';

/** Tasks and indicators by status with a chart each, and the shares made of them. */
export function statusTables(page: Page, { total }: Dashboard, words: WorkbookWords): void {
  const { overview: o } = words.workbook;
  counted(page, { title: o.tasks, chart: o.charts.tasks, counts: total.tasks, kind: 'bar' }, words);
  counted(page, { title: o.indicators, chart: o.charts.indicators, counts: total.indicators, kind: 'bar' }, words);
  page.table({
    title: o.shares,
    headings: [o.count, o.share],
    shares: [1],
    lines: [
      { label: o.rows, values: [total.rows, null] },
      { label: o.shareMet, values: [null, total.shareMet] },
      { label: o.shareDone, values: [null, total.shareDone] },
      { label: o.shareOnTime, values: [null, total.shareOnTime] },
      { label: o.shareOverdue, values: [null, total.shareOverdue] },
    ],
  });
}

function counted<S extends Status>(
  page: Page,
  block: {
    readonly title: string;
    readonly chart: string;
    readonly counts: Readonly<Record<S, number>>;
    readonly kind: 'bar';
  },
  words: WorkbookWords,
): void {
  const { overview: o } = words.workbook;
  const { labels } = words.status;
  const entries = Object.entries<number>(block.counts) as [S, number][];
  const whole = entries.reduce((sum, [, count]) => sum + count, 0);
  const table = page.table({
    title: block.title,
    headings: [o.count, o.share],
    shares: [1],
    lines: entries.map(([status, count]) => ({
      label: labels[status],
      values: [count, whole === 0 ? null : count / whole],
    })),
  });
  if (whole === 0) return;
  page.chart(
    {
      kind: block.kind,
      title: block.chart,
      categories: table.labels,
      series: [
        {
          name: o.count,
          values: table.column(0),
          pointColors: entries.map(([status]) => STATUS_COLORS[status]),
        },
      ],
      alternative: o.charts.alternative(
        block.chart,
        entries.map(([status, count]) => ({ label: labels[status], text: String(count) })),
      ),
    },
    4 + entries.length,
  );
}
