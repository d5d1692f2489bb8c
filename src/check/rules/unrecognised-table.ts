import { cellAddress } from '../../appendix/address';
import { type Rule } from '../types';
import { isMislabelled } from '../support/headings';

/** Looks like a table, but fits no template: it was left unread, and the user must know. */
export const unrecognisedTable: Rule = {
  id: 'unrecognised-table',
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  suppressedBy: ['missing-column'],
  *check({ nearMisses }) {
    for (const nearMiss of nearMisses) {
      if (isMislabelled(nearMiss)) continue;
      const { sheet, header, nearest, lacks } = nearMiss;
      yield {
        cells: [cellAddress(header.top, header.left)],
        sheet,
        item: null,
        facts: { template: nearest, lacks },
      };
    }
  },
};
