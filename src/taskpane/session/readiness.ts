import { DEFAULT_POLICY } from '../../submission/period';
import { type AppendixKind } from '../../appendix/types';
import { type ExaminedTable } from '../../examine/examine';
import { type Period } from '../../values/types';
import { countsOf, keptReason, wrongNote } from './report';
import { type PaneState } from './state';

/** What must be done before a report can be sent. */
export type Obstacle = 'unit' | 'other-unit' | 'sender' | 'token' | 'stale' | 'errors' | 'reason';

export interface Readiness {
  /** Indicators and tasks together, each, and the group rows that hold them together. */
  readonly items: number;
  readonly indicators: number;
  readonly tasks: number;
  readonly groups: number;
  readonly tables: number;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly warningsWithoutReason: number;
  /** Findings that go with a note that they are wrong. */
  readonly disputed: number;
  /** The period the headings of the result columns name, when it is not the chosen one. */
  readonly otherPeriod: Period | null;
  /** Id of the unit the workbook was made for, when it is not the chosen one. */
  readonly otherUnit: string | null;
  readonly obstacles: readonly Obstacle[];
}

/** Whether the report can be sent; `reason` is what is given for all warnings that have none of their own. */
export function readinessOf(state: PaneState, reason: string): Readiness {
  const { report, settings, changed, kept, calendar } = state;
  const findings = report?.findings ?? [];
  const tables = report?.examination.tables ?? [];
  const count = (kind: 'item' | 'group', only?: AppendixKind): number =>
    tables
      .filter(({ appendix }) => only === undefined || appendix.kind === only)
      .reduce((sum, { items }) => sum + items.filter(({ item }) => item.kind === kind).length, 0);
  const counts = countsOf(findings);
  const { errorsBlock } = calendar?.policy ?? DEFAULT_POLICY;
  const warningsWithoutReason = findings.filter(
    (found) => found.finding.severity === 'warning' && keptReason(found, kept) === null,
  ).length;
  const obstacles: Obstacle[] = [];
  const madeFor = report?.examination.configuration?.unit ?? '';
  // Figures of another unit's workbook would stand under this unit's name.
  const otherUnit = madeFor === '' || settings.unit === '' || madeFor === settings.unit ? null : madeFor;
  if (settings.unit === '') obstacles.push('unit');
  if (otherUnit !== null) obstacles.push('other-unit');
  if (settings.sender === '') obstacles.push('sender');
  if (settings.sendTo === 'hub' && settings.token === '') obstacles.push('token');
  if (changed.length > 0) obstacles.push('stale');
  if (counts.errors > 0 && errorsBlock) obstacles.push('errors');
  if (warningsWithoutReason > 0 && reason.trim() === '') obstacles.push('reason');
  return {
    items: count('item'),
    indicators: count('item', 'indicators'),
    tasks: count('item', 'tasks'),
    groups: count('group'),
    tables: tables.length,
    counts,
    warningsWithoutReason,
    disputed: findings.filter((found) => wrongNote(found, state.wrongFindings) !== null).length,
    otherPeriod: otherPeriodOf(tables, state.period),
    otherUnit,
    obstacles,
  };
}

/** Reporting quarter III under quarter IV is a slip that nobody notices until the reports are put together. */
function otherPeriodOf(tables: readonly ExaminedTable[], chosen: string): Period | null {
  const named = tables.flatMap(({ appendix }) =>
    appendix.columns.flatMap(({ role, period }) =>
      period !== null && (role === 'result' || role === 'cumulative' || role === 'progress') ? [period] : [],
    ),
  );
  return named.some(({ id }) => id === chosen) ? null : (named.at(-1) ?? null);
}
