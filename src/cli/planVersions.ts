import { allocate } from '../handout/allocate';
import { type CheckContext } from '../check/types';
import { planVersions } from '../plan';
import { type PlanVersion } from '../plan/types';
import { planOfParts } from '../xlsx/handout/plan';
import { readPlanFile } from './planFiles';

/**
 * The plans that workbooks hold, one version of each; none for no workbook.
 * @throws XlsxProblem when one cannot be read
 * @throws UsageError when one holds no appendix, or its province cannot be told
 */
export async function readPlans(files: readonly string[], given: CheckContext): Promise<PlanVersion[]> {
  const parts = [];
  for (const file of files) parts.push(await readPlanFile(file, given));
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const { tables, context, extraAgencies } = planOfParts(first, others);
  return planVersions(tables, allocate(tables, { asOf: context.asOf, extraAgencies }));
}
