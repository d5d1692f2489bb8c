import fc from 'fast-check';
import { readNumber } from '../../src/values/number';
import { readQuantity } from '../../src/values/quantity';
import { splitUnit } from '../../src/values/unit';

const number = (value: number) => ({ kind: 'number', value });

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['1991', 1991],
    ['37,6', 37.6],
    ['66.67', 66.67],
    ['0.623', 0.623],
    ['0,623', 0.623],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.000.000', 1000000],
    ['1,000,000', 1000000],
    ['1 000 000', 1000000],
    ['12.3456', 12.3456],
    ['1234.567', 1234.567],
    ['-2,5', -2.5],
    ['−2,5', -2.5],
    [',5', 0.5],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual(number(value));
  });

  test.each(['', 'x', '1.2.3', '12,34,5', '1.991.5', '1.23,45,6', '1 00', '--1', '1e5', '٣'])('%j is none', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable' });
  });

  test('"1.234" is decided by its unit', () => {
    expect(readNumber('1.234')).toEqual({ kind: 'ambiguous', readings: [1234, 1.234] });
    expect(readNumber('1.234', { unit: 'Người' })).toEqual(number(1234));
    expect(readNumber('1.234', { unit: 'Triệu đồng' })).toEqual(number(1234));
    expect(readNumber('1.234', { unit: '%' })).toEqual(number(1.234));
    expect(readNumber('1.234', { unit: 'Chỉ số' })).toEqual(number(1.234));
    expect(readNumber('1.234', { unit: 'điểm' }).kind).toBe('ambiguous');
  });

  test('… by the habit of the column', () => {
    expect(readNumber('1.234', { neighbours: ['37,6', '1.991'] })).toEqual(number(1234));
    expect(readNumber('1.234', { neighbours: ['66.67'] })).toEqual(number(1.234));
    expect(readNumber('1.234', { neighbours: ['37,6', '66.67'] }).kind).toBe('ambiguous');
  });

  test('… by the size of its neighbours', () => {
    expect(readNumber('1.234', { neighbours: ['1500', '980'] })).toEqual(number(1234));
    expect(readNumber('1.234', { neighbours: ['1', '2'] })).toEqual(number(1.234));
    expect(readNumber('1.234', { neighbours: ['90'] }).kind).toBe('ambiguous');
  });

  test('a doubtful number is told, with the likelier value first', () => {
    expect(readQuantity({ text: '1.234' })).toMatchObject({
      parts: [{ value: 1234 }],
      doubt: { kind: 'ambiguous', readings: [1234, 1.234] },
    });
    expect(readQuantity({ text: '1.234', neighbours: ['12,5'] }).doubt).toBeUndefined();
  });

  test('printing the Vietnamese way and reading again gives the number back', () => {
    const print = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (n, digits) => {
          const value = n / 10 ** digits;
          const reading = readNumber(print.format(value), { neighbours: ['37,6'] });
          expect(reading).toEqual(number(value));
        },
      ),
    );
  });
});

describe('units', () => {
  test.each([
    ['Tỷ đồng', 1e9, 'đồng'],
    ['triệu đồng/người/năm', 1e6, 'đồng/người/năm'],
    ['Nghìn tỷ đồng', 1e12, 'đồng'],
    ['1.000 đồng', 1e3, 'đồng'],
    ['Người/vạn dân', 1, 'Người/vạn dân'],
    ['Trường', 1, 'Trường'],
    ['% GRDP', 1, '% GRDP'],
    ['triệu', 1e6, null],
  ])('%j is %d %s', (text, factor, name) => {
    expect(splitUnit(text)).toEqual({ factor, name });
  });
});
