import { isShare } from '../values/unit';
import { readQuantity } from '../values/quantity';
import { type QuantityReading } from '../values/types';
import { asMatrix, type GivenCell } from './cells';

/** As many cells of a range decide between 1234 and 1,234 as in a table. */
const SAMPLE = 60;
/** A share up to here may be written as a fraction of one; beyond it nobody writes 300 % as 3. */
const MOST_FRACTION = 1.5;

/** Reads a cell as the core reads it in a table. */
export function quantityOf(cell: GivenCell, unit: string | null, neighbours: readonly string[]): QuantityReading {
  const { text, value, numberFormat } = cell;
  return readQuantity({ text, value, numberFormat, unitColumn: unit, neighbours });
}

/** The texts of an argument: they show how its column writes numbers. */
export function neighboursIn(given: unknown): readonly string[] {
  return asMatrix(given)
    .flat()
    .filter((value) => typeof value === 'string')
    .slice(0, SAMPLE);
}

/**
 * A bare 0,85 beside 85% is 85% or 0,85%: the number of a cell shown as 85% is 0,85, and a calculated value has no
 * format. Both readings are kept, so that only a status both give is given.
 */
export function withFraction(reading: QuantityReading, cell: GivenCell, other: QuantityReading): QuantityReading {
  const { value, numberFormat } = cell;
  if (typeof value !== 'number' || numberFormat !== undefined || Math.abs(value) > MOST_FRACTION) return reading;
  const besideShare = other.parts.some(
    (part) => part.unit !== null && isShare(part.unit) && Math.abs(part.value ?? part.high ?? 0) > MOST_FRACTION,
  );
  if (!besideShare || value === 0) return reading;
  return { ...reading, doubt: { kind: 'ambiguous', readings: [value, value * 100] } };
}
