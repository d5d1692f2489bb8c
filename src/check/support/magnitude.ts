import { type Appendix, type AppendixColumn, type ItemRow } from '../../appendix/types';
import { readQuantity } from '../../values/quantity';
import { type QuantityReading } from '../../values/types';
import { splitUnit } from '../../values/unit';
import { fieldIn, rowsOf, type RowField } from './rows';
import { measuredParts, QUANTITIES, valueCells } from './values';

/** A number that was surely written without the millions or billions its unit already holds. */
export interface MagnitudeSlip extends RowField {
  readonly unit: string;
}

/** A smaller magnitude ("nghìn người") is not told surely from a large value. */
const LEAST_FACTOR = 1e6;
/** How far figures of one indicator, and sums of one list of projects, lie apart. */
const REACH_IN_ROW = 100;
const REACH_IN_COLUMN = 1000;
const MAGNITUDE_IN_HEADING = /(?<!\p{L})(?:triệu|tỷ|tỉ)(?: đồng)?(?!\p{L})/iu;

/**
 * "12500000000" under "Tỷ đồng": a bare number a million times and more larger than the others of its row, or of its
 * column of sums, which is near them once the unit's magnitude is taken off.
 */
export function* magnitudeSlips(appendix: Appendix): Iterable<MagnitudeSlip> {
  if (appendix.kind === 'indicators') yield* inRows(appendix);
  for (const column of appendix.columns) if (column.role === 'budget') yield* inColumn(appendix, column);
}

interface Figure extends RowField {
  /** As a multiple of the unit's magnitude, which is how the column wants it. */
  readonly number: number;
  readonly isBare: boolean;
}

function* inRows(appendix: Appendix): Iterable<MagnitudeSlip> {
  const byRow = new Map<ItemRow, Figure[]>();
  for (const cell of valueCells(appendix, QUANTITIES)) {
    const { factor } = splitUnit(cell.row.unit ?? '');
    const figure = factor < LEAST_FACTOR ? null : figureOf(cell, cell.reading, factor);
    if (figure !== null) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), figure]);
  }
  for (const [row, figures] of byRow) yield* slipsAmong(figures, row.unit ?? '', REACH_IN_ROW, 1);
}

function* inColumn(appendix: Appendix, column: AppendixColumn): Iterable<MagnitudeSlip> {
  const unit = MAGNITUDE_IN_HEADING.exec(column.heading)?.[0];
  if (unit === undefined) return;
  const { factor } = splitUnit(unit);
  const figures = rowsOf(appendix).flatMap((row): Figure[] => {
    const field = fieldIn(row, column);
    if (field?.cell == null || field.origin !== 'own' || typeof field.cell.value === 'object') return [];
    const { value, numberFormat } = field.cell;
    const reading = readQuantity({ text: field.text, value, numberFormat, unitColumn: unit });
    const figure = figureOf({ row, field }, reading, factor);
    return figure === null ? [] : [figure];
  });
  yield* slipsAmong(figures, unit, REACH_IN_COLUMN, 2);
}

function figureOf({ row, field }: RowField, reading: QuantityReading, factor: number): Figure | null {
  const [part, ...others] = measuredParts(reading);
  if (part?.value == null || part.value <= 0 || others.length > 0) return null;
  return {
    row,
    field,
    number: part.value / factor,
    isBare: typeof field.cell?.value === 'number' || !/\p{L}/u.test(field.text),
  };
}

function* slipsAmong(figures: readonly Figure[], unit: string, reach: number, least: number): Iterable<MagnitudeSlip> {
  const { factor } = splitUnit(unit);
  for (const { row, field, number, isBare } of figures) {
    if (!isBare || number < LEAST_FACTOR) continue;
    const others = figures.filter((other) => other.field !== field && other.number < number / LEAST_FACTOR ** 0.5);
    const near = others.filter((other) => isNear(number / factor, other.number, reach));
    if (others.length >= least && near.length === others.length) yield { row, field, unit };
  }
}

function isNear(a: number, b: number, reach: number): boolean {
  return a <= b * reach && a >= b / reach;
}
