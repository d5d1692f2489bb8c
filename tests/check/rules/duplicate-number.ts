import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'the same number twice', workbook: sheet(TASKS, { A9: '2' }), finds: ['A9'] },
    { of: 'written in two ways', workbook: sheet(TASKS, { A12: '01.' }), finds: ['A12'] },
    { of: 'below a group', workbook: sheet(TASKS, { A15: '3.1' }), finds: ['A15'] },
  ],
  passing: [{ of: 'running numbers', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'the same number in two sections', workbook: sheet(TASKS) },
    { of: 'bullets', workbook: sheet(TASKS, { A14: '-', A15: '-' }) },
    { of: 'a letter tells them apart', workbook: sheet(TASKS, { A9: '2a' }) },
  ],
};
