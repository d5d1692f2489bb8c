import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a letter among the digits', workbook: sheet(INDICATORS, { D10: '9o,5x' }), finds: ['D10'] },
    { of: 'two decimal signs', workbook: sheet(INDICATORS, { D10: '12,3,4' }), finds: ['D10'] },
  ],
  passing: [{ of: 'readable targets', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'words without digits', workbook: sheet(INDICATORS, { D10: 'Đạt mức trung bình của khu vực' }) },
    { of: 'a number with words', workbook: sheet(INDICATORS, { D10: '≥ 90% và tăng dần theo yêu cầu phát triển' }) },
    { of: 'a range', workbook: sheet(INDICATORS, { D12: '9-10' }) },
  ],
};
