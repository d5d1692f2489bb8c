import { type Rule } from '../types';
import { dueCells, partsOf } from '../support/due';
import { atValue } from '../support/rows';

/** A due date that is on no calendar: 31/02/2026, Quý V/2026, an end before its start. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    for (const cell of dueCells(appendix)) {
      const part = partsOf(cell.due).find(({ kind }) => kind === 'impossible');
      if (part?.kind === 'impossible') yield atValue(cell, { why: part.why });
    }
  },
};
