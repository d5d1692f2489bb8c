import { type PlanVersion } from '../plan/types';
import { type ConsolidateContext, type UnreportedRow } from './types';

/**
 * Rows of the plans that a unit owes and no submission of it that counts holds, and rows that nobody reports, in plan
 * order. Groups stand for their rows and are owed by nobody.
 * @param reporters units that report a row, by plan and key
 * @param sent units with a submission that counts
 */
export function unreportedRows(
  plans: readonly PlanVersion[],
  reporters: ReadonlyMap<string, ReadonlySet<string>>,
  sent: ReadonlySet<string>,
  unitName: ConsolidateContext['unitName'],
): UnreportedRow[] {
  return plans.flatMap(({ plan, rows, owing }) => {
    const seen = new Set<string>();
    return rows.flatMap(({ key, kind, section, number, title, group }): UnreportedRow[] => {
      if (group === true || seen.has(key)) return [];
      seen.add(key);
      const by = reporters.get(`${plan}|${key}`);
      const owed = Object.hasOwn(owing, key) ? (owing[key] ?? []) : [];
      const left = owed
        .filter((unit) => by?.has(unit) !== true)
        .map((unit) => ({ unit, unitName: unitName(unit), hasSent: sent.has(unit) }));
      const byNobody = by === undefined;
      return left.length === 0 && !byNobody ? [] : [{ plan, key, kind, section, number, title, left, byNobody }];
    });
  });
}
