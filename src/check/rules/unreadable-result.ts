import { type Rule } from '../types';
import { atValue } from '../support/rows';
import { REACHED, valueCells } from '../support/values';

/** A result with digits that give no number. */
export const unreadableResult: Rule = {
  id: 'unreadable-result',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check({ appendix }) {
    for (const cell of valueCells(appendix, REACHED)) {
      if (cell.reading.doubt?.kind === 'unreadable') yield atValue(cell, {});
    }
  },
};
