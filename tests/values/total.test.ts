import fc from 'fast-check';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { readLegacy } from '../../src/text/legacy';
import { foldBare, isBlank } from '../../src/text/fold';
import { similarity } from '../../src/text/similarity';
import { readAgencies } from '../../src/values/agencies';
import { makeDate } from '../../src/values/dates';
import { readDue } from '../../src/values/due';
import { readNumber } from '../../src/values/number';
import { dateFormatOf } from '../../src/values/numberFormat';
import { readPeriod } from '../../src/values/period';
import { readProgress } from '../../src/values/progress';
import { readQuantity } from '../../src/values/quantity';

const catalogue = agencyCatalogue('son-la');

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  readDue: (text) => readDue({ text, planYear: 2026 }),
  readQuantity: (text) => readQuantity({ text, unitColumn: 'Triệu đồng', neighbours: ['37,6'] }),
  readProgress,
  readPeriod,
  readNumber,
  readAgencies: (text) => readAgencies(text, catalogue),
  readLegacy: (text) => readLegacy(text),
  dateFormatOf,
  isBlank,
  foldBare,
  similarity: (text) => similarity(text, `${text}x`),
};

/** Pieces the grammars know, so that random texts reach deep into them. */
const WORDS = [
  ...[
    'trước',
    'Quý',
    'III',
    '/2026',
    'tháng',
    '13',
    'năm',
    '2026',
    '-',
    '–',
    'đến',
    'hết',
    'từ',
    'và',
    ',',
    ';',
    '\n',
    '(',
  ],
  ...[
    ')',
    '- ',
    ':',
    '≥',
    '%',
    '37,6',
    '1.234',
    'triệu',
    'tỷ đồng',
    'dự kiến',
    'trở lên',
    'không quá',
    'hằng',
    'định kỳ',
  ],
  ...[
    'sau khi',
    'thường xuyên',
    'đã',
    'hoàn thành',
    'chưa',
    'Sở',
    'Tài chính',
    'UBND các',
    'xã',
    'phường',
    '31/02/2026',
    '$\\geq',
  ],
  ...['33/QĐ-UBND', 'ngày', '5G', '18/18', '100%', '.', ' ', '\u00ad', '\u200b', 'ß', '¸'],
];

describe.each(Object.entries(PARSERS))('%s', (_, parse) => {
  test('reads any Unicode without an exception, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
    );
  });

  test('reads any mixture of the words it knows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), (words) => {
        expect(parse(words.join(' '))).toEqual(parse(words.join(' ')));
        parse(words.join(''));
      }),
    );
  });

  test.each([
    'a',
    '1',
    '.',
    ',',
    '-',
    ' ',
    '\n',
    '(',
    '%',
    '>',
    ':',
    ';',
    '/',
    'Sở ',
    '1/1/2026 ',
    'Quý I, ',
    '1% ',
    'đã ban hành ',
    'chưa hoàn thành ',
    '- a\n',
    'a, ',
    '1.000.',
  ])('comes to an end on a hundred thousand characters of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(parse(`${text}x`)).toBeDefined();
  });
});

describe('days', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1990, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map((parts) => ({ ...parts, iso: makeDate(parts.year, parts.month, parts.day) }));

  test('a printed day reads as that day, an impossible one as impossible', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('/', '-', '.', ' / '),
        fc.constantFrom('', 'Trước ', 'chậm nhất ', 'đến hết ngày '),
        (d, sign, before) => {
          const reading = readDue({ text: `${before}${[d.day, d.month, d.year].join(sign)}` });
          expect(reading).toEqual(
            d.iso === null ? { kind: 'impossible', why: 'no-such-day' } : { kind: 'by', end: d.iso },
          );
        },
      ),
    );
  });

  test('a printed span of months reads as that span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2000, max: 2099 }),
        (a, b, year) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const two = (n: number) => String(n).padStart(2, '0');
          expect(readDue({ text: `Từ tháng ${from} đến tháng ${to}/${year}` })).toMatchObject({
            kind: 'within',
            start: `${year}-${two(from)}-01`,
            end: expect.stringMatching(`^${year}-${two(to)}`) as string,
          });
        },
      ),
    );
  });
});

describe('quantities', () => {
  test('a printed level reads as that level', () => {
    const signs = [
      ['', null],
      ['≥ ', '>='],
      ['ít nhất ', '>='],
      ['> ', '>'],
      ['trên ', '>'],
      ['≤', '<='],
      ['không quá ', '<='],
      ['dưới ', '<'],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...signs),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('%', ' xã', ''),
        (sign, n, unit) => {
          const value = n / 100;
          const [part] = readQuantity({ text: `${sign[0]}${String(value).replace('.', ',')}${unit}` }).parts;
          expect(part).toEqual({
            comparator: sign[1],
            value,
            low: null,
            high: null,
            unit: unit.trim() === '' ? null : unit.trim(),
            scope: null,
          });
        },
      ),
    );
  });
});
