import { type RuleFrame } from '../../ruleWords';

const SHOWN = 3;

/** How findings and fixes are framed in English. */
export const frame: RuleFrame = {
  place: (cells, item) => {
    const [first = '', ...others] = cells;
    const row = item === null ? '' : ` (row ${item})`;
    if (others.length === 0) return `Cell ${first}${row}`;
    if (cells.length <= SHOWN) return `Cells ${cells.slice(0, -1).join(', ')} and ${cells.at(-1) ?? ''}${row}`;
    return `Cells ${cells.slice(0, SHOWN - 1).join(', ')} and ${cells.length - SHOWN + 1} others${row}`;
  },
  openQuote: '“',
  closeQuote: '”',
  decimal: '.',
  day: (year, month, day) => `${day}/${month}/${year}`,
  unknownRule: 'something here needs another look',
  fixes: {
    renumber: (f) => `Number again from ${f.text('first')}`,
    'replace-agency': (f) => `Replace by “${f.text('name')}”`,
    'remove-coordinator': (f) => `Remove ${f.text('names')} from the coordinators`,
    'keep-one': (f) => `Keep “${f.text('name')}” only`,
    'times-100': (f) => `Multiply by 100, to ${f.text('shown')}`,
    'divide-100': (f) => `Divide by 100, to ${f.text('shown')}`,
    'to-number': (f) => `Turn into the number ${f.text('shown')}`,
    'to-unicode': () => 'Convert to Unicode',
    'clean-text': () => 'Remove surplus blanks and hidden characters',
  },
};
