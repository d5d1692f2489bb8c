import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a blank cell', workbook: sheet(TASKS, { F8: null }), finds: ['F8'] },
    { of: '"Chưa xác định"', workbook: sheet(TASKS, { F8: 'Chưa xác định' }), finds: ['F8'] },
    { of: 'dots', workbook: sheet(TASKS, { F14: '…' }), finds: ['F14'] },
  ],
  passing: [{ of: 'due dates everywhere', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'indicators have no due dates', workbook: sheet(INDICATORS) },
    { of: 'a group row has none', workbook: sheet(TASKS, { F13: null }) },
    {
      of: 'shared by a merged cell',
      workbook: sheet(TASKS, { F15: null }, [{ top: 14, left: 6, bottom: 15, right: 6 }]),
    },
    { of: 'waits for a condition', workbook: sheet(TASKS, { F8: 'Sau khi có hướng dẫn của Trung ương' }) },
  ],
};
