import { type Appendix } from '../../appendix/types';
import { type DueReading, type IsoDate, type SimpleDue } from '../../values/types';
import { fieldsOf, filledFields, type RowField } from './rows';

export interface DueCell extends RowField {
  readonly due: DueReading;
}

/** Every filled due cell once, with its reading. */
export function* dueCells(appendix: Appendix): Iterable<DueCell> {
  for (const found of filledFields(appendix, ['due'])) {
    // The reading belongs to the first due column: others ("Điều chỉnh thời hạn") are not read.
    if (found.row.due !== null && fieldsOf(found.row, 'due')[0]?.source === found.field.source) {
      yield { ...found, due: found.row.due };
    }
  }
}

/** The parts of a due phrase; a simple one is its own only part. */
export function partsOf(due: DueReading): readonly SimpleDue[] {
  return due.kind === 'multiple' ? due.parts : [due];
}

/** First and last day of a dated part; `start` is `null` for a mere deadline, the whole `null` for undated parts. */
export function spanOf(part: SimpleDue): { readonly start: IsoDate | null; readonly end: IsoDate } | null {
  if (part.kind === 'by') return { start: null, end: part.end };
  return part.kind === 'within' ? { start: part.start, end: part.end } : null;
}
