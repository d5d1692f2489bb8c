import data from '../fixtures/target-phrases.json';
import { readQuantity } from '../../src/values/quantity';

interface ListedPart {
  readonly comparator: string | null;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: string;
  readonly scope?: string;
  readonly forecast?: boolean;
}

interface Listed {
  readonly phrase: string;
  readonly unitColumn?: string;
  readonly literal: boolean;
  readonly parts: readonly ListedPart[];
  readonly qualitative: boolean;
}

const phrases = data.phrases as unknown as Listed[];
const literal = phrases.filter((phrase) => phrase.literal);

/** Neither the cell nor its row says it: a title holds the base of the share, the order of levels is a guess. */
function said(part: ListedPart): object {
  const scope = part.scope?.includes('suy từ thứ tự') === true ? null : (part.scope ?? null);
  const unit = part.unit === '% tổng chi ngân sách địa phương' ? '%' : part.unit;
  return {
    comparator: part.comparator,
    value: part.value ?? null,
    low: part.low ?? null,
    high: part.high ?? null,
    unit,
    scope,
    ...(part.forecast === true ? { forecast: true } : {}),
  };
}

describe('targets and results as the cells of the source tables write them', () => {
  test.each(literal.map((phrase) => [phrase.phrase, phrase.unitColumn, phrase] as const))(
    '%j in %j',
    (text, unitColumn, phrase) => {
      const reading = readQuantity({ text, unitColumn });
      expect(reading.parts).toEqual(phrase.parts.map(said));
      expect(reading.qualitative).toBe(phrase.qualitative);
      expect(reading.doubt).toBeUndefined();
    },
  );
});

/** Elided or paired wordings, no cells; a score that stands beside its share; a ratio the list takes for its part only. */
const NOT_CELLS = [
  '84,46% - Vượt mục tiêu …, đạt 60%',
  '8,35/10 điểm, đạt 83,5%',
  '05/56 hệ thống thông tin',
  'trên 9.600 tài khoản / hơn 9600 tài khoản',
  'khoảng 1.000.000 văn bản điện tử / trung bình 1 triệu văn bản/năm',
];

describe('the same wordings inside sentences', () => {
  test.each(
    phrases
      .filter((phrase) => !phrase.literal && !NOT_CELLS.includes(phrase.phrase))
      .map((phrase) => [phrase.phrase, phrase] as const),
  )('%j', (text, phrase) => {
    const reading = readQuantity({ text });
    expect(reading.parts.map(({ comparator, value, low, high }) => ({ comparator, value, low, high }))).toEqual(
      phrase.parts.map(({ comparator, value, low, high }) => ({
        comparator,
        value: value ?? null,
        low: low ?? null,
        high: high ?? null,
      })),
    );
    expect(reading.qualitative).toBe(phrase.qualitative);
  });
});
