import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a task without an owner', workbook: sheet(TASKS, { C8: null }), finds: ['C8'] },
    { of: 'a dash is no owner', workbook: sheet(TASKS, { C12: ' – ' }), finds: ['C12'] },
    { of: 'words that name nobody', workbook: sheet(TASKS, { C12: 'Chưa phân công' }), finds: ['C12'] },
    { of: 'an indicator below a group', workbook: sheet(INDICATORS, { F15: null }), finds: ['F15'] },
  ],
  passing: [
    { of: 'tasks with owners', workbook: sheet(TASKS) },
    { of: 'indicators with owners', workbook: sheet(INDICATORS) },
  ],
  nearMiss: [
    {
      of: 'an owner shared by a merged cell',
      workbook: sheet(TASKS, { C8: null }, [{ top: 7, left: 3, bottom: 8, right: 3 }]),
    },
    { of: 'a group row names no owner', workbook: sheet(TASKS, { C13: null }) },
    { of: 'a blank row', workbook: sheet(TASKS, { A17: null, B17: '  ' }) },
  ],
};
