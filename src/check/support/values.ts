import { type Appendix, type ColumnRole, type FieldCell, type ItemRow } from '../../appendix/types';
import { cleanText } from '../../text/fold';
import { readQuantity } from '../../values/quantity';
import { type QuantityPart, type QuantityReading } from '../../values/types';
import { filledFields, type RowField } from './rows';

/** Columns that hold what was reached: this period's result, the sum so far, the year before. */
export const REACHED: readonly ColumnRole[] = ['result', 'cumulative', 'baseline'];
/** Columns that hold a quantity of an indicator. */
export const QUANTITIES: readonly ColumnRole[] = ['target', ...REACHED];

export interface ValueCell extends RowField {
  readonly reading: QuantityReading;
}

/** Every filled quantity cell of the roles once, with its reading; none in tables of tasks, whose results are words. */
export function* valueCells(appendix: Appendix, roles: readonly ColumnRole[]): Iterable<ValueCell> {
  if (appendix.kind !== 'indicators') return;
  for (const { row, field } of filledFields(appendix, roles)) yield { row, field, reading: readingOf(row, field) };
}

/** The row's own reading of a cell; cells the row does not read (a second result column) are read here. */
function readingOf(row: ItemRow, field: FieldCell): QuantityReading {
  const text = cleanText(field.text);
  const known = knownReadings(row, field.role).find((reading) => cleanText(reading.text) === text);
  if (known !== undefined) return known;
  const { cell } = field;
  return readQuantity({
    text: field.text,
    ...(cell === null || typeof cell.value === 'object' ? {} : { value: cell.value }),
    ...(cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
    ...(row.unit === null ? {} : { unitColumn: row.unit }),
  });
}

function knownReadings(row: ItemRow, role: ColumnRole): QuantityReading[] {
  const readings =
    role === 'target'
      ? [row.target, ...row.targets.map(({ reading }) => reading)]
      : role === 'baseline'
        ? [row.baseline]
        : [row.result];
  return readings.filter((reading) => reading !== null);
}

/** Parts that count: expected values ("dự kiến …") never do. */
export function measuredParts(reading: QuantityReading): QuantityPart[] {
  return reading.parts.filter((part) => part.forecast !== true);
}

export function isPercent(unit: string | null): boolean {
  return unit !== null && unit.trim().startsWith('%');
}

/** A number as offices write it, without thousands points: 0.85 → "0,85". */
export function printNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace('.', ',');
}
