import { cellAddress } from '../../appendix/address';
import { isEmptyField } from '../../appendix/fields';
import { type ColumnRole, type ItemRow } from '../../appendix/types';
import { saysUnassigned } from '../../values/agencyRoles';
import { atGap, fieldsOf, itemsOf, numberOf } from '../support/rows';
import { type Rule, type TableScope } from '../types';

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
        for (const cell of parts.withoutOwner(item)) yield { cells: [cell], item: numberOf(item), facts: {} };
      }
    }
  },
};

/**
 * Under a title merged down over several rows that each name who answers and by when, a row with a due date and nobody
 * for it. One name in the first row alone serves them all.
 */
class Parts {
  private readonly filled: ReadonlySet<string>;
  /** Cells a merge from above covers. */
  private readonly covered = new Set<string>();
  private readonly title: number;
  private readonly owner: number;
  private readonly due: number;

  constructor({ appendix, sheet }: TableScope) {
    const columnOf = (role: ColumnRole): number => appendix.columns.find((column) => column.role === role)?.column ?? 0;
    this.title = columnOf('title');
    this.owner = columnOf('owner');
    this.due = columnOf('due');
    const wanted = [this.owner, this.due];
    this.filled = new Set(
      sheet.cells
        .filter((cell) => wanted.includes(cell.column) && !isEmptyField({ text: cell.text, cell }))
        .map(({ row, column }) => cellAddress(row, column)),
    );
    for (const { top, left, bottom, right } of sheet.merges) {
      for (const column of [this.title, this.owner]) {
        if (column < left || column > right) continue;
        for (let row = top + 1; row <= Math.min(bottom, appendix.lastRow); row++)
          this.covered.add(cellAddress(row, column));
      }
    }
  }

  withoutOwner(item: ItemRow): string[] {
    if (this.due === 0) return [];
    const parts = item.rows.filter((row) => row === item.row || this.covered.has(cellAddress(row, this.title)));
    const owners = parts.map((row) => cellAddress(row, this.owner));
    if (owners.filter((owner) => this.filled.has(owner)).length < 2) return [];
    return owners.filter(
      (owner, index) =>
        this.filled.has(cellAddress(parts[index] ?? 0, this.due)) &&
        !this.filled.has(owner) &&
        !this.covered.has(owner),
    );
  }
}
