import { type Status } from '../status/types';
import { foldText } from '../text/fold';
import { type ConsolidatedRow, type PeriodChange } from './types';

/** Higher is better, within indicators and within tasks; statuses that judge nothing have no place in the order. */
const LEVELS: Partial<Record<Status, number>> = {
  exceeded: 2,
  met: 1,
  'not-met': 0,
  undetermined: 0,
  'no-result': 0,
  'done-on-time': 2,
  'done-late': 2,
  done: 2,
  'due-soon': 1,
  'not-yet-due': 1,
  'in-progress': 1,
  ongoing: 1,
  waiting: 1,
  'no-due-date': 1,
  overdue: 0,
};

/**
 * What became of every unit's rows since the period before, in the order of this period's rows, those that are gone
 * last. Only units with a report of both periods are compared: the others' rows are neither new nor gone.
 */
export function changesBetween(before: readonly ConsolidatedRow[], after: readonly ConsolidatedRow[]): PeriodChange[] {
  const earlier = byUnitAndKey(before);
  const [unitsBefore, unitsAfter] = [before, after].map((rows) => new Set(rows.map(({ unit }) => unit)));
  const seen = new Set<string>();
  const changes = after.flatMap((row): PeriodChange[] => {
    const id = idOf(row);
    if (row.group === true || seen.has(id) || unitsBefore?.has(row.unit) !== true) return [];
    seen.add(id);
    const known = earlier.get(id);
    if (known === undefined) return [change('new', row, null, row)];
    const kind = kindOf(known, row);
    return kind === null ? [] : [change(kind, row, known, row)];
  });
  const gone = [...earlier.values()].filter((row) => unitsAfter?.has(row.unit) === true && !seen.has(idOf(row)));
  return [...changes, ...gone.map((row) => change('gone', row, row, null))];
}

function byUnitAndKey(rows: readonly ConsolidatedRow[]): Map<string, ConsolidatedRow> {
  const found = new Map<string, ConsolidatedRow>();
  for (const row of rows) {
    const id = idOf(row);
    if (row.group !== true && !found.has(id)) found.set(id, row);
  }
  return found;
}

/** A unit's row from one period to the next. */
export const idOf = ({ unit, plan, key }: Pick<ConsolidatedRow, 'unit' | 'plan' | 'key'>): string =>
  `${unit}|${plan}|${key}`;

function kindOf(before: ConsolidatedRow, after: ConsolidatedRow): PeriodChange['kind'] | null {
  const [was, is] = [before.assessed?.status ?? null, after.assessed?.status ?? null];
  if (was === is) return foldText(resultOf(before)) === foldText(resultOf(after)) ? null : 'other-result';
  const [from, to] = [was, is].map((status) => (status === null ? undefined : LEVELS[status]));
  if (from === undefined || to === undefined || from === to) return 'other-status';
  return to > from ? 'better' : 'worse';
}

/** What a row says came out, as its unit wrote it; "" when it says nothing. */
export function resultOf({ result, progress, texts }: ConsolidatedRow): string {
  return result?.text ?? texts.progress ?? progress?.text ?? '';
}

function change(
  kind: PeriodChange['kind'],
  { key, unit, unitName, section, number, title }: ConsolidatedRow,
  before: ConsolidatedRow | null,
  after: ConsolidatedRow | null,
): PeriodChange {
  const side = (row: ConsolidatedRow | null): PeriodChange['before'] => ({
    status: row?.assessed?.status ?? null,
    result: row === null ? '' : resultOf(row),
  });
  return { key, unit, unitName, section, number, title, kind, before: side(before), after: side(after) };
}
