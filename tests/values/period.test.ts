import fc from 'fast-check';
import { periodOf, readPeriod } from '../../src/values/period';

describe('reporting periods', () => {
  test.each([
    ['2026-Q3', '2026-Q3'],
    ['Quý III/2026', '2026-Q3'],
    ['Kết quả thực hiện quý 3 năm 2026', '2026-Q3'],
    ['KẾT QUẢ\nQÚY IV - 2025', '2025-Q4'],
    ['Q1.2026', '2026-Q1'],
    ['2026-H1', '2026-H1'],
    ['Kết quả 6 tháng đầu năm 2026', '2026-H1'],
    ['06 tháng cuối năm 2026', '2026-H2'],
    ['2026-M09', '2026-M09'],
    ['2026-09', '2026-M09'],
    ['Báo cáo tháng 9 năm 2026', '2026-M09'],
    ['T9/2026', '2026-M09'],
    ['09/2026', '2026-M09'],
    ['Kết quả năm 2025', '2025'],
    ['2026', '2026'],
    ['Kết quả thực hiện', undefined],
    ['Quý V/2026', undefined],
    ['Tháng 13/2026', undefined],
    ['9 tháng đầu năm 2026', undefined],
    ['Giai đoạn 2026 – 2030', undefined],
    ['', undefined],
  ])('%j', (text, id) => {
    expect(readPeriod(text)?.id).toBe(id);
  });

  test('knows first and last day', () => {
    expect(periodOf('2026-11-22', 'quarter')).toEqual({
      id: '2026-Q4',
      kind: 'quarter',
      year: 2026,
      start: '2026-10-01',
      end: '2026-12-31',
    });
    expect(periodOf('2028-02-11', 'month').end).toBe('2028-02-29');
    expect(periodOf('2026-06-30', 'half-year').id).toBe('2026-H1');
    expect(periodOf('2026-07-01', 'year').start).toBe('2026-01-01');
  });

  test('an id reads as the period it came from; no text throws', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true }),
        fc.constantFrom('year', 'half-year', 'quarter', 'month'),
        (date, kind) => {
          const period = periodOf(date.toISOString().slice(0, 10), kind);
          expect(readPeriod(period.id)).toEqual(period);
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPeriod(text)));
  });
});
