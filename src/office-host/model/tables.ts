import { type RangeRef } from './rangeRef';

/** A table (ListObject). Kept in memory only: the file room does not write tables. */
export interface TableEntry {
  readonly id: string;
  name: string;
  /** With heading row. */
  readonly range: RangeRef;
  showHeaders: boolean;
  style: string;
}
