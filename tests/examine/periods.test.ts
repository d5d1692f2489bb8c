import { type CellValue } from '../../src/appendix/snapshot';
import { examineWorkbook } from '../../src/examine/examine';
import { contextOn, workbookOf } from './support';

type Row = readonly (CellValue | null)[];

function judged(heading: Row, row: Row, asOf: string, period?: string) {
  const { tables } = examineWorkbook(
    workbookOf([
      ['PHỤ LỤC I'],
      ['CHỈ TIÊU CHUYỂN ĐỔI SỐ TỈNH SƠN LA GIAI ĐOẠN 2026-2030'],
      ['TT', 'Chỉ tiêu', 'Đơn vị', ...heading, 'Cơ quan chủ trì'],
      [1, 'Tỷ lệ phủ sóng 5G', '%', ...row, 'Sở Khoa học và Công nghệ'],
      [2, 'Tỷ lệ người dân có chữ ký số', '%', ...row, 'Sở Khoa học và Công nghệ'],
      [3, 'Tỷ lệ người dân có tài khoản định danh', '%', ...row, 'Công an tỉnh'],
    ]),
    contextOn(asOf, period),
  );
  const first = tables[0]?.items[0];
  return { status: first?.assessment?.status, result: first?.item.result?.text, target: first?.item.target?.text };
}

describe('a table with result columns of several periods', () => {
  const heading = ['Chỉ tiêu 2026', 'Kết quả thực hiện quý II/2026', 'Kết quả thực hiện quý III/2026'];

  it.each([
    ['2026-Q2', [80, 80, 70], 'met', '80'],
    ['2026-Q3', [80, 80, 70], 'not-met', '70'],
    ['2026-Q3', [80, 80, null], 'no-result', undefined],
    ['2026-Q4', [80, 80, 70], 'not-met', '70'],
    ['2026-Q4', [80, 80, null], 'met', '80'],
  ] as const)('%s reads its own column: %j', (period, row, status, result) => {
    expect(judged(heading, row, '2026-12-31', period)).toMatchObject({ status, result });
  });
});

describe('a table with a sum so far', () => {
  it('judges the year by the sum, not by the quarter', () => {
    const heading = ['Chỉ tiêu 2026', 'Kết quả thực hiện quý III/2026', 'Lũy kế từ đầu năm'];
    expect(judged(heading, [12, 3, 12], '2026-09-05')).toMatchObject({ status: 'met', result: '12' });
    expect(judged(heading, [12, 3, null], '2026-09-05')).toMatchObject({ status: 'not-met', result: '3' });
    expect(judged(heading, [12, 3, '-'], '2026-09-05')).toMatchObject({ status: 'not-met', result: '3' });
    expect(judged(heading, [12, null, null], '2026-09-05')).toMatchObject({ status: 'no-result' });
  });

  it('is a result column of its own', () => {
    expect(judged(['Chỉ tiêu 2026', 'Lũy kế đến nay'], [12, null], '2026-09-05').status).toBe('no-result');
    expect(judged(['Chỉ tiêu 2026', 'Lũy kế đến nay'], [12, 13], '2026-09-05').status).toBe('exceeded');
  });
});

describe('a table with targets of several years', () => {
  const heading = ['Đến hết năm 2026', 'Đến năm 2030', 'Kết quả thực hiện'];
  it.each([
    ['2026-09-05', '50', 'exceeded'],
    ['2027-01-10', '90', 'not-met'],
    ['2031-01-10', '90', 'not-met'],
  ])('on %s the target is %s', (asOf, target, status) => {
    expect(judged(heading, [50, 90, 60], asOf)).toMatchObject({ target, status });
  });
});
