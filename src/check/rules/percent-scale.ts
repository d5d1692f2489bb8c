import { type CellSnapshot } from '../../appendix/snapshot';
import { type Appendix } from '../../appendix/types';
import { type CellChange } from '../change';
import { type Fix, type Rule } from '../types';
import { change } from '../support/changes';
import { atValue, hasColumn } from '../support/rows';
import { isPercent, measuredParts, printNumber, QUANTITIES, valueCells, type ValueCell } from '../support/values';

/** Where percentages of a Phụ lục usually lie when a bare 0,85 is a slip. */
const USUAL_LOW = 40;
const USUAL_HIGH = 100;
/** A share of ten and more times the whole is a hundredfold, not an excess. */
const FAR_TOO_MUCH = 1000;
const MOST = 100 * USUAL_HIGH;

/** 0,85 where the column is in % and its neighbours are 40–100, or 8500 %: a hundred times too small or too large. */
export const percentScale: Rule = {
  id: 'percent-scale',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'unreadable-target', 'unreadable-result', 'ambiguous-number'],
  *check({ appendix }) {
    const cells = [...valueCells(appendix, QUANTITIES)].flatMap(percentCell);
    const byRow = groupBy(cells, ({ row }) => row.row);
    for (const column of groupBy(cells, ({ field }) => lettersOf(field.address)).values()) {
      const usual = column.filter(({ number }) => number >= USUAL_LOW && number <= USUAL_HIGH).length;
      const isPercentColumn =
        !hasColumn(appendix, 'unit') && column.filter(({ part }) => isPercent(part.unit)).length * 2 > column.length;
      for (const cell of column) {
        const inRow = (byRow.get(cell.row.row) ?? []).filter((other) => other !== cell);
        const others = inRow.map(({ number }) => number);
        const isPercentRow = isPercentColumn || [cell, ...inRow].some(({ part }) => isPercent(part.unit));
        const factor = slip(cell, others, { usual, size: column.length, isPercentRow });
        if (factor === null) continue;
        const likely = `${printNumber(cell.number * factor)}%`;
        yield atValue(cell, { likely }, scaled(cell, factor, appendix));
      }
    }
  },
};

interface PercentCell extends ValueCell {
  readonly part: ValueCell['reading']['parts'][number];
  readonly number: number;
}

/** Cells of one level that are, or may be, percentages. */
function percentCell(cell: ValueCell): PercentCell[] {
  const [part, ...others] = measuredParts(cell.reading);
  if (part === undefined || others.length > 0 || cell.reading.doubt !== undefined) return [];
  if (part.value === null || (part.unit !== null && !isPercent(part.unit))) return [];
  return [{ ...cell, part, number: part.value }];
}

interface Neighbours {
  readonly usual: number;
  readonly size: number;
  /** The cell, another of its row, or most of its column is a percentage. */
  readonly isPercentRow: boolean;
}

function slip(cell: PercentCell, others: readonly number[], column: Neighbours): 100 | 0.01 | null {
  if (!column.isPercentRow) return null;
  if (cell.number >= FAR_TOO_MUCH && cell.number <= MOST) {
    return others.every((other) => other < cell.number / 10) ? 0.01 : null;
  }
  // A written "%" says that the small number is meant: "0,85%".
  const isBare = !cell.field.text.includes('%');
  if (!isBare || cell.number <= 0 || cell.number > 1) return null;
  const hasUsualNeighbours =
    others.some((other) => other >= USUAL_LOW && other <= USUAL_HIGH) ||
    (column.size >= 4 && column.usual * 4 >= (column.size - 1) * 3);
  return hasUsualNeighbours && others.every((other) => other > cell.number * 10) ? 100 : null;
}

function scaled({ field, part, number, reading }: PercentCell, factor: 100 | 0.01, appendix: Appendix): Fix[] {
  const { cell } = field;
  if (cell === null || cell.formula !== undefined || reading.parts.length > 1 || number !== part.value) return [];
  const changed = rescaled(cell, factor, appendix.sheet);
  if (changed === null) return [];
  const code = factor === 100 ? 'times-100' : 'divide-100';
  const shown = `${printNumber(number * factor)}%`;
  return [{ code, facts: { shown }, changes: [changed] }];
}

/** A number, or a text that is nothing but one, becomes a number; words around it stay. */
function rescaled(cell: CellSnapshot, factor: 100 | 0.01, sheet: string): CellChange | null {
  const { value } = cell;
  if (typeof value === 'number') return change(sheet, cell, times(value, factor));
  if (typeof value !== 'string') return null;
  const numbers = value.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1 || /[.,].*[.,]/.test(only)) return null;
  const scaledNumber = times(Number(only.replace(',', '.')), factor);
  return value.trim() === only
    ? change(sheet, cell, scaledNumber, { numberFormat: 'General' })
    : change(sheet, cell, value.replace(only, printNumber(scaledNumber)));
}

function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

function lettersOf(address: string): string {
  return address.replace(/\d+$/, '');
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
