import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: '0,85 among percentages', workbook: sheet(INDICATORS, { G10: 0.88 }), finds: ['G10'] },
    { of: 'as text', workbook: sheet(INDICATORS, { G10: '0,88' }), finds: ['G10'] },
    { of: '8500 %', workbook: sheet(INDICATORS, { G10: '8500%' }), finds: ['G10'] },
    {
      of: '85 under a percent format',
      workbook: sheet(INDICATORS, { G10: { value: 88, numberFormat: '0%' } }),
      finds: ['G10'],
    },
  ],
  passing: [{ of: 'percentages of one scale', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: '0.88 under a percent format', workbook: sheet(INDICATORS, { G10: { value: 0.88, numberFormat: '0%' } }) },
    { of: 'small on purpose', workbook: sheet(INDICATORS, { G10: '0,85%' }) },
    { of: 'a small share with a small target', workbook: sheet(INDICATORS, { D10: '≥ 1', E10: 0.5, G10: 0.85 }) },
    { of: 'no percentage', workbook: sheet(INDICATORS, { C13: 'Điểm', G13: 0.9 }) },
  ],
};
