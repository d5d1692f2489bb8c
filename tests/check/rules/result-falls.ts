import { rowKeys } from '../../../src/appendix/rowKey';
import { readQuantity } from '../../../src/values/quantity';
import { readPeriod } from '../../../src/values/period';
import { type CheckContext } from '../../../src/check/types';
import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT, scopeOf } from '../support/run';
import { INDICATORS, sheet } from '../support/tables';

const CUMULATIVE = { ...INDICATORS, G5: 'Lũy kế kết quả thực hiện đến quý III/2026' };

/** A ledger in which row 13 stood at `value` in a period. */
function sent(value: string, period: string): CheckContext {
  const [table] = scopeOf(sheet(CUMULATIVE)).tables;
  const key = rowKeys(table!.appendix).get(13)!;
  const row = {
    unit: 'lc-so-khcn',
    period: readPeriod(period)!,
    cumulative: readQuantity({ text: value, unitColumn: 'Doanh nghiệp' }),
    result: null,
  };
  return { ...CONTEXT, unit: 'lc-so-khcn', accepted: { [key]: [row] } };
}

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'below the quarter before', workbook: sheet(CUMULATIVE), context: sent('15', '2026-Q2'), finds: ['G13'] },
  ],
  passing: [
    { of: 'rises', workbook: sheet(CUMULATIVE), context: sent('9', '2026-Q2') },
    { of: 'no ledger at hand', workbook: sheet(CUMULATIVE) },
  ],
  nearMiss: [
    { of: 'sums start anew each year', workbook: sheet(CUMULATIVE), context: sent('15', '2025-Q4') },
    { of: 'a level may fall', workbook: sheet(INDICATORS), context: sent('15', '2026-Q2') },
    { of: 'the same as before', workbook: sheet(CUMULATIVE), context: sent('11', '2026-Q2') },
  ],
};
