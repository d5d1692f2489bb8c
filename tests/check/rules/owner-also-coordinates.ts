import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'the same name', workbook: sheet(TASKS, { D8: 'Sở Tài chính; Sở Nội vụ' }), finds: ['D8'] },
    {
      of: 'under its old name',
      workbook: sheet(TASKS, { D7: 'Sở Tài chính, Sở Thông tin và Truyền thông' }),
      finds: ['D7'],
      also: ['dissolved-agency D7'],
    },
  ],
  passing: [{ of: 'others coordinate', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'a member of a coordinating group', workbook: sheet(TASKS, { D8: 'Các sở, ban, ngành' }) },
    { of: 'coordinates another row', workbook: sheet(TASKS, { D9: 'Sở Khoa học và Công nghệ' }) },
  ],
};
