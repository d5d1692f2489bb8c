import { cellAddress } from '../../appendix/address';
import { type Rule } from '../types';

/** A column for explanation that its own heading keeps from being issued. */
export const internalColumn: Rule = {
  id: 'internal-column',
  severity: 'warning',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const { role, column, heading } of appendix.columns) {
      if (role !== 'internal') continue;
      yield { cells: [cellAddress(appendix.header.top, column)], item: null, facts: { heading } };
    }
  },
};
