import { newBook } from '../../src/office-host/model/fromFile';
import { cellValue, formulaHolds } from '../../src/office-host/model/calculate';
import { type Sheet } from '../../src/office-host/model/sheet';
import { type Book } from '../../src/office-host/model/book';

function bookWith(rows: readonly (readonly (string | number | boolean | null)[])[]): { book: Book; sheet: Sheet } {
  const book = newBook();
  const sheet = book.activeSheet;
  const area = { top: 1, left: 1, bottom: rows.length, right: rows[0]?.length ?? 1 };
  book.write(
    sheet.range(area),
    rows.map((row) => row.map((value) => ({ value }))),
    'user',
  );
  return { book, sheet };
}

function calculated(formula: string): unknown {
  const { book, sheet } = bookWith([
    [1, 'Đạt', true],
    [2, null, null],
  ]);
  sheet.put({ row: 5, column: 5, value: null, formula });
  return cellValue(book, sheet, 5, 5);
}

describe('the small calculator', () => {
  test.each<[string, unknown]>([
    ['1+2*3^2', 19],
    ['-2^2', 4],
    ['(1+2)*3', 9],
    ['50%', 0.5],
    ['"a"&1&TRUE', 'a1TRUE'],
    ['A1+A2', 3],
    ['SUM(A1:A2,10)', 13],
    ['SUM(A:A)', 3],
    ['AVERAGE(A1:A2)', 1.5],
    ['COUNTA(A1:C2)', 4],
    ['COUNTBLANK(A1:C2)', 2],
    ['IF(A1>A2,"hơn","kém")', 'kém'],
    ['IF(B1="ĐẠT",1,0)', 1],
    ['AND(A1=1,NOT(C1=FALSE))', true],
    ['N("phuluc:error")=0', true],
    ['ISBLANK(B2)', true],
    ['LEN(TRIM(" Sở  Y tế "))', 7],
    ['1/0', { error: '#DIV/0!' }],
    ['IFERROR(1/0,"-")', '-'],
    ['KhongCo+1', { error: '#NAME?' }],
    ['B1+1', { error: '#VALUE!' }],
    ['E5', 0],
  ])('=%s', (formula, expected) => {
    expect(calculated(formula)).toEqual(expected);
  });

  test('an unknown function without a result from the file is no made-up value', () => {
    expect(() => calculated('XLOOKUP(1,A1:A2,B1:B2)')).toThrow(
      'HOST: the formula =XLOOKUP(1,A1:A2,B1:B2) is not calculated',
    );
  });

  test('a result from the file stays when the function is unknown', () => {
    const { book, sheet } = bookWith([[1]]);
    sheet.put({ row: 2, column: 1, value: 42, formula: 'XLOOKUP(1,A1,A1)' });
    expect(cellValue(book, sheet, 2, 1)).toBe(42);
  });

  test('a changed cell changes what depends on it', () => {
    const { book, sheet } = bookWith([[1], [2]]);
    sheet.put({ row: 3, column: 1, value: 3, formula: 'A1+A2' });
    book.write(sheet.range({ top: 1, left: 1, bottom: 1, right: 1 }), [[{ value: 40 }]], 'user');
    expect(cellValue(book, sheet, 3, 1)).toBe(42);
  });

  test('formulas of conditional formats move with the cell', () => {
    const { book, sheet } = bookWith([
      [1, 5],
      [7, 5],
    ]);
    const holds = (row: number, column: number): boolean =>
      formulaHolds(book, sheet, '=A1>$B1', { row: 1, column: 1 }, { row, column });
    expect([holds(1, 1), holds(2, 1)]).toEqual([false, true]);
  });
});
