import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a heading that says so',
      workbook: sheet(TASKS, {
        G5: 'Căn cứ/lý do đề xuất - Cột này để giải trình, không phát hành',
        G7: 'Theo đề nghị của đơn vị',
      }),
      finds: ['G5'],
    },
  ],
  passing: [{ of: 'ordinary columns', workbook: sheet(TASKS) }],
  nearMiss: [{ of: 'a column of notes', workbook: sheet(TASKS, { G5: 'Ghi chú', G7: 'không phát hành bản giấy' }) }],
};
