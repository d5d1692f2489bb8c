import { type Rule } from '../types';
import { atGap, blankField, itemsOf } from '../support/rows';

/** A row with an owner, a date or a value, but no word on what it is about. */
export const missingTitle: Rule = {
  id: 'missing-title',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['stray-row', 'formula-error'],
  *check({ appendix }) {
    for (const item of itemsOf(appendix)) {
      const field = blankField(item, 'title');
      if (field !== null) yield atGap(item, field);
    }
  },
};
