import { cellAddress } from '../../appendix/address';
import { lacksOneColumn } from '../support/headings';
import { type Rule } from '../types';

/** Looks like a table, but fits no template: it was left unread, and the user must know. */
export const unrecognisedTable: Rule = {
  id: 'unrecognised-table',
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  *check({ nearMisses }) {
    for (const { sheet, header, nearest, lacks } of nearMisses.filter((nearMiss) => !lacksOneColumn(nearMiss))) {
      yield {
        cells: [cellAddress(header.top, header.left)],
        sheet,
        item: null,
        facts: { template: nearest, lacks },
      };
    }
  },
};
