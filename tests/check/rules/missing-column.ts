import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';
import { rowsFrom } from '../support/workbook';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'no column for the due date', workbook: sheet(TASKS, { F5: 'Ghi nhận khác' }), finds: ['A5'] },
    { of: 'no column for the target', workbook: sheet(INDICATORS, { D5: 'Ghi nhận khác' }), finds: ['A5'] },
    { of: 'no column for the owner', workbook: sheet(TASKS, { C5: 'Ghi nhận khác' }), finds: ['A5'] },
    {
      of: 'no column for the title',
      workbook: sheet(
        rowsFrom(2, [
          ['STT', 'Người ký', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
          ['1', 'A', 'Sở Nội vụ', 'Sở Y tế', 'Năm 2026'],
          ['2', 'B', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2026'],
          ['3', 'C', 'Sở Tài chính', 'Sở Nội vụ', 'Năm 2026'],
        ]),
      ),
      finds: ['A2'],
    },
  ],
  passing: [
    { of: 'all columns of tasks', workbook: sheet(TASKS) },
    { of: 'all columns of indicators', workbook: sheet(INDICATORS) },
  ],
  nearMiss: [
    { of: 'optional columns may be absent', workbook: sheet(TASKS, { D5: 'Ghi chú', E5: 'Kinh phí' }) },
    { of: 'other words for the owner', workbook: sheet(TASKS, { C5: 'Đơn vị chủ trì thực hiện' }) },
  ],
};
