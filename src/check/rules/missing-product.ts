import { type Rule } from '../types';
import { atGap, blankField, itemsOf } from '../support/rows';

/** A task whose delivery nobody can recognise: the product column exists and is blank. */
export const missingProduct: Rule = {
  id: 'missing-product',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    if (appendix.kind !== 'tasks') return;
    for (const item of itemsOf(appendix)) {
      const field = blankField(item, 'product');
      if (field !== null) yield atGap(item, field);
    }
  },
};
