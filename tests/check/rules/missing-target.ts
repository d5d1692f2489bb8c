import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a blank cell', workbook: sheet(INDICATORS, { D8: null }), finds: ['D8'] },
    { of: 'a dash', workbook: sheet(INDICATORS, { D15: '-' }), finds: ['D15'] },
  ],
  passing: [{ of: 'targets everywhere', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'tasks have none', workbook: sheet(TASKS) },
    { of: 'a target in words', workbook: sheet(INDICATORS, { D9: 'Đạt mức trung bình của khu vực' }) },
    { of: 'a group row', workbook: sheet(INDICATORS, { D14: null }) },
  ],
};
