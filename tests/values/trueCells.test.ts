import { isoToSerial } from '../../src/values/dates';
import { readDue } from '../../src/values/due';
import { dateFormatOf, isPercentFormat } from '../../src/values/numberFormat';
import { readQuantity } from '../../src/values/quantity';

describe('number formats', () => {
  test.each([
    ['dd/mm/yyyy', 'day', false],
    ['d-m-yy', 'day', false],
    ['[$-42A]dd mmmm yyyy', 'day', false],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', 'day', true],
    ['m/d/yyyy', 'day', true],
    ['mm/dd/yy;@', 'day', true],
    ['yyyy-mm-dd', 'day', true],
    ['"Ngày "dd" tháng "mm" năm "yyyy', 'day', false],
    ['"Tháng "m/yyyy', 'month', false],
    ['mm/yyyy', 'month', false],
    ['mmm-yy', 'month', false],
    ['yyyy', 'year', false],
    ['"Năm "yyyy', 'year', false],
    ['dd/mm/yyyy hh:mm', 'day', false],
    ['h:mm', 'time', false],
    ['[h]:mm:ss', 'time', false],
    ['mm:ss.0', 'time', false],
  ])('%j shows the %s', (format, shows, monthFirst) => {
    expect(dateFormatOf(format)).toEqual({ shows, monthFirst });
  });

  test.each([undefined, 'General', '0', '0.00%', '#,##0', '@', '0" đồng"', '#,##0 "ngày"', '[Red]0.0', ''])(
    '%j is no date format',
    (format) => {
      expect(dateFormatOf(format)).toBeNull();
    },
  );

  test('only an unquoted % makes a percent format', () => {
    expect(isPercentFormat('0%')).toBe(true);
    expect(isPercentFormat('0.00%')).toBe(true);
    expect(isPercentFormat('0.0"%"')).toBe(false);
    expect(isPercentFormat(undefined)).toBe(false);
  });
});

describe('true date cells', () => {
  const serial = isoToSerial('2026-09-30');

  test('a format that shows the day is a deadline', () => {
    expect(readDue({ text: '30/09/2026', value: serial, numberFormat: 'dd/mm/yyyy' })).toEqual({
      kind: 'by',
      end: '2026-09-30',
    });
    expect(readDue({ text: '9/30/2026', value: serial + 0.5, numberFormat: 'm/d/yyyy' })).toEqual({
      kind: 'by',
      end: '2026-09-30',
    });
  });

  test('a format that shows month and year is the month, one that shows the year is the year', () => {
    expect(readDue({ text: 'Tháng 9/2026', value: serial, numberFormat: '"Tháng "m/yyyy' })).toEqual({
      kind: 'within',
      start: '2026-09-01',
      end: '2026-09-30',
    });
    expect(readDue({ text: '2026', value: serial, numberFormat: 'yyyy' })).toEqual({
      kind: 'within',
      start: '2026-01-01',
      end: '2026-12-31',
    });
  });

  test('counts from 1904 where the workbook does', () => {
    const value = isoToSerial('2026-09-30', true);
    expect(readDue({ text: '30/09/2026', value, numberFormat: 'dd/mm/yyyy', date1904: true })).toEqual({
      kind: 'by',
      end: '2026-09-30',
    });
  });

  test('a number Excel cannot show as a day is impossible', () => {
    expect(readDue({ text: '####', value: -1, numberFormat: 'dd/mm/yyyy' })).toEqual({
      kind: 'impossible',
      why: 'no-such-day',
    });
  });

  test('a bare number is the year, or a month typed with a point', () => {
    expect(readDue({ text: '2026', value: 2026 })).toEqual({ kind: 'within', start: '2026-01-01', end: '2026-12-31' });
    expect(readDue({ text: '12.2026', value: 12.2026 })).toMatchObject({ kind: 'within', start: '2026-12-01' });
    expect(readDue({ text: '46295', value: 46295 })).toEqual({ kind: 'unreadable' });
  });
});

describe('true numbers as targets and results', () => {
  const plain = (value: number, unit: string | null) => [
    { comparator: null, value, low: null, high: null, unit, scope: null },
  ];

  test('hundredths under a percent format are percent', () => {
    expect(readQuantity({ text: '85%', value: 0.85, numberFormat: '0%' }).parts).toEqual(plain(85, '%'));
    expect(readQuantity({ text: '29%', value: 0.29, numberFormat: '0%' }).parts).toEqual(plain(29, '%'));
    expect(readQuantity({ text: '9%', value: 0.09, numberFormat: '0%', unitColumn: '% GRDP' }).parts).toEqual(
      plain(9, '% GRDP'),
    );
  });

  test('the stored number counts, whatever is shown', () => {
    expect(readQuantity({ text: '1,234', value: 1234, numberFormat: '#,##0' }).parts).toEqual(plain(1234, null));
    expect(readQuantity({ text: '44.7', value: 44.65, numberFormat: '0.0', unitColumn: '%' }).parts).toEqual(
      plain(44.65, '%'),
    );
    expect(readQuantity({ text: '6', value: 6, unitColumn: 'Tỷ đồng' }).parts).toEqual(plain(6e9, 'đồng'));
    expect(readQuantity({ text: '5 xã', value: 5, numberFormat: '0" xã"' }).parts).toEqual(plain(5, 'xã'));
    expect(readQuantity({ text: '85.0%', value: 85, numberFormat: '0.0"%"' }).parts).toEqual(plain(85, '%'));
  });

  test('a range that Excel turned into a date is no value', () => {
    expect(readQuantity({ text: '09-Oct', value: 46304, numberFormat: 'dd-mmm' })).toEqual({
      text: '09-Oct',
      parts: [],
      qualitative: false,
      doubt: { kind: 'unreadable' },
    });
  });
});
