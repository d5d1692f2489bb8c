import fc from 'fast-check';
import { cleanText, foldBare, foldText, isBlank, toNfc } from '../../src/text/fold';
import { similarity } from '../../src/text/similarity';

describe('folding', () => {
  test('composes decomposed letters and drops what nobody sees', () => {
    expect(cleanText('\uFEFFS\u01A1\u0309\u00A0 Y\u200B  t\u00EA\u0301 ')).toBe('Sở Y tế');
    expect(cleanText('a \r\n b\u2028c\t')).toBe('a\nb\nc');
    expect(toNfc('ho\u0061\u0300')).toBe('hoà');
  });

  test('headings compare without case, accents, tone placement, punctuation and line breaks', () => {
    expect(foldBare('Thời gian\nhoàn  thành:')).toBe('thoi gian hoan thanh');
    expect(foldBare('Số hoá')).toBe(foldBare('SỐ HÓA'));
    expect(foldBare('Đơn vị (%)')).toBe('don vi');
    expect(foldText('SỞ\nY TẾ')).toBe('sở y tế');
  });

  test.each(['', '  ', '\u200b\u00a0', '-', '–', '—', '…', '...', '.', '/', '- -', './.', '\n-\n'])(
    '%j is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  test.each(['0', 'x', '-1', '%', 'Không', '(-)'])('%j is not blank', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const fold of [cleanText, foldText, foldBare]) expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('similarity', () => {
  test('counts a forgotten accent less than a wrong letter', () => {
    expect(similarity('Sở Y tế', 'SỞ  Y TẾ')).toBe(1);
    expect(similarity('Sở Nội vụ', 'So Noi vu')).toBeGreaterThan(similarity('Sở Nội vụ', 'Sở Ngoại vụ') - 0.01);
    expect(similarity('Sở Tài chính', 'Sở Tài chnih')).toBeGreaterThan(0.85);
    expect(similarity('Sở Y tế', 'Sở Tư pháp')).toBeLessThan(0.6);
    expect(similarity('', 'x')).toBe(0);
  });

  test('is symmetric, between 0 and 1, and 1 for a text with itself, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(value, 10);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});
