import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';
import { rowsFrom } from '../support/workbook';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a table of tasks without owners and dates',
      workbook: sheet(
        rowsFrom(2, [
          ['STT', 'Tên nhiệm vụ', 'Sản phẩm', 'Người ký'],
          ['1', 'Họp giao ban', 'Phòng 101', 'Nguyễn Văn A'],
          ['2', 'Kiểm tra cơ sở', 'Phòng 102', 'Trần Thị B'],
          ['3', 'Làm việc với xã', 'Phòng 103', 'Lê Văn C'],
        ]),
      ),
      finds: ['A2'],
    },
  ],
  passing: [{ of: 'a table of tasks', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'two columns only',
      workbook: sheet(
        rowsFrom(2, [
          ['Tên', 'Số'],
          ['A', 1],
          ['B', 2],
          ['C', 3],
        ]),
      ),
    },
    {
      of: 'a signature block',
      workbook: sheet(TASKS, { A19: 'Nơi nhận:', A20: '- Như trên;', D19: 'TM. ỦY BAN NHÂN DÂN', D20: 'CHỦ TỊCH' }),
    },
  ],
};
