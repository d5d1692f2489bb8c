import { isEmptyField } from '../../appendix/fields';
import { type ItemRow } from '../../appendix/types';
import { saysUnassigned } from '../../values/agencyRoles';
import { Parts } from '../support/parts';
import { atGap, fieldsOf, itemsOf, numberOf } from '../support/rows';
import { type Rule } from '../types';

/** An item nobody answers for: no owner of its own, by merge or from its group, or words that say so. */
export const missingOwner: Rule = {
  id: 'missing-owner',
  severity: 'error',
  scope: 'table',
  basis: null,
  *check(scope) {
    let parts: Parts | null = null;
    for (const item of itemsOf(scope.appendix)) {
      const named = fieldsOf(item, 'owner').find((one) => !isEmptyField(one) && !saysUnassigned(one.text));
      const field = named === undefined ? (fieldsOf(item, 'owner')[0] ?? null) : null;
      if (field !== null) yield atGap(item, field);
      else if (item.rows.length > 1) {
        parts ??= new Parts(scope);
        for (const cell of withoutOwner(item, parts)) yield { cells: [cell], item: numberOf(item), facts: {} };
      }
    }
  },
};

/**
 * Under a title merged down over several rows that each name who answers and by when, a row with a due date and nobody
 * for it. One name in the first row alone serves them all.
 */
function withoutOwner(item: ItemRow, parts: Parts): string[] {
  const rows = parts.rowsOf(item);
  if (rows.filter((row) => parts.own(row, 'owner') !== null).length < 2) return [];
  return rows
    .filter((row) => parts.own(row, 'due') !== null && parts.cell(row, 'owner') === null)
    .filter((row) => !parts.isCovered(row, 'owner'))
    .flatMap((row) => parts.address(row, 'owner') ?? []);
}
