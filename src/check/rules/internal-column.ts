import { cellAddress } from '../../appendix/address';
import { isNotForIssue } from '../support/notForIssue';
import { type Rule } from '../types';

/** A column for explanation that its own heading keeps from being issued. */
export const internalColumn: Rule = {
  id: 'internal-column',
  severity: 'warning',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const column of appendix.columns) {
      if (!isNotForIssue(column)) continue;
      const { heading } = column;
      yield { cells: [cellAddress(appendix.header.top, column.column)], item: null, facts: { heading } };
    }
  },
};
