import fc from 'fast-check';
import { parseAddress } from '../../src/appendix/address';
import { readConfiguration } from '../../src/config/readConfiguration';
import { BLOCKS, COLUMN_NAMES, LEVEL_NAMES, SETTING_NAMES } from '../../src/config/vocabulary';
import { messagesFor } from '../../src/messages';
import { rowsFrom, workbookOf } from '../check/support/workbook';

const WORDS = [
  ...Object.values(BLOCKS).flatMap((block) => Object.values<string>(block)),
  ...Object.values(SETTING_NAMES),
  ...Object.values(LEVEL_NAMES),
  ...Object.values(COLUMN_NAMES),
  ...['missing-owner', 'Sở Y tế', 'Sở Nội vụ', '31/02/2026', '05/9/2026', 'Quý III/2026', '2,5%', '-', 'Sơn La', ';'],
];
const cell = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const block = fc
  .tuple(fc.constantFrom(...Object.values(BLOCKS)), fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }))
  .map(([headings, rows]) => [Object.values<string>(headings), ...rows]);

test('whatever stands in the sheet, each wrong setting has its own cell and a whole sentence', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
      const workbook = workbookOf({ 'cấu hình phụ lục': rowsFrom(2, blocks.flat()) });
      const { wrong, severities, rulesOff } = readConfiguration(workbook)!;
      const filled = new Set(workbook.sheets[0]!.cells.map(({ row }) => row));
      for (const { cell: address, facts, sheet } of wrong) {
        expect(filled).toContain(parseAddress(address)!.row);
        for (const language of ['vi', 'en'] as const) {
          const sentence = messagesFor(language).rules.findingSentence({
            ...{ rule: 'wrong-setting', severity: 'warning', sheet, cells: [address], item: null },
            ...{ facts, fixes: [], ruleset: '' },
          });
          expect(sentence).not.toMatch(/undefined|null|NaN|“”|\[object/);
          expect(sentence).not.toContain(messagesFor('vi').rules.words['wrong-setting']!.how);
        }
      }
      expect(Object.keys(severities).filter((rule) => rulesOff.includes(rule))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
