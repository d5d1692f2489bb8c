import fc from 'fast-check';
import { FUNCTION_IDS } from '../../src/functions/ids';
import { isoToSerial } from '../../src/values/dates';
import { call, error, value, withErrorValues } from './support';

beforeAll(withErrorValues);

const serial = isoToSerial;

describe('PHULUC.TRANGTHAI', () => {
  it.each([
    ['≥ 85%', '86,5%', 'Vượt'],
    ['100%', '100%', 'Đạt'],
    ['≥ 90%', '89,9%', 'Chưa đạt'],
    ['≤ 5%', '3,2%', 'Vượt'],
    ['Trên 1.200 hộ', '1.250 hộ', 'Đạt'],
    ['≥ 85%', null, 'Chưa có số liệu'],
    ['', '12', 'Chưa có chỉ tiêu'],
    ['Đạt mức khá', '12', 'Định tính, cần đánh giá'],
    ['≥ 85%', 'Đang triển khai', 'Chưa xác định được'],
    ['-', '…', ''],
    [null, null, ''],
    [500, 480, 'Chưa đạt'],
  ])('judges %p by %p: %p', async (target, result, status) => {
    expect(await value('TRANGTHAI', target, result)).toBe(status);
  });

  it('takes the unit for numbers without one', async () => {
    expect(await value('TRANGTHAI', '≥ 85', '86 %', '%')).toBe('Vượt');
    expect(await value('TRANGTHAI', '85%', 12, 'người')).toBe('Chưa xác định được');
  });

  it('judges a calculated share only where 0,9 and 90 % give the same', async () => {
    expect(await value('TRANGTHAI', '≥ 85%', 0.5)).toBe('Chưa đạt');
    expect(await value('TRANGTHAI', '≥ 85%', 0.9)).toBe('Chưa xác định được');
    expect(await value('TRANGTHAI', 0.85, 0.9)).toBe('Vượt');
  });
});

describe('PHULUC.TRANGTHAI_NHIEMVU', () => {
  it.each([
    [['Quý II/2026', 'Đang triển khai'], 'Đang thực hiện quá hạn'],
    [['30/9/2026', 'Đang triển khai'], 'Sắp đến hạn'],
    [['Năm 2026', 'Đang triển khai'], 'Đang thực hiện trong hạn'],
    [['30/6/2026', 'Đã hoàn thành', '15/6/2026'], 'Hoàn thành đúng hạn'],
    [['30/6/2026', 'Đã hoàn thành', '15/7/2026'], 'Hoàn thành quá hạn'],
    [['Thường xuyên', ''], 'Thường xuyên'],
    [['', 'Đang làm'], 'Không có thời hạn'],
    [['', '', ''], ''],
    [[serial('2026-06-30'), 'Đang triển khai'], 'Đang thực hiện quá hạn'],
    [[serial('2026-06-30'), '', serial('2026-06-30')], 'Hoàn thành đúng hạn'],
    [[2026, ''], 'Đang thực hiện trong hạn'],
    [['31/12/2026', 100], 'Hoàn thành đúng hạn'],
    [['31/12/2026', '60%'], 'Đang thực hiện trong hạn'],
  ])('judges %p on 21/9/2026: %p', async (given, status) => {
    expect(await value('TRANGTHAI_NHIEMVU', ...given)).toBe(status);
  });

  it('judges on the day that is given', async () => {
    expect(await value('TRANGTHAI_NHIEMVU', 'Quý II/2026', '', null, '30/6/2026')).toBe('Sắp đến hạn');
    expect(await value('TRANGTHAI_NHIEMVU', 'Quý II/2026', '', null, serial('2026-07-01'))).toBe(
      'Đang thực hiện quá hạn',
    );
    expect(await error('TRANGTHAI_NHIEMVU', 'Quý II/2026', '', null, 'Quý III')).toMatchObject({ code: '#VALUE!' });
  });

  it('does not guess whether 1 is all of the work', async () => {
    expect(await error('TRANGTHAI_NHIEMVU', '31/12/2026', 1)).toMatchObject({ code: '#N/A' });
  });
});

