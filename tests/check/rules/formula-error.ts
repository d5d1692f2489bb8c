import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'an error value in an owner',
      workbook: sheet(TASKS, { C8: { value: { error: '#REF!' }, formula: 'Sheet2!A1' } }),
      finds: ['C8'],
    },
    { of: 'an error value in a due date', workbook: sheet(TASKS, { F8: { value: { error: '#N/A' } } }), finds: ['F8'] },
    { of: 'text left by paste values', workbook: sheet(INDICATORS, { G8: '#DIV/0!' }), finds: ['G8'] },
    { of: 'a number', workbook: sheet(TASKS, { A8: { value: { error: '#VALUE!' } } }), finds: ['A8'] },
  ],
  passing: [{ of: 'no errors', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'a text that mentions a code', workbook: sheet(TASKS, { B8: 'Khắc phục lỗi #REF! trong biểu mẫu' }) },
    { of: 'outside the table', workbook: sheet(TASKS, { J30: { value: { error: '#REF!' } } }) },
  ],
};
