import { cellAddress } from '../../appendix/address';
import { type Rule } from '../types';
import { rowsOf } from '../support/rows';

/** A header with nothing under it. */
export const noRows: Rule = {
  id: 'no-rows',
  severity: 'error',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    if (rowsOf(appendix).length > 0) return;
    yield { cells: [cellAddress(appendix.header.top, appendix.header.left)], item: null, facts: {} };
  },
};
