import { type Rule } from '../types';
import { dueCells, partsOf } from '../support/due';
import { atValue } from '../support/rows';

/** Words in the due column that name no day, span, rhythm or condition. */
export const unreadableDueDate: Rule = {
  id: 'unreadable-due-date',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check({ appendix }) {
    for (const cell of dueCells(appendix)) {
      if (partsOf(cell.due).some((part) => part.kind === 'unreadable')) yield atValue(cell, {});
    }
  },
};
