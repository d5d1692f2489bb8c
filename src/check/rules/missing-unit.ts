import { type ItemRow } from '../../appendix/types';
import { type Rule } from '../types';
import { atGap, blankField, itemsOf } from '../support/rows';

/** An indicator with a bare number, in a table that has a unit column. A unit written beside the number is a unit. */
export const missingUnit: Rule = {
  id: 'missing-unit',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    if (appendix.kind !== 'indicators') return;
    for (const item of itemsOf(appendix)) {
      const field = blankField(item, 'unit');
      if (field !== null && hasBareNumber(item)) yield atGap(item, field);
    }
  },
};

function hasBareNumber({ target, baseline, result, targets }: ItemRow): boolean {
  const readings = [target, baseline, result, ...targets.map(({ reading }) => reading)];
  const parts = readings.flatMap((reading) => reading?.parts ?? []);
  return parts.length > 0 && parts.every((part) => part.unit === null);
}
