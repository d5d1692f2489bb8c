import { type ColumnRole } from '../appendix/types';
import { type ItemRecord } from '../examine/records';
import { type PlanVersion } from '../plan/types';
import { isSameJson } from './sameJson';
import { type QuantityPart, type QuantityReading } from '../values/types';
import { isDone, leads, saysProgress } from './leads';
import { shownCell } from './place';
import { type Conflict, type ConflictField, type ConsolidatedRow } from './types';

type PlainField = Exclude<ConflictField, 'done'>;
type ConflictPlace = Conflict['places'][number];

const FIELDS: readonly PlainField[] = ['target', 'due', 'result'];
const CELLS: Readonly<Record<ConflictField, readonly ColumnRole[]>> = {
  target: ['target'],
  due: ['due'],
  result: ['result', 'cumulative'],
  done: ['progress', 'completion', 'completedOn', 'reportedStatus', 'title'],
};

/**
 * Rows that are reported under one key with different values. Targets and due dates come from the plan, so two of them
 * contradict, as does one that is not the plan's; so do two results of one indicator. Units' progress on a shared task
 * may well differ; it contradicts where the unit that leads the task says it is done and another says not, or the other
 * way round. Blank values contradict nothing.
 * @param groups the rows of each key, which stand together
 */
export function findConflicts(
  groups: Iterable<readonly ConsolidatedRow[]>,
  plans: readonly PlanVersion[] = [],
): Conflict[] {
  const planRows = new Map(
    plans.flatMap((version) => version.rows.map((row) => [`${version.plan}|${row.key}`, { version, row }] as const)),
  );
  const found: Conflict[] = [];
  for (const rows of groups) {
    const [first] = rows;
    if (first === undefined) continue;
    const planned = planRows.get(`${first.plan}|${first.key}`);
    if (rows.length < 2 && planned === undefined) continue;
    const { plan, key, section, number, title } = first;
    for (const field of FIELDS) {
      const places = differing(rows, field, field === 'result' ? undefined : planned);
      if (places !== null) found.push({ plan, key, field, section, number, title, places });
    }
    const places = disagreeing(rows);
    if (places !== null) found.push({ plan, key, field: 'done', section, number, title, places });
  }
  return found;
}

function differing(
  rows: readonly ConsolidatedRow[],
  field: PlainField,
  planned: { readonly version: PlanVersion; readonly row: ItemRecord } | undefined,
): ConflictPlace[] | null {
  const ofPlan = planned !== undefined && isStated(planned.row, field) ? planned : null;
  let first: Valued | null = ofPlan?.row ?? null;
  let differs = false;
  for (const row of rows) {
    if (!isStated(row, field)) continue;
    if (first === null) first = row;
    else if (!isEqual(first, row, field)) differs = true;
    if (differs) break;
  }
  if (!differs) return null;
  const valued = rows.filter((row) => isStated(row, field));
  return [
    ...(ofPlan === null ? [] : [placeInPlan(ofPlan.version, ofPlan.row, field)]),
    ...valued.map((row) => placeOf(row, field)),
  ];
}

function placeInPlan(version: PlanVersion, row: ItemRecord, field: PlainField): ConflictPlace {
  return {
    unit: version.plan,
    unitName: version.title,
    submissionId: '',
    sheet: row.sheet,
    cell: shownCell(row.cells, CELLS[field]),
    value: field === 'due' ? '' : (row[field]?.text ?? ''),
    due: field === 'due' ? row.due : null,
    isPlan: true,
  };
}

function placeOf(row: ConsolidatedRow, field: ConflictField): ConflictPlace {
  const { unit, unitName, submissionId, sheet, cells } = row;
  const value =
    field === 'due'
      ? ''
      : field === 'done'
        ? (row.texts.progress ?? row.progress?.text ?? dayOf(row.completedOn))
        : (row[field]?.text ?? '');
  const due = field === 'due' ? row.due : null;
  return { unit, unitName, submissionId, sheet, cell: shownCell(cells, CELLS[field]), value, due };
}

type Valued = Pick<ItemRecord, 'kind' | 'due' | 'target' | 'result'>;

function isStated(row: Valued, field: PlainField): boolean {
  if (field === 'due') return row.due !== null && row.due.kind !== 'missing';
  return row.kind === 'indicators' && row[field]?.parts.some((part) => part.forecast !== true) === true;
}

function isEqual(one: Valued, other: Valued, field: PlainField): boolean {
  if (field === 'due') return isSameJson(one.due, other.due);
  const [left, right] = [levels(one[field]), levels(other[field])];
  return left.length === right.length && left.every((part, index) => isSameLevel(part, right[index]));
}

function levels(reading: QuantityReading | null): readonly QuantityPart[] {
  const parts = reading?.parts ?? [];
  return parts.some((part) => part.forecast === true) ? parts.filter((part) => part.forecast !== true) : parts;
}

function isSameLevel(one: QuantityPart, other: QuantityPart | undefined): boolean {
  return (
    one.comparator === other?.comparator &&
    one.value === other.value &&
    one.low === other.low &&
    one.high === other.high &&
    one.scope === other.scope
  );
}

/** Places of a task that one of its leaders and another unit say different things of. */
function disagreeing(rows: readonly ConsolidatedRow[]): ConflictPlace[] | null {
  const saying = rows.filter((row) => row.kind === 'tasks' && row.assessed !== null && saysProgress(row));
  if (saying.length < 2) return null;
  const done = saying.filter(isDone);
  if (done.length === 0 || done.length === saying.length) return null;
  const open = saying.filter((row) => !isDone(row));
  const isAgainstLeader = done.some(leads) || open.some(leads);
  return isAgainstLeader ? saying.map((row) => placeOf(row, 'done')) : null;
}

/** As offices write a day. */
function dayOf(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}
