import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ItemRecord } from '../../src/examine/records';
import { allocate } from '../../src/handout/allocate';
import { planVersions } from '../../src/plan';
import { type PlanVersion } from '../../src/plan/types';
import { tableToWorkbook } from '../../src/cli/convert';
import { readPeriod } from '../../src/values/period';
import { readQuantity } from '../../src/values/quantity';
import { planOfParts, planPart } from '../../src/xlsx/handout/plan';
import { readModel } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';

const TABLES = join(__dirname, '..', 'fixtures', 'tables');
const period = readPeriod('2026-Q3')!;

/** The version of a plan that cleaned source tables make, converted to workbooks and read back as an office's. */
export function planOfTables(...names: readonly string[]): PlanVersion {
  const [first, ...others] = names.map((name) => {
    const table: unknown = JSON.parse(readFileSync(join(TABLES, `${name}.json`), 'utf8'));
    return planPart(readModel(writeXlsx(tableToWorkbook(table))), `${name}.xlsx`, {
      asOf: '2026-09-05',
      period,
      province: null,
    });
  });
  const plan = planOfParts(first!, others);
  const { tables, context } = plan;
  const [version] = planVersions(tables, allocate(tables, { asOf: context.asOf }));
  return version!;
}

export const sonLa = (): PlanVersion => planOfTables('son-la-2026-phu-luc-1', 'son-la-2026-phu-luc-2');
export const laiChau2026 = (): PlanVersion => planOfTables('lai-chau-2026-indicators');
export const laiChau = (): PlanVersion => planOfTables('lai-chau-nq57-phu-luc-1', 'lai-chau-nq57-phu-luc-2');

/** The rows a unit owes, as its report would hold them before anything is filled in. */
export function owedBy({ rows, owing }: PlanVersion, unit: string): ItemRecord[] {
  return rows.filter(({ key }) => owing[key]?.includes(unit));
}

/** An indicator's row with what a unit typed as its result. */
export function withResult(row: ItemRecord, text: string, column = 'G'): ItemRecord {
  const result = readQuantity({ text, unitColumn: row.unit });
  return { ...row, result, cells: { ...row.cells, result: `${column}${String(row.row)}` } };
}

/** A task's row with what a unit typed as its progress. */
export function withProgress(
  row: ItemRecord,
  text: string,
  done: boolean,
  completedOn: string | null = null,
): ItemRecord {
  const progress = { text, done, completedOn, percent: null };
  return { ...row, progress, cells: { ...row.cells, progress: `G${String(row.row)}` } };
}
