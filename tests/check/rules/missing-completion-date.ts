import { type RuleFixtures } from '../support/fixtures';
import { REPORTED_TASKS, sheet } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'done, due date passed, no date', workbook: sheet(REPORTED_TASKS, { H7: null }), finds: ['H7'] },
    { of: 'no column for the date', workbook: sheet(REPORTED_TASKS, { H5: null, H7: null }), finds: ['G7'] },
  ],
  passing: [{ of: 'done with a date', workbook: sheet(REPORTED_TASKS) }],
  nearMiss: [
    { of: 'done before the end', workbook: sheet(REPORTED_TASKS, { G8: 'Đã hoàn thành' }) },
    {
      of: 'the words hold the date',
      workbook: sheet(REPORTED_TASKS, { H7: null, G7: 'Đã ban hành Kế hoạch số 15/KH-UBND ngày 20/02/2026' }),
    },
    { of: 'not done yet', workbook: sheet(REPORTED_TASKS, { H7: null, G7: 'Chưa hoàn thành' }) },
  ],
};
