import { type CheckContext } from '../check/types';
import { type PlanPart, planPart, PlanProblem } from '../xlsx/handout/plan';
import { readModel } from '../xlsx/read';
import { readBytes } from './files';
import { UsageError } from './io';

/**
 * Reads one workbook of a plan.
 * @throws XlsxProblem when it cannot be read
 * @throws UsageError when it holds no appendix, or its province cannot be told
 */
export async function readPlanFile(file: string, given: CheckContext): Promise<PlanPart> {
  try {
    return planPart(readModel(await readBytes(file)), file, given);
  } catch (error) {
    if (error instanceof PlanProblem) throw new UsageError(error.code, { file });
    throw error;
  }
}
