import { type Rule } from '../types';
import { tableCells } from '../support/cells';

interface Found {
  readonly cells: string[];
  readonly item: string | null;
}

/**
 * Formulas whose results the file does not hold: programs that do not calculate write such files, and what the cells
 * say is not known before Excel has opened them. A column of them is one finding.
 */
export const uncalculatedFormula: Rule = {
  id: 'uncalculated-formula',
  severity: 'warning',
  scope: 'table',
  basis: null,
  *check(scope) {
    const columns = new Map<number, Found>();
    for (const { cell, address, item } of tableCells(scope)) {
      if (cell.uncalculated !== true) continue;
      const found = columns.get(cell.column);
      if (found === undefined) columns.set(cell.column, { cells: [address], item });
      else found.cells.push(address);
    }
    for (const { cells, item } of columns.values()) yield { cells, item: cells.length === 1 ? item : null, facts: {} };
  },
};
