import { rowKeys } from '../../appendix/rowKey';
import { type QuantityReading } from '../../values/types';
import { type Rule } from '../types';
import { atValue } from '../support/rows';
import { measuredParts, valueCells } from '../support/values';

/** A cumulative result below the unit's last accepted one of the same year. Says nothing where no ledger is at hand. */
export const resultFalls: Rule = {
  id: 'result-falls',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'percent-scale', 'unreadable-result'],
  *check({ appendix, context }) {
    const { accepted, unit, period, tolerances } = context;
    if (accepted === undefined) return;
    const share = (tolerances?.fallPercent ?? 0) / 100;
    const keys = rowKeys(appendix);
    for (const cell of valueCells(appendix, ['cumulative'])) {
      const rows = accepted[keys.get(cell.row.row) ?? ''] ?? [];
      // Sums start anew each year.
      const last = rows.findLast(
        (row) =>
          (unit === undefined || row.unit === unit) && row.period.year === period.year && row.period.end < period.end,
      );
      const before = last?.cumulative == null ? null : onlyNumber(last.cumulative);
      const now = onlyNumber(cell.reading);
      if (last === undefined || before === null || now === null) continue;
      if (now >= before - Math.abs(before) * share) continue;
      yield atValue(cell, { before, period: last.period.id });
    }
  },
};

function onlyNumber(reading: QuantityReading): number | null {
  const [part, ...others] = measuredParts(reading);
  return part?.comparator !== null || others.length > 0 ? null : part.value;
}
