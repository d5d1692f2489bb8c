import { type Rule } from '../types';
import { atGap, blankField, itemsOf } from '../support/rows';

/** An item nobody answers for: no owner of its own, by merge or from its group. */
export const missingOwner: Rule = {
  id: 'missing-owner',
  severity: 'error',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const item of itemsOf(appendix)) {
      const field = blankField(item, 'owner');
      if (field !== null) yield atGap(item, field);
    }
  },
};
