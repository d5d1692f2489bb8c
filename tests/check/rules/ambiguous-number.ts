import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';
import { rowsFrom } from '../support/workbook';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a thousand or a decimal',
      workbook: sheet({
        A1: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND tỉnh Lai Châu)',
        ...rowsFrom(2, [
          ['TT', 'Chỉ tiêu', 'Đơn vị', 'Chỉ tiêu 2026', 'Cơ quan chủ trì'],
          ['1', 'Chỉ số chuyển đổi số cấp tỉnh', 'Điểm', '1.234', 'Sở Khoa học và Công nghệ'],
        ]),
      }),
      finds: ['D3'],
    },
  ],
  passing: [{ of: 'plain numbers', workbook: sheet(INDICATORS) }],
  nearMiss: [
    { of: 'a decimal comma', workbook: sheet(INDICATORS, { G10: '88,5' }) },
    { of: 'two groups of thousands', workbook: sheet(INDICATORS, { D13: 12000, E13: 10000, G13: '1.234.567' }) },
    { of: 'a true number', workbook: sheet(INDICATORS, { G13: { value: 1234, numberFormat: '#,##0' } }) },
  ],
};
