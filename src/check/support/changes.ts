import { cellAddress } from '../../appendix/address';
import { type CellSnapshot } from '../../appendix/snapshot';
import { type CellChange, type CellContent } from '../change';

const GENERAL = 'General';

/**
 * The change that writes `value` into a constant cell, with what must be put back on undo. Format and font are named on
 * both sides when they change, and left alone otherwise.
 */
export function change(
  sheet: string,
  cell: CellSnapshot,
  value: string | number,
  style: { readonly numberFormat?: string; readonly font?: string } = {},
): CellChange {
  if (typeof cell.value === 'object') throw new TypeError('An error value is not a content a person typed.');
  const deleted: CellContent = {
    value: cell.value,
    ...(style.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat ?? GENERAL }),
    ...(style.font === undefined || cell.font === undefined ? {} : { font: cell.font }),
  };
  return { sheet, cell: cellAddress(cell.row, cell.column), deleted, inserted: { value, ...style } };
}
