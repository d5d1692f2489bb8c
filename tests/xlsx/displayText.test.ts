import { displayText } from '../../src/xlsx/displayText';

describe('displayed text is what a Vietnamese Excel shows', () => {
  test.each<[number | string | boolean, string | undefined, string]>([
    [37.6, undefined, '37,6'],
    [0.1 + 0.2, undefined, '0,3'],
    [1991, undefined, '1991'],
    [1991, '#,##0', '1.991'],
    [-1234.5, '#,##0.00', '-1.234,50'],
    [0.85, '0%', '85%'],
    [0.4465, '0.00%', '44,65%'],
    [1234567890.55, undefined, '1234567891'],
    [123456789012, undefined, '1,23457E+11'],
    [0.00001, undefined, '0,00001'],
    [1e-10, undefined, '1E-10'],
    [0, undefined, '0'],
    [-0.5, 'General', '-0,5'],
    [46235, '"Tháng "m/yyyy', 'Tháng 8/2026'],
    [46235, 'dd/mm/yyyy', '01/08/2026'],
    [46235, 'm/yyyy', '8/2026'],
    [46235, 'mmm-yy', 'Thg8-26'],
    [46235, 'mmmm', 'Tháng Tám'],
    [46235, '[$-42A]d mmmm yyyy', '1 Tháng Tám 2026'],
    [46235, '[$-F800]dddd, mmmm dd, yyyy', '01 Tháng Tám 2026'],
    [46235, '[$-409]mmmm', 'August'],
    [46235.5, 'dd/mm/yyyy h:mm', '01/08/2026 12:00'],
    [-5, 'dd/mm/yyyy', '########'],
    [3_000_000, 'dd/mm/yyyy', '########'],
    [5, '_(* #,##0_);_(* (#,##0)', '5'],
    [90, '0" %"', '90 %'],
    [6, '#,##0" tỷ"', '6 tỷ'],
    [-3, '[Red]0;[Blue](0)', '(3)'],
    [7, '"không đóng', '7'],
    [90, '@', '90'],
    ['6.10', '0.00', '6.10'],
    ['abc', '@" tỷ"', 'abc tỷ'],
    [true, undefined, 'TRUE'],
  ])('%p under %p is %p', (value, format, text) => {
    expect(displayText(value, format, false)).toBe(text);
  });

  test('errors show their code', () => {
    expect(displayText({ error: '#DIV/0!' }, '0%', false)).toBe('#DIV/0!');
  });
});
