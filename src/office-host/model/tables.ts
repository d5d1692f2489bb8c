import { type RangeRef } from './rangeRef';

/** A table (ListObject). */
export interface TableEntry {
  readonly id: string;
  name: string;
  /** With heading row. */
  readonly range: RangeRef;
  showHeaders: boolean;
  style: string;
  /** The part of the file it came from; `null` for tables made since. */
  readonly part: string | null;
}
