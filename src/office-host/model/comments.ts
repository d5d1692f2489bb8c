import { type RangeRef } from './rangeRef';

/** A threaded comment. Kept in memory only: the file room does not write comments. */
export interface CommentThread {
  readonly id: string;
  readonly cell: RangeRef;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO date and time. */
  readonly created: string;
  resolved: boolean;
}
