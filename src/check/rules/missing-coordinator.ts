import { type Rule } from '../types';
import { atGap, blankField, itemsOf } from '../support/rows';

/** The table has a column for coordinating agencies and the row names none: allowed, but often forgotten. */
export const missingCoordinator: Rule = {
  id: 'missing-coordinator',
  severity: 'note',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    for (const item of itemsOf(appendix)) {
      const field = blankField(item, 'coordinators');
      if (field !== null) yield atGap(item, field);
    }
  },
};
