import { type RangeRef } from './rangeRef';

/** An answer to a comment; read from files and kept, not made here. */
export interface CommentAnswer {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
  /** ISO date and time. */
  readonly created: string;
}

/** A threaded comment. Notes are something else: the library this host answers does not know them. */
export interface CommentThread extends Omit<CommentAnswer, 'content'> {
  readonly cell: RangeRef;
  content: string;
  readonly authorEmail: string;
  resolved: boolean;
  readonly replies: CommentAnswer[];
}
