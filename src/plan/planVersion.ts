import { type Appendix } from '../appendix/types';
import { planOf } from '../catalogue/templates';
import { type ExaminedItem } from '../examine/examine';
import { itemRecord } from '../examine/itemRecord';
import { type ItemRecord } from '../examine/records';
import { type Handout, type PlanTable } from '../handout/types';
import { readAggregation } from './aggregation';
import { type Aggregation, type PlanVersion } from './types';

/**
 * The plans that a plan's workbooks hold, one version of each, in the order in which they appear.
 * @param handout who got which rows of the same tables (`allocate`)
 * @param declared kinds by row key that somebody declared besides the column "Cách tổng hợp"; they win over it
 */
export function planVersions(
  tables: readonly PlanTable[],
  handout: Pick<Handout, 'units'>,
  declared: Readonly<Record<string, Aggregation>> = {},
): PlanVersion[] {
  const owing = owingByTable(handout);
  const byPlan = new Map<string, number[]>();
  tables.forEach(({ table }, index) => {
    const { id } = table.appendix.plan;
    const known = byPlan.get(id);
    if (known === undefined) byPlan.set(id, [index]);
    else known.push(index);
  });
  return [...byPlan].map(([plan, own]) => {
    const parts = own.flatMap((index) => tables[index] ?? []);
    const rows = parts.flatMap(({ table }) => table.items.map((item) => plainRecord(table.appendix, item)));
    return {
      plan,
      title:
        planOf(plan)?.name ?? parts.map(({ table }) => table.appendix.plan.title).find((title) => title !== '') ?? plan,
      rows,
      owing: merged(own.map((index) => owing.get(index) ?? new Map<string, string[]>())),
      aggregations: aggregationsOf(rows, declared),
    };
  });
}

/** Ids of every unit that owes a row of these plans, in order of appearance. */
export function owingUnits(plans: readonly Pick<PlanVersion, 'owing'>[]): string[] {
  return [...new Set(plans.flatMap(({ owing }) => Object.values(owing).flat()))];
}

/** A row as the plan has it; nobody has judged it. */
function plainRecord(appendix: Appendix, item: ExaminedItem): ItemRecord {
  return { ...itemRecord(appendix, item, () => ''), status: null, basis: null, pace: null, reason: null };
}

function owingByTable({ units }: Pick<Handout, 'units'>): Map<number, Map<string, string[]>> {
  const byTable = new Map<number, Map<string, string[]>>();
  for (const { unit, owns } of units) {
    for (const { table, item } of owns) {
      const rows = byTable.get(table) ?? new Map<string, string[]>();
      byTable.set(table, rows);
      const known = rows.get(item.key);
      if (known === undefined) rows.set(item.key, [unit]);
      else known.push(unit);
    }
  }
  return byTable;
}

/** A row that stands in two tables under one key is owed by the units of both. */
function merged(parts: readonly ReadonlyMap<string, readonly string[]>[]): Record<string, readonly string[]> {
  const owing: Record<string, readonly string[]> = {};
  for (const part of parts) {
    for (const [key, units] of part) owing[key] = [...new Set([...(owing[key] ?? []), ...units])];
  }
  return owing;
}

function aggregationsOf(
  rows: readonly ItemRecord[],
  declared: Readonly<Record<string, Aggregation>>,
): Record<string, Aggregation> {
  const kinds: Record<string, Aggregation> = {};
  for (const { key, kind, texts } of rows) {
    if (kind !== 'indicators') continue;
    const said = declared[key] ?? readAggregation(texts.aggregation ?? '');
    if (said !== null) kinds[key] = said;
  }
  return kinds;
}
