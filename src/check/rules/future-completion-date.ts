import { isBlank } from '../../text/fold';
import { readProgress } from '../../values/progress';
import { type FieldCell, type ItemRow } from '../../appendix/types';
import { type Rule } from '../types';
import { atValue, fieldsOf, itemsOf } from '../support/rows';

/** Where words may hold the day, in the order in which they are believed. */
const WORDS = ['reportedStatus', 'progress', 'result', 'completion'] as const;

/** Completed on a day that has not come: the task counts as done, and most likely the year is wrong. */
export const futureCompletionDate: Rule = {
  id: 'future-completion-date',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check({ appendix, context: { asOf } }) {
    if (appendix.kind !== 'tasks') return;
    const told = new Set<string>();
    for (const row of itemsOf(appendix)) {
      const on = row.completedOn ?? row.progress?.completedOn ?? null;
      if (on === null || on <= asOf) continue;
      const field = placeOf(row, on);
      if (field === undefined || told.has(field.source)) continue;
      told.add(field.source);
      yield atValue({ row, field }, { on, asOf });
    }
  },
};

/** The cell that gives the day; a column of its own goes before words. */
function placeOf(row: ItemRow, on: string): FieldCell | undefined {
  if (row.completedOn !== null) return fieldsOf(row, 'completedOn').find(({ text }) => !isBlank(text));
  return WORDS.flatMap((role) => fieldsOf(row, role)).find(({ text }) => readProgress(text).completedOn === on);
}
