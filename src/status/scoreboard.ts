import { type AppendixKind } from '../appendix/types';
import { type IndicatorStatus, type Status, type TaskStatus } from './types';

/** A judged row, as the scoreboard counts it. */
export interface ScoredRow {
  /** Agency id or name the row is counted for; `null` when nobody is known to answer for it. */
  readonly unit: string | null;
  readonly section: string;
  readonly kind: AppendixKind;
  readonly status: Status;
}

/**
 * Counts of a set of rows, and the shares made of them:
 * - `shareMet` = (exceeded + met) ÷ (exceeded + met + not-met + undetermined + no-result). An indicator without figures
 *   still counts in the whole, so that leaving results out never raises the share; `no-target` and `qualitative` ones
 *   cannot be judged by figures and are left out.
 * - `shareDone` = (done-on-time + done-late + done) ÷ (all tasks but `ongoing`, `waiting` and `no-due-date`).
 * - `shareOverdue` = overdue ÷ the same whole.
 * - `shareOnTime` = done-on-time ÷ (done-on-time + done-late + overdue): of the tasks whose end has been met or missed,
 *   those that met it; `done` without a date proves neither.
 *
 * A share is between 0 and 1; `null` when its whole is empty.
 */
export interface Score {
  readonly indicators: Readonly<Record<IndicatorStatus, number>>;
  readonly tasks: Readonly<Record<TaskStatus, number>>;
  readonly rows: number;
  readonly shareMet: number | null;
  readonly shareDone: number | null;
  readonly shareOverdue: number | null;
  readonly shareOnTime: number | null;
}

export interface Scoreboard {
  readonly total: Score;
  /** By unit, in the order of first appearance. */
  readonly units: readonly { readonly unit: string | null; readonly score: Score }[];
  /** By kind and section, in the order of first appearance. */
  readonly sections: readonly { readonly kind: AppendixKind; readonly section: string; readonly score: Score }[];
}

/**
 * Counts rows by status in all, per unit and per section. A row that several units answer for is handed in once for each
 * of them with the same `row` identity: it counts for every unit, and once in the total and in its section.
 */
export function scoreboard(rows: readonly (ScoredRow & { readonly row: string })[]): Scoreboard {
  const once = [...new Map(rows.map((row) => [`${row.kind}|${row.row}`, row])).values()];
  return {
    total: scoreOf(once),
    units: [...groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => ({ unit, score: scoreOf(own) })),
    sections: [...groupBy(once, ({ kind, section }) => `${kind}|${section}`).values()].flatMap((own) => {
      const [first] = own;
      return first === undefined ? [] : [{ kind: first.kind, section: first.section, score: scoreOf(own) }];
    }),
  };
}

/** The counts and shares of these rows; every row counts once. */
export function scoreOf(rows: readonly Pick<ScoredRow, 'status'>[]): Score {
  const indicators: Record<IndicatorStatus, number> = {
    exceeded: 0,
    met: 0,
    'not-met': 0,
    undetermined: 0,
    'no-result': 0,
    'no-target': 0,
    qualitative: 0,
  };
  const tasks: Record<TaskStatus, number> = {
    'done-on-time': 0,
    'done-late': 0,
    done: 0,
    overdue: 0,
    'due-soon': 0,
    'not-yet-due': 0,
    'in-progress': 0,
    ongoing: 0,
    waiting: 0,
    'no-due-date': 0,
  };
  for (const { status } of rows) {
    if (status in indicators) indicators[status as IndicatorStatus] += 1;
    else tasks[status as TaskStatus] += 1;
  }
  const met = indicators.exceeded + indicators.met;
  const done = tasks['done-on-time'] + tasks['done-late'] + tasks.done;
  const dated = done + tasks.overdue + tasks['due-soon'] + tasks['not-yet-due'] + tasks['in-progress'];
  return {
    indicators,
    tasks,
    rows: rows.length,
    shareMet: share(met, met + indicators['not-met'] + indicators.undetermined + indicators['no-result']),
    shareDone: share(done, dated),
    shareOverdue: share(tasks.overdue, dated),
    shareOnTime: share(tasks['done-on-time'], tasks['done-on-time'] + tasks['done-late'] + tasks.overdue),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
