import fc from 'fast-check';
import {
  LAST_COLUMN,
  LAST_ROW,
  cellAddress,
  columnLetters,
  columnNumber,
  parseAddress,
  parseRange,
  rangeAddress,
} from '../../src/appendix/address';

const rows = fc.integer({ min: 1, max: LAST_ROW });
const columns = fc.integer({ min: 1, max: LAST_COLUMN });

describe('addresses', () => {
  it('names the columns where the number of letters changes', () => {
    expect([1, 26, 27, 52, 702, 703, LAST_COLUMN].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('parses what it prints', () => {
    fc.assert(
      fc.property(rows, columns, (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
        expect(columnNumber(columnLetters(column).toLowerCase())).toBe(column);
      }),
    );
  });

  it('parses ranges whichever corners they name', () => {
    fc.assert(
      fc.property(rows, rows, columns, columns, (r1, r2, c1, c2) => {
        const range = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseRange(rangeAddress(range))).toEqual(range);
        expect(parseRange(`${cellAddress(r1, c1)}:${cellAddress(r2, c2)}`)).toEqual(range);
      }),
    );
  });

  it.each(['', 'A0', 'A', '7', 'XFE1', 'A1048577', 'A1:', 'Sheet1!A1', 'A-1', 'AAAA1'])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeNull();
    expect(parseRange(text)).toBeNull();
  });

  it('reads absolute addresses', () => {
    expect(parseAddress('$E$12')).toEqual({ row: 12, column: 5 });
  });
});