describe('PHULUC.HANCUOI', () => {
  it.each([
    ['Quý II/2026', '2026-06-30'],
    ['Trước ngày 20/6/2026', '2026-06-20'],
    ['Tháng 02/2028', '2028-02-29'],
    ['Năm 2026', '2026-12-31'],
    [serial('2026-03-08'), '2026-03-08'],
    ['- Kế hoạch: 30/3/2026\n- Báo cáo: 15/12/2026', '2026-12-15'],
  ])('reads %p', async (due, day) => {
    expect(await value('HANCUOI', due)).toBe(serial(day));
  });

  it.each([
    ['Thường xuyên', /không có ngày cuối/],
    ['Hằng quý', /không có ngày cuối/],
    ['31/6/2026', /không có thật/],
    ['abc', /Không đọc được/],
  ])('has no day for %p', async (due, message) => {
    const shown = await error('HANCUOI', due);
    expect(shown.code).toBe('#N/A');
    expect(shown.message).toMatch(message);
  });
});

describe('PHULUC.COQUAN', () => {
  it.each([
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['sở khoa học và công nghệ', 'Sở Khoa học và Công nghệ'],
    ['Sở KH&CN; Sở Tài chính', 'Sở Khoa học và Công nghệ; Sở Tài chính'],
  ])('gives the official name of %p', async (name, official) => {
    expect(await value('COQUAN', name)).toBe(official);
  });

  it('does not take a slip for a name, and says what is near', async () => {
    const shown = await error('COQUAN', 'Sở Khoa học và Công nghê số');
    expect(shown.code).toBe('#N/A');
    expect(await error('COQUAN', 'Sở Tài chinhs')).toMatchObject({
      message: expect.stringContaining('“Sở Tài chính”') as string,
    });
  });
});

describe('PHULUC.SO', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['≥ 85%', 85],
    ['1.250 hộ', 1250],
    ['2,5 tỷ đồng', 2_500_000_000],
    [0.85, 0.85],
    [-3, -3],
    ['', ''],
  ])('reads %p', async (text, number) => {
    expect(await value('SO_VAN_BAN', text)).toBe(number);
  });

  it.each(['Đang triển khai', 'O,85', '9-10%', '1.234'])('does not guess at %p', async (text) => {
    expect(await error('SO_VAN_BAN', text)).toMatchObject({ code: '#N/A' });
  });

  it('lets the column decide how a number is written', async () => {
    expect(await call('SO_VAN_BAN', [[['1.234'], ['2.345.678'], ['12.500']]])).toEqual([[1234], [2345678], [12500]]);
  });
});

describe('ranges', () => {
  it('go together cell by cell, a single cell with all of them', async () => {
    expect(
      await call('TRANGTHAI', [
        [['≥ 85%'], ['≥ 90%'], ['']],
        [['86%'], ['80%'], ['']],
      ]),
    ).toEqual([['Vượt'], ['Chưa đạt'], ['']]);
    expect(await call('TRANGTHAI', [[['≥ 85%']], [['86%', '80%']]])).toEqual([['Vượt', 'Chưa đạt']]);
  });

  it('give #N/A where one of them has no cell, and hand errors on for their cell alone', async () => {
    const result = await call('TRANGTHAI', [
      [['≥ 85%'], ['≥ 90%'], ['5']],
      [['86%'], ['91%']],
    ]);
    expect(result.slice(0, 2)).toEqual([['Vượt'], ['Vượt']]);
    expect(result[2]?.[0]).toMatchObject({ code: '#N/A' });
    const broken = { code: '#REF!' };
    expect(
      await call('TRANGTHAI', [
        [['≥ 85%'], [broken]],
        [['86%'], ['1']],
      ]),
    ).toEqual([['Vượt'], [broken]]);
  });
});

it('never throws, whatever the cells hold', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean(), fc.constant(null));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FUNCTION_IDS),
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      async (id, given) => {
        const result = await call(id, given);
        expect(result).toHaveLength(1);
        const [only] = result[0]!;
        expect(typeof only === 'object' ? only.code : typeof only).toMatch(/^(?:string|number|#N\/A|#VALUE!)$/);
        if (typeof only === 'number') expect(Number.isFinite(only)).toBe(true);
      },
    ),
  );
});
