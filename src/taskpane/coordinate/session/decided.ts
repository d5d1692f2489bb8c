import { type Consolidated } from '../../../consolidate/types';
import { type RowDecision } from '../../../plan/types';
import { rowName } from '../../../report/rowName';

/** A decision as people know its rows. */
export interface DecidedRow {
  readonly decision: RowDecision;
  /** The row as its units called it. */
  readonly row: string;
  /** The plan's row; `null`: it is not in the plan. */
  readonly to: string | null;
}

/** Decisions on rows that nobody reports at present are named by what their keys say. */
export function decidedRows({ rows }: Pick<Consolidated, 'rows'>, decisions: readonly RowDecision[]): DecidedRow[] {
  const wanted = new Set(decisions.map(({ plan, from }) => `${plan} ${from}`));
  const found = new Map<string, Consolidated['rows'][number]>();
  for (const row of rows) {
    const id = `${row.plan} ${row.reportedKey ?? row.key}`;
    if (wanted.has(id) && !found.has(id)) found.set(id, row);
  }
  return decisions.map((decision) => {
    const row = found.get(`${decision.plan} ${decision.from}`);
    if (row === undefined) {
      return { decision, row: placeInKey(decision.from), to: decision.to === null ? null : placeInKey(decision.to) };
    }
    const called = named({ ...row, ...row.reportedAs });
    return { decision, row: called, to: decision.to === null ? null : named(row) };
  });
}

function named(row: Parameters<typeof rowName>[0]): string {
  const { number, title } = rowName(row);
  return number === '' ? title : `${number}. ${title}`;
}

/** "II.6.1" of `son-la-2026/indicators/ii/6.1/…`. */
function placeInKey(key: string): string {
  const [, , section = '', number = ''] = key.split('/');
  return [section.toUpperCase(), number].filter((part) => part !== '').join('.');
}
