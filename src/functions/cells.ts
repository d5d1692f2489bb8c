import { isBlank } from '../text/fold';
import { type CellError, type Matrix } from './host';
import { type Shown } from './shown';

/** One cell of an argument. */
export interface GivenCell {
  readonly value: string | number | boolean;
  /** What the cell shows, as far as known. */
  readonly text: string;
  /** Known only for cells that Excel lets us look at. */
  readonly numberFormat?: string;
  /** Serial numbers of this cell's workbook count from 1904. */
  readonly date1904: boolean;
  /** A number stands in a cell, but this Excel does not tell which, so its format stays unknown. */
  readonly formatUnknown: boolean;
}

export const BLANK: GivenCell = { value: '', text: '', date1904: false, formatUnknown: false };

export const isEmpty = (cell: GivenCell): boolean => isBlank(cell.text);

export const isError = (cell: GivenCell | CellError): cell is CellError => 'code' in cell;

/** An argument as rows of cells; a single value is one cell, an argument left out is one blank cell. */
export function asMatrix(given: unknown): Matrix<unknown> {
  if (!Array.isArray(given)) return [[given]];
  return given.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** One value of an argument with what its cell shows; errors of the sheet stay errors. */
export function cellOf(value: unknown, shown: Shown): GivenCell | CellError {
  if (value === null || value === undefined || value === '') return BLANK;
  if (typeof value === 'object' && 'code' in value) return value as CellError;
  if (typeof value === 'number') {
    const { text, numberFormat, date1904 = false } = shown.cell ?? {};
    return {
      value,
      text: text === undefined || text === '' || /^#+$/.test(text) ? String(value).replace('.', ',') : text,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      date1904,
      formatUnknown: shown.unknown,
    };
  }
  if (typeof value === 'boolean') return { ...BLANK, value, text: String(value).toUpperCase() };
  return { ...BLANK, value: String(value), text: String(value) };
}
