import { type Rule } from '../types';
import { isBlank } from '../../text/fold';
import { saysUnassigned } from '../../values/agencyRoles';
import { atGap, fieldsOf, itemsOf } from '../support/rows';

/** An item nobody answers for: no owner of its own, by merge or from its group, or words that say so. */
export const missingOwner: Rule = {
  id: 'missing-owner',
  severity: 'error',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const item of itemsOf(appendix)) {
      const named = fieldsOf(item, 'owner').find(({ text }) => !isBlank(text) && !saysUnassigned(text));
      const field = named === undefined ? (fieldsOf(item, 'owner')[0] ?? null) : null;
      if (field !== null) yield atGap(item, field);
    }
  },
};
