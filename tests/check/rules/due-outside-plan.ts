import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'the year before', workbook: sheet(TASKS, { F8: 'Quý III/2025' }), finds: ['F8'] },
    { of: 'the year after', workbook: sheet(TASKS, { F8: 'Tháng 02/2027' }), finds: ['F8'] },
  ],
  passing: [{ of: 'within the year', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'begins before, ends within', workbook: sheet(TASKS, { F8: '2025 - 2026' }) },
    { of: 'goes on after the plan', workbook: sheet(TASKS, { F8: '2026 – 2030' }) },
    { of: 'ends on the last day', workbook: sheet(TASKS, { F8: 'Trước 31/12/2026' }) },
  ],
};
