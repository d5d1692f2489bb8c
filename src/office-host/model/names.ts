import { type Book } from './book';
import { type Sheet } from './sheet';

/** A defined name. `refersTo` has no leading `=`. */
export interface DefinedName {
  readonly book: Book;
  /** The sheet a name is limited to, else `null`. */
  readonly sheet: Sheet | null;
  readonly name: string;
  refersTo: string;
  comment: string;
  visible: boolean;
}
