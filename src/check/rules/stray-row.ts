import { type Rule } from '../types';

/** A row with a value in one column only and no title: one finding for the row, not one for every blank in it. */
export const strayRow: Rule = {
  id: 'stray-row',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    for (const { row, addresses } of appendix.strayRows) {
      if (addresses.length > 0) yield { cells: addresses, item: null, facts: { row } };
    }
  },
};
