import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'a blank cell', workbook: sheet(TASKS, { E8: '' }), finds: ['E8'] }],
  passing: [{ of: 'products everywhere', workbook: sheet(TASKS) }],
  nearMiss: [{ of: 'a group row', workbook: sheet(TASKS, { E13: null }) }],
};
