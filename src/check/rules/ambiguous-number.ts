import { type Rule } from '../types';
import { atValue } from '../support/rows';
import { printNumber, QUANTITIES, valueCells } from '../support/values';

/** "1.234" where nothing tells a thousand from a decimal. */
export const ambiguousNumber: Rule = {
  id: 'ambiguous-number',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    for (const cell of valueCells(appendix, QUANTITIES)) {
      const { doubt } = cell.reading;
      if (doubt?.kind === 'ambiguous') yield atValue(cell, { readings: doubt.readings.map(printNumber) });
    }
  },
};
