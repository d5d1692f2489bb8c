import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a share above the whole', workbook: sheet(INDICATORS, { G10: 104.5 }), finds: ['G10'] },
    { of: '"Trên 100% hồ sơ"', workbook: sheet(INDICATORS, { G7: 'Trên 100% hồ sơ' }), finds: ['G7'] },
  ],
  passing: [{ of: 'shares within the whole', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'exactly the whole', workbook: sheet(INDICATORS, { G10: '100%' }) },
    { of: 'growth', workbook: sheet(INDICATORS, { B10: 'Tỷ lệ tăng doanh thu công nghệ số', G10: 120 }) },
    { of: 'fulfilment of a plan', workbook: sheet(INDICATORS, { B10: 'Tỷ lệ hoàn thành kế hoạch thu', G10: 112 }) },
    { of: 'a count', workbook: sheet(INDICATORS, { G13: 140 }) },
  ],
};
