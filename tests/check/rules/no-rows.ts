import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';
import { rowsFrom } from '../support/workbook';

const HEADINGS = rowsFrom(2, [
  ['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
]);

export const fixtures: RuleFixtures = {
  failing: [{ of: 'headings and nothing else', workbook: sheet(HEADINGS), finds: ['A2'] }],
  passing: [{ of: 'rows', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'a single row',
      workbook: sheet(
        HEADINGS,
        rowsFrom(3, [['1', 'Xây dựng kho dữ liệu', 'Công an tỉnh', 'Sở Y tế', 'Kho', 'Năm 2026']]),
      ),
    },
  ],
};
