import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'bare numbers', workbook: sheet(INDICATORS, { C13: null }), finds: ['C13'] }],
  passing: [{ of: 'units everywhere', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'the unit stands beside the number', workbook: sheet(INDICATORS, { C7: null, D7: '≥ 80%' }) },
    {
      of: 'words instead of a number',
      workbook: sheet(INDICATORS, { C13: null, D13: 'Đạt mức trung bình', E13: null, G13: 'Đạt' }),
    },
    { of: 'a group row', workbook: sheet(INDICATORS, { C14: null }) },
  ],
};
