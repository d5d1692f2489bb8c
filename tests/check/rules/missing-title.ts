import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'a numbered row with owner and date', workbook: sheet(TASKS, { B8: null }), finds: ['B8'] }],
  passing: [{ of: 'titles everywhere', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'a blank row', workbook: sheet(TASKS, { A16: null, B16: null, C16: null, D16: null, E16: null, F16: null }) },
    { of: 'a title over two rows', workbook: sheet(TASKS, { B17: 'trên toàn tỉnh' }) },
  ],
};
