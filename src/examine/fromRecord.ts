import { type Assessment, type AssessmentContext } from '../status/types';
import { assessRow } from './evidence';
import { type ItemRecord } from './records';

/**
 * Judges a submitted row again, as the receiver: from the readings it carries, never from its sender's judgement. `null`
 * for group rows. The same context gives the sender's own status.
 */
export function assessRecord(
  record: ItemRecord,
  context: Pick<AssessmentContext, 'asOf' | 'period'>,
): Assessment | null {
  if (record.group === true) return null;
  const { cells, result } = record;
  const hasResultColumn = result !== null || 'result' in cells || 'cumulative' in cells;
  const { progress: progressWords } = record.texts;
  const evidence = { ...record, ...(progressWords === undefined ? {} : { progressWords }), hasResultColumn };
  return assessRow(evidence, { ...context, planYears: record.planYears });
}
