import { type Rule } from '../types';
import { atValue } from '../support/rows';
import { measuredParts, REACHED, valueCells } from '../support/values';

/** ">94%" reported where a measured value belongs. A range or several levels are values. */
export const resultIsInequality: Rule = {
  id: 'result-is-inequality',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'result-over-100'],
  *check({ appendix }) {
    for (const cell of valueCells(appendix, REACHED)) {
      const isInequality = measuredParts(cell.reading).some(
        ({ comparator }) => comparator !== null && comparator !== 'between',
      );
      if (isInequality) yield atValue(cell, {});
    }
  },
};
