import { type CellSnapshot } from '../../appendix/snapshot';
import { type QuantityReading } from '../../values/types';
import { type RawFinding, type Rule } from '../types';
import { change } from '../support/changes';
import { atValue, filledFields, type RowField } from '../support/rows';
import { printNumber, QUANTITIES, valueCells } from '../support/values';

const PLAIN = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|[1-9]\d*|0)(?:,\d+)?$/;
const ONE_POINT = /^[+-]?\d{1,3}\.\d{3}$/;
const MAGNITUDES = [1, 1e3, 1e6, 1e9];

/** A plain number stored as text, in a value column. Numbers with a sign, unit or word stay text. */
export const numberAsText: Rule = {
  id: 'number-as-text',
  severity: 'note',
  scope: 'table',
  basis: null,
  safe: true,
  suppressedBy: ['formula-error', 'ambiguous-number', 'percent-scale', 'untidy-text'],
  *check({ appendix }) {
    for (const { row, field, reading } of valueCells(appendix, QUANTITIES)) {
      const value = plainNumber(field.cell);
      if (value === null || !readsAs(reading, value)) continue;
      yield found({ row, field }, value, appendix.sheet);
    }
    for (const cell of filledFields(appendix, ['budget', 'completion'])) {
      const value = plainNumber(cell.field.cell);
      // Nothing else tells here whether "1.234" is a thousand.
      if (value !== null && !ONE_POINT.test(cell.field.text)) yield found(cell, value, appendix.sheet);
    }
  },
};

function found(cell: RowField, value: number, sheet: string): RawFinding {
  const source = cell.field.cell;
  if (source === null) return atValue(cell, {});
  const changes = [change(sheet, source, value, { numberFormat: formatOf(String(source.value)) })];
  return atValue(cell, {}, [{ code: 'to-number', facts: { shown: printNumber(value) }, changes }]);
}

/** The number of a text constant, points for thousands. */
function plainNumber(cell: CellSnapshot | null): number | null {
  if (typeof cell?.value !== 'string' || cell.formula !== undefined || !PLAIN.test(cell.value)) return null;
  return Number(cell.value.replace(/\./g, '').replace(',', '.'));
}

/** Whether the cell is read as this very number; the unit column's magnitude ("Tỷ đồng") may be in the reading. */
function readsAs({ parts, doubt }: QuantityReading, value: number): boolean {
  const [part, ...others] = parts;
  if (doubt !== undefined || others.length > 0 || part?.comparator !== null || part.value === null) return false;
  const { value: read } = part;
  return MAGNITUDES.some((magnitude) => Math.abs(read - value * magnitude) <= 1e-9 * Math.abs(read));
}

/** Keeps what the eye sees: thousands points and closing zeros. */
function formatOf(text: string): string {
  const decimals = text.split(',')[1] ?? '';
  const isPlain = !text.includes('.') && !decimals.endsWith('0');
  if (isPlain) return 'General';
  const whole = text.includes('.') ? '#,##0' : '0';
  return decimals === '' ? whole : `${whole}.${'0'.repeat(decimals.length)}`;
}
