import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'waits for a decision',
      workbook: sheet(TASKS, { F8: 'Sau khi Thủ tướng Chính phủ ban hành Quyết định' }),
      finds: ['F8'],
    },
  ],
  passing: [{ of: 'dates and rhythms', workbook: sheet(TASKS) }],
  nearMiss: [{ of: 'a standing task', workbook: sheet(TASKS, { F8: 'Nhiệm vụ thường xuyên' }) }],
};
