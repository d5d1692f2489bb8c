import { cellAddress } from '../../appendix/address';
import { foldText } from '../../text/fold';
import { type Rule } from '../types';

/** Also where it stands in brackets behind what the column holds. */
const NOT_FOR_ISSUE = /không (?:phát|ban) hành|lưu hành nội bộ/u;

/** A column for explanation that its own heading keeps from being issued. */
export const internalColumn: Rule = {
  id: 'internal-column',
  severity: 'warning',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const { role, column, heading } of appendix.columns) {
      if (role !== 'internal' && !NOT_FOR_ISSUE.test(foldText(heading))) continue;
      yield { cells: [cellAddress(appendix.header.top, column)], item: null, facts: { heading } };
    }
  },
};
