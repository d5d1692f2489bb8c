import { type Dashboard } from '../../../dashboard';
import { type WorkbookWords } from '../words';
import { type Page } from './page';

/** How the shares went from period to period; nothing when this is the only one. */
export function trendTable(page: Page, { trend }: Dashboard, words: WorkbookWords): void {
  const { overview: o } = words.workbook;
  if (trend.length < 2) return;
  const names = [o.trendSent, o.trendMet, o.trendDone, o.trendOverdue];
  const lines = trend.map(({ period, reporting, total }) => ({
    label: o.periodName(period),
    values: [
      reporting.expected === 0 ? null : (reporting.sent + reporting.accepted) / reporting.expected,
      total.shareMet,
      total.shareDone,
      total.shareOverdue,
    ],
  }));
  const table = page.table({ title: o.trend, headings: names, shares: [0, 1, 2, 3], lines });
  const percent = (value: number | null | undefined) => (value == null ? '–' : `${Math.round(value * 100)}%`);
  page.chart(
    {
      kind: 'line',
      title: o.charts.trend,
      categories: table.labels,
      series: names.map((name, i) => ({ name, values: table.column(i) })),
      numberFormat: '0%',
      alternative: o.charts.alternative(
        o.charts.trend,
        lines.map(({ label, values }) => ({
          label,
          text: names.map((name, i) => `${name} ${percent(values[i])}`).join(', '),
        })),
      ),
    },
    13,
  );
}
