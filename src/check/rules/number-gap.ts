import { type Appendix } from '../../appendix/types';
import { type RawFinding, type Rule } from '../types';
import { printItemNumber, seriesOf, type Series } from '../support/itemNumber';
import { renumberFrom } from '../support/renumber';
import { hasColumn, numberOf } from '../support/rows';

/**
 * A number is skipped or out of order. One slip gives one finding: a wrong number in an otherwise running series does
 * not make the rows after it wrong, and a repeated number is `duplicate-number`'s.
 */
export const numberGap: Rule = {
  id: 'number-gap',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'duplicate-number'],
  *check({ appendix }) {
    // A workbook handed out to one unit holds its rows only, under the plan's numbers.
    if (hasColumn(appendix, 'rowKey')) return;
    // Plain numbers start at 1 in every section, or run on through the whole table.
    let runOn: readonly number[] = [];
    for (const series of seriesOf(appendix)) {
      const isTop = series[0]?.number.prefix === '' && series[0].row.parentRow === null;
      const head = series[0];
      // Rows above without a readable number hold the first ones.
      const first = head === undefined ? 1 : head.number.ordinal - head.unknownBefore;
      yield* gapsIn(series, appendix, isTop && runOn.includes(first) ? first : 1);
      // After a slip in its last rows a section's end is known by its length alone.
      if (isTop) runOn = [highestOf(series) + 1, first + series.length];
    }
  },
};

function* gapsIn(series: Series, appendix: Appendix, start: number): Iterable<RawFinding> {
  const counts = new Map<number, number>();
  for (const { number } of series) counts.set(number.ordinal, (counts.get(number.ordinal) ?? 0) + 1);
  const seen = new Set<number>();
  let highest = start - 1;
  // Skips that are explained: repeated ones stand in their place, or rows without a readable number.
  let excused = 0;
  for (const [index, { row, field, number, unknownBefore }] of series.entries()) {
    const { ordinal, suffix } = number;
    excused += unknownBefore;
    const expected = highest + 1;
    if (seen.has(ordinal)) {
      if (suffix === '') excused += 1;
      continue;
    }
    seen.add(ordinal);
    const skipped = missingBetween(expected, ordinal, counts, excused + 1);
    if (ordinal === expected || (skipped === 0 && ordinal > expected)) {
      highest = ordinal;
      continue;
    }
    if (skipped > 0 && (skipped <= excused || (counts.get(ordinal) ?? 0) > 1)) {
      excused = Math.max(0, excused - skipped);
      highest = ordinal;
      continue;
    }
    const runsOn = series[index + 1]?.number.ordinal === expected + 1;
    highest = runsOn ? expected : Math.max(highest, ordinal);
    yield {
      cells: [field.address],
      item: numberOf(row),
      facts: {
        number: printItemNumber(number),
        expected: printItemNumber({ ...number, suffix: '', ordinal: expected }),
      },
      fixes: renumberFrom(series, firstOutOfPlace(series, index), appendix.sheet),
    };
  }
}

function highestOf(series: Series): number {
  return series.reduce((highest, { number }) => Math.max(highest, number.ordinal), 0);
}

/** Where the series leaves its count, at `index` or before: of two swapped rows the later is named, but both are numbered. */
function firstOutOfPlace(series: Series, index: number): number {
  const start = series[0]?.number.ordinal ?? 1;
  const place = series.findIndex(({ number }, at) => number.ordinal !== start + at);
  return place < 0 ? index : Math.min(place, index);
}

/**
 * How many numbers from `from` up to below `to` stand nowhere in the series, counted up to `limit`: numbers that come
 * later are out of order, not skipped.
 */
function missingBetween(from: number, to: number, counts: ReadonlyMap<number, number>, limit: number): number {
  let missing = 0;
  for (let number = from; number < to && missing < limit; number++) if (!counts.has(number)) missing += 1;
  return missing;
}
