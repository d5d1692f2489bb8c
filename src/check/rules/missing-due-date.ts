import { type Rule } from '../types';
import { atGap, fieldsOf, itemsOf } from '../support/rows';

/** A task without any word on when; "Chưa xác định" is none. */
export const missingDueDate: Rule = {
  id: 'missing-due-date',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    if (appendix.kind !== 'tasks') return;
    for (const item of itemsOf(appendix)) {
      const [field] = fieldsOf(item, 'due');
      if (field !== undefined && item.due?.kind === 'missing') yield atGap(item, field);
    }
  },
};
