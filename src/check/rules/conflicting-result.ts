import { rowKeys } from '../../appendix/rowKey';
import { type ItemRow } from '../../appendix/types';
import { type QuantityReading } from '../../values/types';
import { identitiesOf } from '../support/identity';
import { atValue, fieldIn, hasColumn, numberOf } from '../support/rows';
import { measuredParts, printNumber, valueCells } from '../support/values';
import { type RawFinding, type Rule, type TableScope } from '../types';

/** One indicator, two values of the same time: in one workbook, or between units where a ledger is at hand. */
export const conflictingResult: Rule = {
  id: 'conflicting-result',
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  suppressedBy: ['formula-error', 'unreadable-result', 'percent-scale'],
  *check({ tables }) {
    yield* inWorkbook(tables);
    for (const table of tables) yield* betweenUnits(table);
  },
};

interface Place {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly value: string;
}

function* inWorkbook(tables: readonly TableScope[]): Iterable<RawFinding> {
  const first = new Map<string, Place>();
  for (const { appendix, context } of tables) {
    const identities = identitiesOf(appendix);
    for (const cell of valueCells(appendix, ['result', 'baseline'])) {
      const identity = identities.get(cell.row);
      const value = plainValue(cell.reading);
      const column = appendix.columns.find((candidate) => fieldIn(cell.row, candidate) === cell.field);
      if (identity === undefined || value === null || column === undefined) continue;
      const time = column.period?.id ?? column.year ?? (cell.field.role === 'result' ? context.period.id : null);
      if (time === null) continue;
      const here = { sheet: appendix.sheet, address: cell.field.source, text: cell.field.text, value };
      const key = `${cell.field.role}|${time}|${identity}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, here);
      else if (earlier.value !== value) {
        const facts = { other: earlier.text, otherCell: earlier.address, otherSheet: earlier.sheet };
        yield { ...atValue(cell, facts), sheet: appendix.sheet };
      }
    }
  }
}

/** A row that one unit owns has one value; of a row owned by a group, each unit reports its own. */
function* betweenUnits({ appendix, context }: TableScope): Iterable<RawFinding> {
  const { accepted, unit, period } = context;
  if (accepted === undefined || unit === undefined || !hasColumn(appendix, 'result')) return;
  const keys = rowKeys(appendix);
  for (const cell of valueCells(appendix, ['result'])) {
    const value = plainValue(cell.reading);
    if (value === null || cell.row.result !== cell.reading || isOwnedByMany(cell.row)) continue;
    const rows = accepted[keys.get(cell.row.row) ?? ''] ?? [];
    const other = rows.findLast((row) => row.unit !== unit && row.period.id === period.id);
    if (other?.result == null || (plainValue(other.result) ?? value) === value) continue;
    yield {
      ...atValue(cell, { other: other.result.text, otherUnit: other.unit }),
      sheet: appendix.sheet,
      item: numberOf(cell.row),
    };
  }
}

function isOwnedByMany({ owners }: ItemRow): boolean {
  return owners.length !== 1 || owners.some(({ isGroup }) => isGroup);
}

/** Values are compared as measured numbers; words and inequalities say too little to contradict each other. */
function plainValue(reading: QuantityReading): string | null {
  const parts = measuredParts(reading);
  if (parts.length === 0 || reading.doubt !== undefined) return null;
  if (parts.some(({ comparator, value }) => comparator !== null || value === null)) return null;
  return parts.map(({ value, scope }) => `${scope ?? ''}=${printNumber(value ?? 0)}`).join(';');
}
