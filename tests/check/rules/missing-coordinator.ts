import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [{ of: 'a blank cell', workbook: sheet(TASKS, { D8: null }), finds: ['D8'] }],
  passing: [{ of: 'coordinators everywhere', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'a table without that column', workbook: sheet(INDICATORS) },
    {
      of: 'shared by a merged cell',
      workbook: sheet(TASKS, { C8: 'Sở Y tế', D8: null }, [{ top: 7, left: 4, bottom: 8, right: 4 }]),
    },
  ],
};
