import { isEmptyField } from '../../appendix/fields';
import { type Rule } from '../types';
import { atGap, fieldsOf, itemsOf } from '../support/rows';

/**
 * An indicator nobody can be measured by. Where a table sets targets for several years, a year may be left open on
 * purpose: then it is a warning.
 */
export const missingTarget: Rule = {
  id: 'missing-target',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    if (appendix.kind !== 'indicators') return;
    for (const item of itemsOf(appendix)) {
      const fields = fieldsOf(item, 'target');
      const [own] = fields;
      if (own === undefined || !isEmptyField(own)) continue;
      const hasOtherYear = fields.some((field) => !isEmptyField(field));
      const finding = atGap(item, own, { hasOtherYear });
      yield hasOtherYear ? { ...finding, severity: 'warning' } : finding;
    }
  },
};
