import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a result', workbook: sheet(INDICATORS, { G10: '88,5' }), finds: ['G10'] },
    { of: 'a target', workbook: sheet(INDICATORS, { D10: '90' }), finds: ['D10'] },
  ],
  passing: [{ of: 'true numbers', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'the number column', workbook: sheet(INDICATORS, { A7: '01' }) },
    { of: 'a sign needs text', workbook: sheet(INDICATORS, { D10: '≥ 90' }) },
    { of: 'a percent sign', workbook: sheet(INDICATORS, { G10: '88%' }) },
  ],
};
