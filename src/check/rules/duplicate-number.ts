import { type RawFinding, type Rule } from '../types';
import { printItemNumber, seriesOf, type Series } from '../support/itemNumber';
import { renumberFrom } from '../support/renumber';
import { numberOf } from '../support/rows';

/** The same number twice in one section; the later row is named. */
export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ appendix }) {
    for (const series of seriesOf(appendix)) yield* duplicatesIn(series, appendix.sheet);
  },
};

function* duplicatesIn(series: Series, sheet: string): Iterable<RawFinding> {
  const first = new Map<string, string>();
  for (const [index, { row, field, number }] of series.entries()) {
    const shown = printItemNumber(number);
    const earlier = first.get(shown);
    if (earlier === undefined) {
      first.set(shown, field.address);
      continue;
    }
    yield {
      cells: [field.address],
      item: numberOf(row),
      facts: { number: shown, first: earlier },
      fixes: renumberFrom(series, index, sheet),
    };
  }
}
