import { type CellSnapshot } from '../../appendix/snapshot';
import { type CellChange } from '../change';
import { type Fix } from '../types';
import { change } from './changes';
import { printItemNumber, type ItemNumber, type Numbered, type Series } from './itemNumber';

/**
 * Numbers a series anew from the row at `index` on, each row one more than the one before, written the way the row is
 * written now ("07", "7.", the number 7). No fix where a number is a formula, shares its cell with others, carries a
 * letter, or has sub-items whose own numbers would no longer fit.
 */
export function renumberFrom(series: Series, index: number, sheet: string): Fix[] {
  const before = series[index - 1];
  const rows = series.slice(index);
  if (before === undefined || rows.some((row) => !isPlain(row) || row.row.kind === 'group')) return [];
  const changes: CellChange[] = [];
  for (const [step, row] of rows.entries()) {
    const number = { ...row.number, ordinal: before.number.ordinal + 1 + step };
    if (row.field.cell !== null && number.ordinal !== row.number.ordinal) {
      changes.push(written(row.field.cell, number, row.number, sheet));
    }
  }
  const first = printItemNumber({ ...before.number, suffix: '', ordinal: before.number.ordinal + 1 });
  return changes.length === 0 ? [] : [{ code: 'renumber', facts: { first, rows: changes.length }, changes }];
}

function isPlain({ field, number }: Numbered): boolean {
  return (
    field.cell !== null &&
    field.cell.formula === undefined &&
    field.address === field.source &&
    number.suffix === '' &&
    (typeof field.cell.value === 'number' || typeof field.cell.value === 'string')
  );
}

function written(cell: CellSnapshot, number: ItemNumber, old: ItemNumber, sheet: string): CellChange {
  if (typeof cell.value === 'number') {
    // A dotted number would lose its last zero as a number: it becomes text.
    return number.prefix === ''
      ? change(sheet, cell, number.ordinal)
      : change(sheet, cell, printItemNumber(number), { numberFormat: '@' });
  }
  const text = String(cell.value);
  return change(
    sheet,
    cell,
    text.replace(/\d+(?=\D*$)/, (digits) =>
      String(number.ordinal).padStart(digits.length > String(old.ordinal).length ? digits.length : 0, '0'),
    ),
  );
}
