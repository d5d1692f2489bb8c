import { type CellValue, type ErrorValue } from '../../../appendix/snapshot';

/** A value while calculating: a cell's value, `null` for an empty cell, or a rectangle of them. */
export type Scalar = CellValue | null;
export type Operand = Scalar | readonly (readonly Scalar[])[];

/** The formula uses something this small calculator does not know. */
export class NotCalculated extends Error {}

export const error = (code: string): ErrorValue => ({ error: code });
export const isError = (value: Operand): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;
export const isGrid = (value: Operand): value is readonly (readonly Scalar[])[] => Array.isArray(value);

/** A rectangle of one cell counts as its cell; larger ones would spill, which is not calculated here. */
export function single(value: Operand): Scalar {
  if (!isGrid(value)) return value;
  if (value.length === 1 && value[0]?.length === 1) return value[0][0] ?? null;
  throw new NotCalculated('array');
}

export function toNumber(value: Scalar): number | ErrorValue {
  if (value === null || value === '') return value === null ? 0 : error('#VALUE!');
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  const parsed = Number(value.trim());
  return value.trim() === '' || Number.isNaN(parsed) ? error('#VALUE!') : parsed;
}

export function toText(value: Scalar): string | ErrorValue {
  if (value === null) return '';
  if (typeof value === 'object') return value;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return error('#VALUE!');
  const number = toNumber(value);
  return typeof number === 'number' ? number !== 0 : number;
}
