import { type Rule } from '../types';
import { atValue } from '../support/rows';
import { valueCells } from '../support/values';

/** A target with digits that give no number. Words alone are a qualitative target, and fine. */
export const unreadableTarget: Rule = {
  id: 'unreadable-target',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check({ appendix }) {
    for (const cell of valueCells(appendix, ['target'])) {
      if (cell.reading.doubt?.kind === 'unreadable') yield atValue(cell, {});
    }
  },
};
