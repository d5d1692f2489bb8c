import { type CellRange } from '../appendix/snapshot';
import { type StatusColumn } from './workbookPort';

/**
 * Every status column is held by a hidden name, so that it is found again after rows and columns were inserted. Its
 * looks are a conditional format with our marker. So it can be taken away without a trace: contents, format, name, and
 * the column's former width, which is in the name's comment in points.
 */
export const STATUS_NAME_PREFIX = 'PhuLuc_TrangThai_';

/** Kind of the conditional format (see `marks.ts`) and its colour, RRGGBB. */
export const STATUS_LOOKS = 'status';
export const STATUS_FILL = 'F2F2F2';

/** Points. Wide enough for "Đang thực hiện trong hạn" in Times New Roman 12. */
export const STATUS_WIDTH = 150;

/** From the heading to the last entry. */
export function statusRange({ column, headingRow, entries }: StatusColumn): CellRange {
  const bottom = entries.reduce((last, { row }) => Math.max(last, row), headingRow);
  return { top: headingRow, left: column, bottom, right: column };
}
