import { type RuleFixtures } from '../support/fixtures';
import { sheet } from '../support/tables';
import { type Cells, rowsFrom } from '../support/workbook';

const PROJECTS: Cells = {
  A1: 'PHỤ LỤC II',
  A2: 'DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ NĂM 2026',
  A3: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND tỉnh Lai Châu)',
  ...rowsFrom(5, [
    [
      'TT',
      'Nhiệm vụ, dự án',
      'Cơ quan chủ trì',
      'Tổng mức đầu tư/Kinh phí',
      'Nguồn vốn',
      'Thời gian thực hiện',
      'Ghi chú',
    ],
    ['1', 'Hạ tầng số', null, 500],
    ['1.1', 'Kho dữ liệu của tỉnh', 'Sở Khoa học và Công nghệ', 200, 'Ngân sách tỉnh', 'Năm 2026'],
    ['1.2', 'Mạng truyền số liệu', 'Sở Khoa học và Công nghệ', 300, 'Ngân sách tỉnh', 'Năm 2026'],
    ['2', 'Trung tâm điều hành thông minh', 'Sở Khoa học và Công nghệ', 900, 'Ngân sách tỉnh', 'Năm 2026'],
  ]),
};

export const fixtures: RuleFixtures = {
  failing: [{ of: 'a total above its parts', workbook: sheet(PROJECTS, { D8: 250 }), finds: ['D6'] }],
  passing: [{ of: 'the sum of its parts', workbook: sheet(PROJECTS) }],
  nearMiss: [
    { of: 'a part without an amount', workbook: sheet(PROJECTS, { D8: null }) },
    { of: 'no total given', workbook: sheet(PROJECTS, { D6: null }) },
    { of: 'rounded parts', workbook: sheet(PROJECTS, { D7: 200.4 }) },
  ],
};
