import { type ItemRow } from '../../appendix/types';
import { isBlank } from '../../text/fold';
import { type IsoDate } from '../../values/types';
import { type Rule } from '../types';
import { partsOf, spanOf } from '../support/due';
import { fieldsOf, itemsOf, numberOf } from '../support/rows';

/**
 * Reported done, but not when, and the due date has passed: nobody can tell "in time" from "late".
 */
export const missingCompletionDate: Rule = {
  id: 'missing-completion-date',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix, context }) {
    if (appendix.kind !== 'tasks') return;
    for (const item of itemsOf(appendix)) {
      const end = firstEnd(item);
      if (!isDoneWithoutDate(item) || end === null || end >= context.asOf) continue;
      const [column] = fieldsOf(item, 'completedOn');
      if (column?.cell?.uncalculated === true) continue;
      const field = column ?? evidenceOf(item);
      if (field !== undefined) yield { cells: [field.address], item: numberOf(item), facts: { end } };
    }
  },
};

function isDoneWithoutDate({ progress, completedOn }: ItemRow): boolean {
  return progress !== null && progress.done && progress.completedOn === null && completedOn === null;
}

function firstEnd({ due }: ItemRow): IsoDate | null {
  const ends = (due === null ? [] : partsOf(due)).flatMap((part) => spanOf(part)?.end ?? []);
  return ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b));
}

/** The cell that says "done". */
function evidenceOf(item: ItemRow): ItemRow['cells'][number] | undefined {
  return (['progress', 'completion', 'reportedStatus', 'result'] as const)
    .flatMap((role) => fieldsOf(item, role))
    .find((field) => !isBlank(field.text));
}
