import { daysBetween } from '../values/dates';
import { type IsoDate } from '../values/types';
import { compareFigures, lessIsBetterFor, type Measure } from './compare';
import { type AssessmentContext, type Pace } from './types';
import { unitsAgree } from './units';

export interface PaceReading {
  readonly pace: Pace;
  /** Where a steady course from baseline to target would stand on `on`. */
  readonly expected: number;
  readonly on: IsoDate;
}

/**
 * Whether a result short of its target is on course: expected = baseline + (target − baseline) × share of the plan's
 * time that has passed (domain: section 5). Time runs to the period's end, or to the as-of date when that comes first:
 * a report sent early holds what is known on its day. `null` when baseline, period or the plan's years are unknown.
 */
export function paceOf(
  target: Measure,
  result: Measure,
  baseline: Measure | null,
  lessByWording: boolean,
  { asOf, period, planYears }: AssessmentContext,
): PaceReading | null {
  if (period === null || planYears === null || baseline === null) return null;
  if (baseline.comparator !== null || result.comparator !== null || !unitsAgree(baseline.unit, target.unit))
    return null;
  const lessIsBetter = lessIsBetterFor(target, lessByWording);
  const goal = target.comparator === 'between' ? (lessIsBetter ? target.high : target.low) : target.value;
  const on = asOf < period.end ? asOf : period.end;
  const expected = baseline.value + (goal - baseline.value) * shareOfTime(planYears, on);
  const side = compareFigures(result.value, expected) * (lessIsBetter ? -1 : 1);
  return { pace: side >= 0 ? 'on-track' : 'behind', expected, on };
}

function shareOfTime({ from, to }: { readonly from: number; readonly to: number }, on: IsoDate): number {
  const dayBefore: IsoDate = `${from - 1}-12-31`;
  const share = daysBetween(dayBefore, on) / daysBetween(dayBefore, `${to}-12-31`);
  return Math.min(1, Math.max(0, share));
}
