import { type Dashboard } from '../../../dashboard';
import { OUTCOME_COLORS } from '../colors';
import { type WorkbookWords } from '../words';
import { type Page } from './page';

/** Sections a chart still shows readably; the table has all of them. */
const IN_CHART = 16;

/** Every section of the plans: how many rows it has, how many reached their end, missed it, or are under way. */
export function sectionTable(page: Page, { sections }: Dashboard, words: WorkbookWords): void {
  const { overview: o } = words.workbook;
  if (sections.length === 0) return;
  const hasPlans = new Set(sections.map(({ plan }) => plan)).size > 1;
  const lines = sections.map(({ plan, kind, section, title, score: { indicators, tasks, rows } }) => {
    const reached = indicators.exceeded + indicators.met + tasks['done-on-time'] + tasks['done-late'] + tasks.done;
    const missed = indicators['not-met'] + tasks.overdue;
    return {
      label: `${hasPlans ? `${plan} · ` : ''}${o.section({ kind, section, title })}`,
      values: [reached, missed, rows - reached - missed, rows],
    };
  });
  const table = page.table({
    title: o.sections,
    headings: [o.reached, o.missed, o.underWay, o.total],
    shares: [],
    lines,
  });
  const shown = (range: typeof table.labels) => ({
    ...range,
    bottom: Math.min(range.bottom, range.top + IN_CHART - 1),
  });
  const names = [o.reached, o.missed, o.underWay];
  page.chart(
    {
      kind: 'stackedBar100',
      title: o.charts.sections,
      categories: shown(table.labels),
      series: names.map((name, i) => ({ name, values: shown(table.column(i)), color: OUTCOME_COLORS[i] ?? '' })),
      alternative: o.charts.alternative(
        o.charts.sections,
        lines.slice(0, IN_CHART).map(({ label, values }) => ({
          label,
          text: names.map((name, i) => `${name} ${values[i] ?? 0}`).join(', '),
        })),
      ),
    },
    5 + Math.ceil(1.25 * Math.min(lines.length, IN_CHART)),
  );
}
