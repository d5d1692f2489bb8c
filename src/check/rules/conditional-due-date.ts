import { type Rule } from '../types';
import { dueCells, partsOf } from '../support/due';
import { atCell } from '../support/rows';

/** A due date that waits for something else: no day can be watched. */
export const conditionalDueDate: Rule = {
  id: 'conditional-due-date',
  severity: 'note',
  scope: 'table',
  basis: null,
  *check({ appendix }) {
    for (const cell of dueCells(appendix)) {
      const part = partsOf(cell.due).find(({ kind }) => kind === 'conditional');
      if (part?.kind === 'conditional') yield atCell(cell, { condition: part.condition });
    }
  },
};
