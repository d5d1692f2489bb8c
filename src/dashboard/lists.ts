import { placeOf } from '../consolidate/place';
import { type ConsolidatedRow } from '../consolidate/types';
import { type Status } from '../status/types';
import { type DashboardRow } from './types';

const NOT_MET: readonly Status[] = ['not-met', 'undetermined', 'no-result'];

export interface Lists {
  readonly overdue: readonly DashboardRow[];
  readonly dueSoon: readonly DashboardRow[];
  readonly notMet: readonly DashboardRow[];
}

/** The rows somebody must act on; equals stand in the order of the rows. */
export function listsOf(rows: readonly ConsolidatedRow[]): Lists {
  const overdue: DashboardRow[] = [];
  const dueSoon: DashboardRow[] = [];
  const notMet: DashboardRow[] = [];
  for (const row of rows) {
    const { assessed } = row;
    if (assessed === null) continue;
    if (assessed.status === 'overdue') overdue.push(dashboardRow(row, assessed));
    else if (assessed.status === 'due-soon') dueSoon.push(dashboardRow(row, assessed));
    else if (NOT_MET.includes(assessed.status)) notMet.push(dashboardRow(row, assessed));
  }
  return {
    overdue: overdue.sort((a, b) => (b.days ?? 0) - (a.days ?? 0)),
    dueSoon: dueSoon.sort((a, b) => (a.days ?? 0) - (b.days ?? 0)),
    notMet: notMet.sort((a, b) => NOT_MET.indexOf(a.status) - NOT_MET.indexOf(b.status)),
  };
}

function dashboardRow(
  row: ConsolidatedRow,
  { status, reason }: NonNullable<ConsolidatedRow['assessed']>,
): DashboardRow {
  const { plan, key, kind, section, number, title, due, target, result, progress, texts } = row;
  const days = reason.facts['days'];
  return {
    place: placeOf(row),
    plan,
    key,
    kind,
    section,
    number,
    title,
    status,
    due,
    days: typeof days === 'number' ? days : null,
    target: target?.text ?? '',
    result: result?.text ?? '',
    progress: texts.progress ?? progress?.text ?? '',
    difficulty: texts.difficulty ?? '',
    proposal: texts.proposal ?? '',
  };
}
