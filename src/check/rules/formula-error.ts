import { type CellSnapshot } from '../../appendix/snapshot';
import { type Rule } from '../types';
import { tableCells } from '../support/cells';

/** Excel's error codes, also as left behind by "paste values". */
const ERROR_CODE =
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA)$/i;

/** A cell in error: nothing else can be said about it, so other findings on it give way. */
export const formulaError: Rule = {
  id: 'formula-error',
  severity: 'error',
  scope: 'table',
  basis: null,
  *check(scope) {
    for (const { cell, address, item } of tableCells(scope)) {
      const text = errorOf(cell);
      if (text !== null) yield { cells: [address], item, facts: { text } };
    }
  },
};

function errorOf({ value }: CellSnapshot): string | null {
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && ERROR_CODE.test(value.trim()) ? value.trim() : null;
}
