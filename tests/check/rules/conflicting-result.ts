import { rowKeys } from '../../../src/appendix/rowKey';
import { type CheckContext } from '../../../src/check/types';
import { readPeriod } from '../../../src/values/period';
import { readQuantity } from '../../../src/values/quantity';
import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT, scopeOf } from '../support/run';
import { INDICATORS, sheet } from '../support/tables';
import { workbookOf } from '../support/workbook';

/** What another unit sent for row 13. */
function sentByOther(value: string, period: string): CheckContext {
  const [table] = scopeOf(sheet(INDICATORS)).tables;
  const key = rowKeys(table!.appendix).get(13)!;
  const row = {
    unit: 'lc-so-tc',
    period: readPeriod(period)!,
    result: readQuantity({ text: value, unitColumn: 'Doanh nghiệp' }),
    cumulative: null,
  };
  return { ...CONTEXT, unit: 'lc-so-khcn', accepted: { [key]: [row] } };
}

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'two sheets of one workbook',
      workbook: workbookOf({ A: INDICATORS, B: { ...INDICATORS, G10: 83.12 } }),
      finds: ['G10'],
    },
    {
      of: 'another unit sent another value',
      workbook: sheet(INDICATORS),
      context: sentByOther('14', '2026-Q3'),
      finds: ['G13'],
    },
  ],
  passing: [
    { of: 'one value', workbook: sheet(INDICATORS) },
    { of: 'the same value twice', workbook: workbookOf({ A: INDICATORS, B: INDICATORS }) },
  ],
  nearMiss: [
    {
      of: 'results of two quarters',
      workbook: workbookOf({ A: INDICATORS, B: { ...INDICATORS, G5: 'Kết quả thực hiện quý II/2026', G10: 83.12 } }),
    },
    {
      of: 'one value written in two ways',
      workbook: workbookOf({ A: INDICATORS, B: { ...INDICATORS, G10: '88,0%' } }),
    },
    { of: 'another period', workbook: sheet(INDICATORS), context: sentByOther('14', '2026-Q2') },
  ],
};
