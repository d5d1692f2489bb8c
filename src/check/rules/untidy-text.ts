import { cleanText, isBlank } from '../../text/fold';
import { type Rule } from '../types';
import { tableCells } from '../support/cells';
import { change } from '../support/changes';

/** Decomposed Unicode, invisible characters, doubled blanks, blank ends: alike to people, different to machines. */
export const untidyText: Rule = {
  id: 'untidy-text',
  severity: 'note',
  scope: 'table',
  basis: null,
  safe: true,
  suppressedBy: ['legacy-font-text', 'formula-error'],
  *check(scope) {
    for (const { cell, address, item } of tableCells(scope)) {
      if (typeof cell.value !== 'string' || cell.formula !== undefined || isBlank(cell.value)) continue;
      const tidy = cleanText(cell.value);
      // Line breaks of another platform are no untidiness a person could see.
      if (tidy === cell.value.replace(/\r\n?/g, '\n')) continue;
      const fix = { code: 'clean-text', facts: {}, changes: [change(scope.appendix.sheet, cell, tidy)] };
      yield { cells: [address], item, facts: {}, fixes: [fix] };
    }
  },
};
