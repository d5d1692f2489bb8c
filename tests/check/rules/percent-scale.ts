import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';
import { rowsFrom } from '../support/workbook';

const WITHOUT_UNITS = rowsFrom(2, [
  ['TT', 'Chỉ tiêu', 'Chỉ tiêu 2026', 'Kết quả thực hiện', 'Cơ quan chủ trì'],
  ['1', 'Tỷ lệ hồ sơ số hóa', '80%', 85, 'Sở Nội vụ'],
  ['2', 'Tỷ lệ thanh toán trực tuyến', '90%', 92, 'Sở Tài chính'],
  ['3', 'Tỷ lệ trường học có cáp quang', '70%', 72, 'Sở Y tế'],
]);

export const fixtures: RuleFixtures = {
  failing: [
    { of: '0,85 among percentages', workbook: sheet(INDICATORS, { G10: 0.88 }), finds: ['G10'] },
    { of: 'as text', workbook: sheet(INDICATORS, { G10: '0,88' }), finds: ['G10'] },
    {
      of: '0,95 beside a target in percent, in a table without units',
      workbook: sheet(WITHOUT_UNITS, { D4: 0.95 }),
      finds: ['D4'],
    },
    { of: '8500 %', workbook: sheet(INDICATORS, { G10: '8500%' }), finds: ['G10'] },
    {
      of: '85 under a percent format',
      workbook: sheet(INDICATORS, { G10: { value: 88, numberFormat: '0%' } }),
      finds: ['G10'],
    },
  ],
  passing: [{ of: 'percentages of one scale', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'a share beside a share', workbook: sheet(WITHOUT_UNITS, { C4: 0.9, D4: 0.95 }) },
    { of: 'an index in a table without units', workbook: sheet(WITHOUT_UNITS, { C4: '> 0,6', D4: 0.95 }) },
    { of: '0.88 under a percent format', workbook: sheet(INDICATORS, { G10: { value: 0.88, numberFormat: '0%' } }) },
    { of: 'small on purpose', workbook: sheet(INDICATORS, { G10: '0,85%' }) },
    { of: 'a small share with a small target', workbook: sheet(INDICATORS, { D10: '≥ 1', E10: 0.5, G10: 0.85 }) },
    { of: 'no percentage', workbook: sheet(INDICATORS, { C13: 'Điểm', G13: 0.9 }) },
  ],
};
