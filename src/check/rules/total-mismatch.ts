import { type FieldCell, type ItemRow, type TemplateId } from '../../appendix/types';
import { readQuantity } from '../../values/quantity';
import { type Rule } from '../types';
import { fieldsOf, hasColumn, itemsOf, numberOf, rowsOf } from '../support/rows';
import { measuredParts } from '../support/values';

/** Templates whose group rows hold the sum of their rows' money. */
const SUMMED: readonly TemplateId[] = ['lai-chau-2026-projects'];
/** Money is rounded in each row; the total may differ by half a unit a row. */
const ROUNDING = 0.5;

/** A parent row's money is not the sum of its rows'. Only where every row gives a plain amount. */
export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix, context }) {
    const share = (context.tolerances?.totalPercent ?? 0) / 100;
    // A workbook handed out to one unit holds some of a total's rows only.
    if (!SUMMED.includes(appendix.template) || hasColumn(appendix, 'rowKey')) return;
    const parts = new Map<number, ItemRow[]>();
    for (const item of itemsOf(appendix)) {
      if (item.parentRow !== null) parts.set(item.parentRow, [...(parts.get(item.parentRow) ?? []), item]);
    }
    for (const group of rowsOf(appendix)) {
      const [field] = fieldsOf(group, 'budget');
      const rows = parts.get(group.row) ?? [];
      if (group.kind !== 'group' || field === undefined || rows.length === 0) continue;
      const total = amountOf(field);
      const amounts = rows
        .map((row) => fieldsOf(row, 'budget')[0])
        .map((cell) => (cell === undefined ? null : amountOf(cell)));
      if (total === null || amounts.some((amount) => amount === null)) continue;
      const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
      if (Math.abs(sum - total) <= ROUNDING * rows.length + Math.abs(sum) * share) continue;
      yield { cells: [field.source], item: numberOf(group), facts: { total, sum: Number(sum.toPrecision(12)) } };
    }
  },
};

/** The amount of the row's own cell: a sum inherited from the group would count it again. */
function amountOf(field: FieldCell): number | null {
  if (field.origin !== 'own' || field.cell === null || typeof field.cell.value === 'object') return null;
  const { value, numberFormat } = field.cell;
  const reading = readQuantity({ text: field.text, value, ...(numberFormat === undefined ? {} : { numberFormat }) });
  const [part, ...others] = measuredParts(reading);
  return others.length > 0 || reading.doubt !== undefined || part?.comparator !== null ? null : part.value;
}
