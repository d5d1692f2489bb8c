import { type AppendixKind } from '../appendix/types';
import { type Consolidated, type ConsolidatedRow } from '../consolidate/types';
import { type Dashboard } from '../dashboard';
import { type Publication, type PublicPart } from '../submission/publication';
import { type Score } from '../status/scoreboard';
import { type IndicatorStatus, type Status, type TaskStatus } from '../status/types';
import { type DueReading, type IsoDate } from '../values/types';

/**
 * What everybody may see of a period. Everything else a report holds is not part of these types and so never leaves:
 * senders, words of progress, difficulties, proposals, comments, kept warnings, numbers of submissions, cells, sheets.
 */
export interface PublicFigures {
  readonly period: string;
  /** Day the statuses are worked out for. */
  readonly asOf: IsoDate;
  readonly overview: PublicOverview;
  /** Earlier periods of the same kind and this one, oldest first. */
  readonly trend: readonly TrendPoint[];
  readonly indicators: readonly PublicRow[];
  readonly tasks: readonly PublicRow[];
  readonly units: readonly PublicUnit[];
}

/** The parts of a period that are published; the others are absent. */
export type PublishedFigures = Pick<PublicFigures, 'period' | 'asOf'> & {
  readonly note: string;
  /** Beside the overview: those of the periods whose overview is published too. */
  readonly trend?: PublicFigures['trend'];
} & Partial<Pick<PublicFigures, PublicPart>>;

export interface TrendPoint {
  readonly period: string;
  readonly total: PublicScore;
}

export interface PublicScore {
  readonly indicators: Readonly<Record<IndicatorStatus, number>>;
  readonly tasks: Readonly<Record<TaskStatus, number>>;
  readonly rows: number;
  readonly shareMet: number | null;
  readonly shareDone: number | null;
}

export interface PublicOverview {
  /** Units a report is expected of, and those whose report counts. */
  readonly expected: number;
  readonly reported: number;
  readonly total: PublicScore;
  readonly sections: readonly {
    readonly kind: AppendixKind;
    readonly section: string;
    readonly title: string;
    readonly score: PublicScore;
  }[];
}

/** An indicator or a task over all units that report it. */
export interface PublicRow {
  readonly section: string;
  readonly sectionTitle: string;
  readonly number: string;
  readonly title: string;
  /** As the plan names them. */
  readonly owners: readonly string[];
  readonly measure: string | null;
  readonly target: string | null;
  /** The figure over all units by the indicator's declared kind, else that of the only unit; `null`: there is none. */
  readonly result: string | number | null;
  readonly due: DueReading | null;
  /** How many units report the row with which status. */
  readonly statuses: readonly { readonly status: Status; readonly units: number }[];
}

export interface PublicUnit {
  readonly name: string;
  readonly rank: number | null;
  readonly measure: number | null;
  readonly score: PublicScore;
}

/** All that could be published of a period. */
export function publicFigures(picture: Consolidated, dashboard: Dashboard): PublicFigures {
  const totals = new Map(picture.totals.map((total) => [`${total.plan}|${total.key}`, total.value]));
  const rows = new Map<string, ConsolidatedRow[]>();
  for (const row of picture.rows) {
    if (row.assessed === null) continue;
    const id = `${row.plan}|${row.key}`;
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [row]);
    else known.push(row);
  }
  const of = (kind: AppendixKind) =>
    [...rows].flatMap(([id, own]) => (own[0]?.kind === kind ? [rowOf(own, totals.get(id) ?? null)] : []));
  const { reporting, total, sections, ranking } = dashboard;
  return {
    period: picture.period,
    asOf: picture.asOf,
    overview: {
      expected: reporting.expected,
      reported: reporting.sent + reporting.accepted,
      total: scoreOf(total),
      sections: sections.map(({ kind, section, title, score }) => ({ kind, section, title, score: scoreOf(score) })),
    },
    trend: dashboard.trend.map((point) => ({ period: point.period, total: scoreOf(point.total) })),
    indicators: of('indicators'),
    tasks: of('tasks'),
    units: ranking.map(({ unitName, rank, measure, score }) => ({
      name: unitName,
      rank,
      measure,
      score: scoreOf(score),
    })),
  };
}

/**
 * The parts that a coordinator chose.
 * @param withOverview ids of all periods whose overview is published
 */
export function published(
  figures: PublicFigures,
  { parts, note }: Publication,
  withOverview: ReadonlySet<string>,
): PublishedFigures {
  const { period, asOf } = figures;
  return {
    period,
    asOf,
    note,
    ...Object.fromEntries(parts.map((part) => [part, figures[part]])),
    ...(parts.includes('overview') ? { trend: figures.trend.filter((point) => withOverview.has(point.period)) } : {}),
  };
}

function rowOf(own: readonly ConsolidatedRow[], total: number | null): PublicRow {
  const [first] = own as [ConsolidatedRow];
  const statuses = new Map<Status, number>();
  for (const { assessed } of own) {
    if (assessed !== null) statuses.set(assessed.status, (statuses.get(assessed.status) ?? 0) + 1);
  }
  return {
    section: first.section,
    sectionTitle: first.sectionTitle,
    number: first.number,
    title: first.title,
    owners: first.owners,
    measure: first.measure,
    target: first.target?.text ?? null,
    result: total ?? (own.length === 1 ? (first.result?.text ?? null) : null),
    due: first.due,
    statuses: [...statuses].map(([status, units]) => ({ status, units })).sort((a, b) => b.units - a.units),
  };
}

function scoreOf({ indicators, tasks, rows, shareMet, shareDone }: Score): PublicScore {
  return { indicators, tasks, rows, shareMet, shareDone };
}
