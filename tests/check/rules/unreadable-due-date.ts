import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'words that say no time', workbook: sheet(TASKS, { F8: 'sớm nhất có thể' }), finds: ['F8'] }],
  passing: [{ of: 'readable due dates', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'two parts',
      workbook: sheet(TASKS, { F8: '- Kế hoạch: Trước 10/01/2026\n- Báo cáo: Quý, 6 tháng, năm và đột xuất' }),
    },
    { of: 'an impossible day is impossible, not unreadable', workbook: sheet(TASKS, { F8: '31/02/2026' }) },
    { of: 'blank is missing', workbook: sheet(TASKS, { F8: '-' }) },
  ],
};
