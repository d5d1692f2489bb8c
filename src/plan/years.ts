import { type Period } from '../values/types';
import { type PlanVersion } from './types';

/** Whether a period falls into the years a plan is for; a plan whose rows name no years is for all periods. */
export function isPlannedFor({ rows }: PlanVersion, period: Period): boolean {
  const named = rows.flatMap(({ planYears }) => planYears ?? []);
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  return named.length === 0 || named.some(({ from, to }) => from <= last && first <= to);
}
