import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a skipped number', workbook: sheet(TASKS, { A16: '5' }), finds: ['A16'] },
    { of: 'a slip in the middle names one row', workbook: sheet(INDICATORS, { A9: '13' }), finds: ['A9'] },
    { of: 'two numbers swapped', workbook: sheet(INDICATORS, { A8: '3', A9: '2' }), finds: ['A9'] },
    { of: 'a section that starts late', workbook: sheet(TASKS, { A7: '2', A8: '3', A9: '4' }), finds: ['A7'] },
  ],
  passing: [{ of: 'running numbers', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'numbers that run on through the sections',
      workbook: sheet(TASKS, { A11: '4', A12: '5', A13: '6', A14: '6.1', A15: '6.2', A16: '7' }),
    },
    { of: 'a repeated number is no gap', workbook: sheet(TASKS, { A8: '1' }) },
    {
      of: 'rows handed out to one unit keep the numbers of the plan',
      workbook: sheet(TASKS, { A8: '5', G5: 'Mã dòng', G7: 'k/1', G8: 'k/5' }),
    },
  ],
};
