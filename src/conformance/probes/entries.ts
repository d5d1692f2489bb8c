import { type Probe, written } from '../probe';

/** What becomes of texts that an add-in writes; numbers depend on the language of Excel, here Vietnamese. */
export const entryProbes: readonly Probe[] = [
  {
    id: 'entry-decimal-comma',
    claim: 'A text "1,5" becomes the number 1.5 in a Vietnamese Excel.',
    needs: '1.1',
    expected: [[1.5, 'Double', 1.5]],
    ask: (scratch) => written(scratch, ['1,5']),
  },
  {
    id: 'entry-thousands',
    claim: 'A text "1.500.000" becomes the number 1500000.',
    needs: '1.1',
    expected: [[1_500_000, 'Double', 1_500_000]],
    ask: (scratch) => written(scratch, ['1.500.000']),
  },
  {
    id: 'entry-leading-nought',
    claim: 'A text "001" loses its noughts.',
    needs: '1.1',
    expected: [[1, 'Double', 1]],
    ask: (scratch) => written(scratch, ['001']),
  },
  {
    id: 'entry-percent',
    claim: 'A text "82,16%" becomes 0.8216.',
    needs: '1.1',
    expected: [[0.8216, 'Double', 0.8216]],
    ask: (scratch) => written(scratch, ['82,16%']),
  },
  {
    id: 'entry-day',
    claim: 'A text "12/5/2026" becomes 12 May 2026, as a serial number.',
    needs: '1.1',
    expected: [[46_154, 'Double', 46_154]],
    ask: (scratch) => written(scratch, ['12/5/2026']),
  },
  {
    id: 'entry-text-format',
    claim: 'Under the format @ nothing is read into a text, not even a formula.',
    needs: '1.1',
    expected: [
      ['001', 'String', '001'],
      ['=1+1', 'String', '=1+1'],
      ['- Kế hoạch', 'String', '- Kế hoạch'],
    ],
    ask: (scratch) => written(scratch, ['001', '=1+1', '- Kế hoạch'], '@'),
  },
  {
    id: 'entry-apostrophe',
    claim: 'An apostrophe in front keeps a text and is not part of it.',
    needs: '1.1',
    expected: [
      ['001', 'String', '001'],
      ['=1+1', 'String', '=1+1'],
    ],
    ask: (scratch) => written(scratch, ["'001", "'=1+1"]),
  },
  {
    id: 'entry-null-leaves',
    claim: 'null in values leaves a cell as it is, an empty text empties it.',
    needs: '1.1',
    expected: [['một'], ['']],
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:A2');
      range.values = [['một'], ['hai']];
      range.values = [[null], ['']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'entry-formula-english',
    claim: 'Formulas are written and read in English with commas, whatever the language.',
    needs: '1.1',
    expected: ['=SUM(1,2)', 3],
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=SUM(1,2)']];
      range.load('formulas,values');
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]];
    },
  },
];
