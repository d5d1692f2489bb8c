import { type Appendix, type ItemRow } from '../../appendix/types';
import { unitsAgree } from '../../status/units';
import { foldText } from '../../text/fold';
import { identitiesOf } from '../support/identity';
import { magnitudeSlips } from '../support/magnitude';
import { atValue, fieldsOf, numberOf } from '../support/rows';
import { isPercent, measuredParts, QUANTITIES, valueCells } from '../support/values';
import { type RawFinding, type Rule, type TableScope } from '../types';

/**
 * A value in another unit than its column says, or without the magnitude it holds; a percentage for a rank, or one
 * indicator with two units.
 */
export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text', 'unreadable-target', 'unreadable-result'],
  *check({ tables }) {
    const indicators = tables.filter(({ appendix }) => appendix.kind === 'indicators');
    const disagreeing = [...twoUnits(indicators)];
    yield* disagreeing;
    const found = new Set(disagreeing.flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet ?? ''}!${cell}`)));
    for (const { appendix } of indicators) {
      yield* [...ranksInPercent(appendix)].filter(({ sheet, cells }) => !found.has(`${sheet ?? ''}!${cells[0] ?? ''}`));
      yield* otherThanColumn(appendix);
    }
    for (const { appendix } of tables) {
      for (const { unit, ...cell } of magnitudeSlips(appendix)) {
        yield { ...atValue(cell, { about: 'magnitude', unit }), sheet: appendix.sheet };
      }
    }
  },
};

/** The same indicator with two units, in one table or in several: each place that differs from the first is named. */
function* twoUnits(tables: readonly TableScope[]): Iterable<RawFinding> {
  const first = new Map<string, { readonly row: ItemRow; readonly appendix: Appendix; readonly unit: string }>();
  for (const { appendix } of tables) {
    for (const [row, identity] of identitiesOf(appendix)) {
      const [field] = fieldsOf(row, 'unit');
      if (row.unit === null || field === undefined || isError(row.unit)) continue;
      const earlier = first.get(identity);
      if (earlier === undefined) {
        first.set(identity, { row, appendix, unit: row.unit });
        continue;
      }
      if (unitsAgree(earlier.unit, row.unit)) continue;
      const [otherField] = fieldsOf(earlier.row, 'unit');
      const facts = { about: 'two-units', unit: row.unit, otherUnit: earlier.unit };
      const back = { about: 'two-units', unit: earlier.unit, otherUnit: row.unit };
      if (otherField !== undefined) {
        const cells = [otherField.source];
        yield { cells, sheet: earlier.appendix.sheet, item: numberOf(earlier.row), facts: back };
      }
      yield { cells: [field.source], sheet: appendix.sheet, item: numberOf(row), facts };
    }
  }
}

/** An error value in the unit column is no unit; `formula-error` reports it at its own cell. */
function isError(unit: string): boolean {
  return unit.startsWith('#');
}

const RANK = /(?<!\p{L})(?:thứ hạng|thứ bậc|xếp hạng)(?!\p{L})/u;
const RANK_SHARE = /(?<!\p{L})(?:tỷ lệ|tỉ lệ)(?!\p{L})/u;
const INDEX = /^chỉ số(?!\p{L})/u;

/** A rank has no percentage; nor has an index that is to stay below a mark, for only places are better when lower. */
function* ranksInPercent(appendix: Appendix): Iterable<RawFinding> {
  for (const [row] of identitiesOf(appendix)) {
    const [field] = fieldsOf(row, 'unit');
    if (field === undefined || !isPercent(row.unit)) continue;
    const title = foldText(row.title);
    const isBelow = (row.target?.parts ?? []).some(({ comparator }) => comparator === '<=' || comparator === '<');
    const isRank = RANK_SHARE.test(title) ? false : RANK.test(title) || (INDEX.test(title) && isBelow);
    if (!isRank) continue;
    yield {
      cells: [field.source],
      sheet: appendix.sheet,
      item: numberOf(row),
      facts: { about: 'rank', unit: row.unit },
    };
  }
}

function* otherThanColumn(appendix: Appendix): Iterable<RawFinding> {
  for (const cell of valueCells(appendix, QUANTITIES)) {
    const { unit } = cell.row;
    if (unit === null || isError(unit) || measuredParts(cell.reading).every((part) => unitsAgree(part.unit, unit)))
      continue;
    yield { ...atValue(cell, { about: 'value', unit }), sheet: appendix.sheet };
  }
}
