import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT } from '../support/run';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'one name twice', workbook: sheet(TASKS, { D11: 'Sở Tài chính; Sở Nội vụ; Sở Tài chính' }), finds: ['D11'] },
    {
      of: 'two names, one agency since the merger',
      workbook: sheet(TASKS, { C11: 'Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ' }),
      finds: ['C11'],
      also: ['dissolved-agency C11'],
    },
  ],
  passing: [{ of: 'different agencies', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'before the merger',
      workbook: sheet(TASKS, { C11: 'Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ' }),
      context: { ...CONTEXT, asOf: '2025-01-15' },
    },
    {
      of: 'one coordinator for each of the products of a task',
      workbook: sheet(
        TASKS,
        { A12: null, B12: null, D12: 'Sở Nội vụ', D11: 'Sở Nội vụ' },
        [1, 2].map((column) => ({ top: 11, left: column, bottom: 12, right: column })),
      ),
    },
    { of: 'a name with a comma', workbook: sheet(TASKS, { D11: 'Sở Văn hóa, Thể thao và Du lịch' }) },
  ],
};
