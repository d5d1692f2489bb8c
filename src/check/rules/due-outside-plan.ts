import { type Rule } from '../types';
import { dueCells, partsOf, spanOf } from '../support/due';
import { atValue } from '../support/rows';

/** A due date wholly before or after the plan's years. */
export const dueOutsidePlan: Rule = {
  id: 'due-outside-plan',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['impossible-date', 'unreadable-due-date', 'ambiguous-date'],
  *check({ appendix }) {
    const { years } = appendix.plan;
    if (years === null) return;
    const first = `${years.from}-01-01`;
    const last = `${years.to}-12-31`;
    for (const cell of dueCells(appendix)) {
      const spans = partsOf(cell.due).map(spanOf);
      const outside = spans.find((span) => span !== null && (span.end < first || (span.start ?? span.end) > last));
      if (outside === undefined || outside === null) continue;
      const side = outside.end < first ? 'before' : 'after';
      yield atValue(cell, { from: years.from, to: years.to, side, end: outside.end });
    }
  },
};
