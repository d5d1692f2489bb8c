import { foldBare } from '../text/fold';
import { type SheetSnapshot } from './snapshot';

/**
 * The line below the title of sheets this product writes for reading only: rows a unit helps with, summaries of who got
 * what. Their rows are other units' or stand elsewhere already, so they are never read as a report.
 */
export const INFORMATION_MARK = 'Trang này chỉ để biết, không phải bảng báo cáo.';

const MARK = foldBare(INFORMATION_MARK);
/** The mark stands right below the title. */
const LAST_ROW = 3;

/** Whether the sheet says of itself that it is for reading only. */
export function isInformationSheet({ cells }: Pick<SheetSnapshot, 'cells'>): boolean {
  for (const { row, text } of cells) {
    if (row > LAST_ROW) return false;
    if (text.length < 2 * INFORMATION_MARK.length && foldBare(text) === MARK) return true;
  }
  return false;
}
