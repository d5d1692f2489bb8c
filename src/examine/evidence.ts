import { type AppendixKind } from '../appendix/types';
import { assessIndicator } from '../status/indicator';
import { assessTask } from '../status/task';
import { type Assessment, type AssessmentContext, type IndicatorEvidence, type TaskEvidence } from '../status/types';
import { type DueReading } from '../values/types';

/** What a row is judged by, whether it stands in a sheet or in a submission. */
export interface RowEvidence extends IndicatorEvidence, Omit<TaskEvidence, 'due'> {
  readonly kind: AppendixKind;
  readonly due: DueReading | null;
}

/** Judges a row by the kind of its table. A task row without any due cell has a missing due date. */
export function assessRow(evidence: RowEvidence, context: AssessmentContext): Assessment {
  return evidence.kind === 'indicators'
    ? assessIndicator(evidence, context)
    : assessTask({ ...evidence, due: evidence.due ?? { kind: 'missing' } }, context);
}
