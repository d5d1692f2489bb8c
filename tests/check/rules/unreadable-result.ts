import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, REPORTED_TASKS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'a letter among the digits', workbook: sheet(INDICATORS, { G10: '9o,5x' }), finds: ['G10'] }],
  passing: [{ of: 'readable results', workbook: sheet(INDICATORS) }],
  nearMiss: [
    {
      of: 'what a task brought about, with a document number',
      workbook: sheet(REPORTED_TASKS, { I5: 'Kết quả thực hiện', I7: 'Kế hoạch số 15/KH-UBND' }),
    },
    { of: 'two levels', workbook: sheet(INDICATORS, { G10: '100%; 97,4%' }) },
    { of: 'a dash is missing, not unreadable', workbook: sheet(INDICATORS, { G10: '-' }) },
  ],
};
