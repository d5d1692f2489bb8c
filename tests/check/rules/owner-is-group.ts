import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'all departments', workbook: sheet(TASKS, { C8: 'Các sở, ban, ngành; UBND các xã, phường' }), finds: ['C8'] },
  ],
  passing: [{ of: 'single owners', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'a group that coordinates', workbook: sheet(TASKS, { D8: 'Các sở, ban, ngành' }) },
    { of: 'several owners by name', workbook: sheet(TASKS, { C8: 'Sở Nội vụ, Sở Y tế' }) },
  ],
};
