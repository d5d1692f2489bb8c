import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT } from '../support/run';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'an owner that was merged',
      workbook: sheet(TASKS, { C8: 'Sở Thông tin và Truyền thông', D8: 'Sở Tài chính' }),
      finds: ['C8'],
    },
    { of: 'a coordinator that was merged', workbook: sheet(TASKS, { D8: 'Sở Kế hoạch và Đầu tư' }), finds: ['D8'] },
  ],
  passing: [{ of: 'living agencies', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'before the agency ended',
      workbook: sheet(TASKS, { C8: 'Sở Thông tin và Truyền thông' }),
      context: { ...CONTEXT, asOf: '2025-02-28' },
    },
    { of: 'named in the title only', workbook: sheet(TASKS, { B8: 'Bàn giao của Sở Thông tin và Truyền thông' }) },
  ],
};
