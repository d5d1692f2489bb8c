import { messagesFor } from '../messages';
import { type QuantityReading } from '../values/types';
import { isEmpty } from './cells';
import { type CustomFunction } from './customFunction';
import { notAvailable, type CellResult } from './host';
import { neighboursIn, quantityOf } from './quantities';
import { spread } from './spread';

/**
 * `PHULUC.SO(văn_bản)`: the one number a cell tells, 85 for "≥ 85%" and for a cell shown as 85%. #N/A where there is
 * none, more than one, or two ways to read it: a guess would go into sums unseen.
 */
export const so: CustomFunction = (given, looks) => {
  const neighbours = neighboursIn(given[0]);
  return spread(given, looks, ([cell]) => {
    if (cell === undefined || isEmpty(cell)) return '';
    return numberIn(quantityOf(cell, null, neighbours));
  });
};

function numberIn({ parts, doubt }: QuantityReading): CellResult {
  const m = messagesFor('vi').functions;
  if (doubt !== undefined) return notAvailable(doubt.kind === 'ambiguous' ? m.twoReadings : m.noNumber);
  const [part, ...others] = parts;
  if (part === undefined) return notAvailable(m.noNumber);
  if (others.length > 0 || part.value === null) return notAvailable(m.severalNumbers);
  if (part.forecast === true) return notAvailable(m.onlyExpected);
  return Number.isFinite(part.value) ? part.value : notAvailable(m.noNumber);
}
