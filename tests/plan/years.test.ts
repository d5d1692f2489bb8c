import { isPlannedFor } from '../../src/plan';
import { type PlanVersion } from '../../src/plan/types';
import { readPeriod } from '../../src/values/period';
import { laiChau, sonLa } from './realPlans';

const isFor = (version: PlanVersion, ...periods: readonly string[]): boolean[] =>
  periods.map((id) => isPlannedFor(version, readPeriod(id)!));

describe('the periods a plan is for', () => {
  it('are those of its years', () => {
    const version = sonLa();
    expect(version.rows.every(({ planYears }) => planYears?.from === 2026 && planYears.to === 2026)).toBe(true);
    expect(isFor(version, '2025-Q4', '2026-Q1', '2026-M12', '2026-H2', '2026', '2027-Q1')).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('reach from its first year to the last year that any target is set for', () => {
    const years = laiChau().rows.flatMap(({ planYears }) => planYears ?? []);
    const first = Math.min(...years.map(({ from }) => from));
    const last = Math.max(...years.map(({ to }) => to));
    expect(last).toBeGreaterThan(first);
    expect(isFor(laiChau(), String(first - 1), `${String(first)}-Q1`, `${String(last)}-Q4`, String(last + 1))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('are all when no row names years', () => {
    const { rows, ...version } = sonLa();
    const undated = { ...version, rows: rows.map((row) => ({ ...row, planYears: null })) };
    expect(isFor(undated, '2019-Q1', '2026-Q3', '2045')).toEqual([true, true, true]);
  });
});
