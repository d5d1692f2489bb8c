import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a result', workbook: sheet(INDICATORS, { G10: '>84%' }), finds: ['G10'] },
    { of: 'in words', workbook: sheet(INDICATORS, { G10: 'trên 84%' }), finds: ['G10'] },
    { of: 'the year before', workbook: sheet(INDICATORS, { E10: '> 70%' }), finds: ['E10'] },
  ],
  passing: [{ of: 'measured values', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'a target may be one', workbook: sheet(INDICATORS, { D10: '> 90' }) },
    {
      of: 'an expected value beside the measured one',
      workbook: sheet(INDICATORS, { E10: '84% (dự kiến đến 31/12/2025 đạt 86%)' }),
    },
  ],
};
