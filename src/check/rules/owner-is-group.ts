import { type Rule } from '../types';
import { agencyCells } from '../support/agencies';
import { atCell } from '../support/rows';

/** The owner stands for many units: each of them must report. */
export const ownerIsGroup: Rule = {
  id: 'owner-is-group',
  severity: 'note',
  scope: 'table',
  basis: null,
  suppressedBy: ['legacy-font-text'],
  *check(scope) {
    for (const cell of agencyCells(scope, ['owner'])) {
      const groups = cell.mentions.filter(({ isGroup }) => isGroup).map(({ name }) => name);
      if (groups.length > 0) yield atCell(cell, { groups });
    }
  },
};
