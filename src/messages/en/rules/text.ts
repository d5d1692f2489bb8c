import { type RuleWords } from '../../ruleWords';

/** Rules about the text of cells. */
export const text: Readonly<Record<string, RuleWords>> = {
  'formula-error': {
    title: 'Formula error',
    what: (f) => `the cell shows the error ${f.text('text')}`,
    why: 'A cell in error has no value, so the row cannot be judged in full.',
    how: 'Correct the formula, or enter the value again.',
    when: 'A cell shows an Excel error, or its text is exactly such a code.',
    example: 'A share shows #DIV/0!, divided by a blank cell.',
  },
  'uncalculated-formula': {
    title: 'Formula without a result',
    what: () => 'the formula has no result in the file',
    why: 'A program that does not calculate wrote the file, so what the cell says is unknown and the row cannot be judged in full.',
    how: 'Open the file in Excel, save it and check again.',
    when: 'A cell holds a formula and the file does not hold its result.',
    example: 'A result cell holds =D8/C8*100 in a file that another program exported.',
  },
  'legacy-font-text': {
    title: 'Text in an old encoding',
    what: (f) => `the text is in an old encoding (${f.text('encoding')}) and reads ${f.quote('converted')}`,
    why: 'Text in an old encoding cannot be searched, compared or added up on other machines.',
    how: 'Convert it to Unicode.',
    when: 'The text of a cell is in TCVN3 or VNI.',
    example: '“Së Tµi chÝnh” (Sở Tài chính) in the font .VnTime.',
  },
  'untidy-text': {
    title: 'Surplus blanks or hidden characters',
    what: () => 'the text has surplus blanks, hidden characters or split accents',
    why: 'Such texts look the same to people and different to machines.',
    how: 'Clean the text; what it says does not change.',
    when: 'Text with split accents, hidden characters, doubled blanks, or blanks at its ends.',
    example: '“Sở Tài chính” with two blanks in the middle and one at the end.',
  },
};
