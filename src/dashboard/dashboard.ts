import { firstDutyOf } from '../calendar/duties';
import { type Consolidated, type ConsolidatedRow } from '../consolidate/types';
import { scoreOf } from '../status/scoreboard';
import { type Status } from '../status/types';
import { daysBetween } from '../values/dates';
import { readPeriod } from '../values/period';
import { type IsoDate } from '../values/types';
import { listsOf } from './lists';
import { rankingOf } from './ranking';
import { reportingByGroup, reportingOf } from './reporting';
import { type Dashboard } from './types';

type TrendPoint = Dashboard['trend'][number];

/**
 * The figures of a consolidated period.
 * @param due last day to send, `null` when nobody set one: the plans' own day counts then
 * @param trend points of other periods, in any order; those of another kind or later than this one are left out
 */
export function dashboardOf(
  picture: Consolidated,
  { due, trend = [] }: { readonly due: IsoDate | null; readonly trend?: readonly TrendPoint[] },
): Dashboard {
  const { period, asOf, tracker, scores, rows } = picture;
  const day = due === null ? dayOfPlans(picture) : { due, source: null };
  const reporting = reportingOf(tracker);
  return {
    period,
    asOf,
    due: day?.due ?? null,
    dueSource: day?.source ?? null,
    daysLeft: day === null ? null : daysBetween(asOf, day.due),
    reporting,
    reportingByGroup: reportingByGroup(tracker),
    total: scores.total,
    sections: sectionsOf(rows),
    ranking: rankingOf(picture),
    ...listsOf(rows),
    trend: [...earlier(trend, period), { period, reporting, total: scores.total }],
  };
}

function dayOfPlans({ period, rows, unreported }: Consolidated): { due: IsoDate; source: string } | null {
  const known = readPeriod(period);
  const plans = new Set<string>();
  for (const { plan } of rows) plans.add(plan);
  for (const { plan } of unreported) plans.add(plan);
  return known === null ? null : firstDutyOf(plans, known);
}

/** Earlier periods of the same kind, oldest first. */
function earlier(trend: readonly TrendPoint[], period: string): TrendPoint[] {
  const own = readPeriod(period);
  if (own === null) return [];
  const dated = trend.flatMap((point) => {
    const at = readPeriod(point.period);
    return at !== null && at.kind === own.kind && at.start < own.start ? [{ point, start: at.start }] : [];
  });
  return dated.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)).map(({ point }) => point);
}

/** In the order of the rows, which is the plans'. */
function sectionsOf(rows: readonly ConsolidatedRow[]): Dashboard['sections'] {
  const sections = new Map<string, { of: ConsolidatedRow; title: string; statuses: { status: Status }[] }>();
  for (const row of rows) {
    if (row.assessed === null) continue;
    const id = `${row.plan}|${row.kind}|${row.section}`;
    const known = sections.get(id);
    if (known === undefined) sections.set(id, { of: row, title: row.sectionTitle, statuses: [row.assessed] });
    else {
      known.statuses.push(row.assessed);
      if (known.title === '') known.title = row.sectionTitle;
    }
  }
  return [...sections.values()].map(({ of: { plan, kind, section }, title, statuses }) => ({
    plan,
    kind,
    section,
    title,
    score: scoreOf(statuses),
  }));
}
