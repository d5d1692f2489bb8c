import { type Consolidated } from '../../../consolidate';
import { type Dashboard, type Reporting } from '../../../dashboard';
import { STATE_COLORS } from '../colors';
import { type WorkbookWords } from '../words';
import { type Page } from './page';

const STATES = ['accepted', 'sent', 'returned', 'not-sent'] as const;

/** Who has sent: in all, and by group of units with a chart. */
export function sendingTables(
  page: Page,
  picture: Consolidated,
  { reporting, reportingByGroup }: Dashboard,
  words: WorkbookWords,
): void {
  const { overview: o } = words.workbook;
  const { states } = words.hub;
  const units = reporting.expected;
  const line = (label: string, count: number) => ({ label, values: [count, units === 0 ? null : count / units] });
  page.table({
    title: o.sending,
    headings: [o.count, o.share],
    shares: [1],
    lines: [
      { label: o.expected, values: [units, null] },
      line(o.received, units - picture.missing.length),
      ...STATES.map((state) => line(states[state], countOf(reporting, state))),
      line(o.late, reporting.late),
    ],
  });
  if (reportingByGroup.length === 0) return;
  const lines = reportingByGroup.map(({ group, reporting: own }) => ({
    label: o.groupNames[group],
    values: STATES.map((state) => countOf(own, state)),
  }));
  const table = page.table({ title: o.groups, headings: STATES.map((state) => states[state]), shares: [], lines });
  const series = STATES.map((state, i) => ({
    name: states[state],
    values: table.column(i),
    color: STATE_COLORS[state],
  }));
  const parts = lines.map(({ label, values }) => ({
    label,
    text: STATES.map((state, i) => `${states[state]} ${values[i] ?? 0}`).join(', '),
  }));
  page.chart(
    {
      kind: 'stackedBar100',
      title: o.charts.sending,
      categories: table.labels,
      series,
      alternative: o.charts.alternative(o.charts.sending, parts),
    },
    7 + 2 * lines.length,
  );
}

function countOf(reporting: Reporting, state: (typeof STATES)[number]): number {
  return reporting[state === 'not-sent' ? 'notSent' : state];
}
