import { messagesFor } from '../messages';
import { type SimpleDue } from '../values/types';
import { isEmpty } from './cells';
import { type CustomFunction } from './customFunction';
import { dueOf, serialOf } from './days';
import { notAvailable } from './host';
import { spread } from './spread';

/**
 * `PHULUC.HANCUOI(thời_hạn)`: the last day of a due date as Excel's date number; of several parts the latest. #N/A
 * where there is none: a text in its place would count as later than any day in a comparison.
 */
export const hanCuoi: CustomFunction = (given, looks) =>
  spread(given, looks, ([cell]) => {
    if (cell === undefined || isEmpty(cell)) return '';
    const m = messagesFor('vi').functions;
    const due = dueOf(cell);
    if (due === null) return notAvailable(m.formatUnknown);
    const parts: readonly SimpleDue[] = due.kind === 'multiple' ? due.parts : [due];
    if (parts.some(({ kind }) => kind === 'impossible')) return notAvailable(m.impossibleDay);
    if (parts.some(({ kind }) => kind === 'unreadable')) return notAvailable(m.unreadableDue);
    const last = parts
      .flatMap((part) => ('end' in part ? [part.end] : []))
      .sort()
      .at(-1);
    return last === undefined ? notAvailable(m.noLastDay) : serialOf(last, cell);
  });
