import { messagesFor } from '../messages';
import { assessTask } from '../status/task';
import { readProgress } from '../values/progress';
import { readQuantity } from '../values/quantity';
import { type ProgressReading } from '../values/types';
import { BLANK, isEmpty, type GivenCell } from './cells';
import { type CustomFunction } from './customFunction';
import { dayIn, dayOf, dueOf } from './days';
import { invalidValue, notAvailable } from './host';
import { spread } from './spread';

/**
 * `PHULUC.TRANGTHAI_NHIEMVU(thời_hạn; tiến_độ; [ngày_hoàn_thành]; [tại_ngày])`: status of a task on a day, today when
 * none is given; blank where the row is.
 */
export const trangThaiNhiemVu: CustomFunction = (given, looks, today) =>
  spread(given, looks, ([dueCell = BLANK, progressCell = BLANK, doneCell = BLANK, asOfCell = BLANK]) => {
    const m = messagesFor('vi');
    if ([dueCell, progressCell, doneCell].every(isEmpty)) return '';
    const asOf = isEmpty(asOfCell) ? today : dayOf(asOfCell);
    if (asOf === null) return invalidValue(m.functions.notADay);
    const due = dueOf(dueCell);
    const completed = dueOf(doneCell);
    if (due === null || completed === null || isWholeOrHundredth(progressCell)) {
      return notAvailable(m.functions.formatUnknown);
    }
    const { status } = assessTask(
      { due, progress: progressOf(progressCell), completedOn: dayIn(completed) },
      { asOf, period: null, planYears: null },
    );
    return m.status.labels[status];
  });

/** 1 without a format is all of the work or a hundredth of it. */
function isWholeOrHundredth({ value, numberFormat }: GivenCell): boolean {
  return value === 1 && numberFormat === undefined;
}

/** Words, or the share done: 100% and 100 are all of it. */
function progressOf(cell: GivenCell): ProgressReading | null {
  if (isEmpty(cell)) return null;
  const reading = readProgress(cell.text);
  if (typeof cell.value !== 'number' || reading.percent !== null) return reading;
  const { text, value, numberFormat } = cell;
  const percent = readQuantity({ text, value, numberFormat, unitColumn: '%' }).parts[0]?.value ?? null;
  return { ...reading, percent, done: percent === 100 };
}
