import { isEmptyField } from '../../appendix/fields';
import { type Appendix, type AppendixColumn, type ColumnRole, type ItemRow } from '../../appendix/types';
import { type IsoDate, type Period } from '../../values/types';
import { type RawFinding, type Rule } from '../types';
import { partsOf, spanOf } from '../support/due';
import { fieldIn, itemsOf, numberOf } from '../support/rows';

/** Any one of these tells how a task stands; the first two are where a blank is reported. */
const TASK_EVIDENCE: readonly ColumnRole[] = ['progress', 'result', 'completion', 'completedOn', 'reportedStatus'];
const TASK_REPORT: readonly ColumnRole[] = ['progress', 'result', 'completion'];

/**
 * A report that says nothing of a row: a column for it exists and is blank, for an indicator in every period of its
 * plan's years, for a task once its start has passed or when it has no dates.
 */
export const missingResult: Rule = {
  id: 'missing-result',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix, context }) {
    yield* appendix.kind === 'indicators'
      ? indicatorsWithout(appendix, context.period)
      : tasksWithout(appendix, context.asOf);
  },
};

function* indicatorsWithout(appendix: Appendix, period: Period): Iterable<RawFinding> {
  const { years } = appendix.plan;
  if (years !== null && (period.year < years.from || period.year > years.to)) return;
  const reports = appendix.columns.filter((column) => column.role === 'result');
  const columns = (
    reports.length > 0 ? reports : appendix.columns.filter((column) => column.role === 'cumulative')
  ).filter((column) => isDue(column, period));
  for (const item of itemsOf(appendix)) {
    for (const column of columns) yield* blankIn(item, column);
  }
}

/** A column headed with a later period may still be empty. */
function isDue(column: AppendixColumn, period: Period): boolean {
  return column.period === null || column.period.end <= period.end;
}

function* tasksWithout(appendix: Appendix, asOf: IsoDate): Iterable<RawFinding> {
  const place = TASK_REPORT.map((role) => appendix.columns.find((column) => column.role === role)).find(
    (column) => column !== undefined,
  );
  if (place === undefined) return;
  for (const item of itemsOf(appendix)) {
    const saysNothing = item.cells.every((field) => !TASK_EVIDENCE.includes(field.role) || isEmptyField(field));
    if (saysNothing && hasBegun(item, asOf)) yield* blankIn(item, place);
  }
}

/** A deadline has no start, so its task runs from the plan's first day. */
function hasBegun(item: ItemRow, asOf: IsoDate): boolean {
  return item.due === null || partsOf(item.due).some((part) => (spanOf(part)?.start ?? asOf) <= asOf);
}

function* blankIn(item: ItemRow, column: AppendixColumn): Iterable<RawFinding> {
  const field = fieldIn(item, column);
  if (field !== null && isEmptyField(field)) yield { cells: [field.address], item: numberOf(item), facts: {} };
}
