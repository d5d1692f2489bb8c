import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'no such day', workbook: sheet(TASKS, { F8: '31/02/2026' }), finds: ['F8'] },
    { of: 'no such quarter', workbook: sheet(TASKS, { F8: 'Quý V/2026' }), finds: ['F8'] },
    { of: 'no such month', workbook: sheet(TASKS, { F8: 'Tháng 13/2026' }), finds: ['F8'] },
  ],
  passing: [{ of: 'real dates', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'the last day of a short month', workbook: sheet(TASKS, { F8: '28/02/2026' }) },
    { of: 'a leap day', workbook: sheet(TASKS, { A3: null, F8: '29/02/2028' }) },
  ],
};
