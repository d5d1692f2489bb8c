import { type DraftItem } from '../src/cli/convert/draft';
import { addDays } from '../src/values/dates';
import { readDue } from '../src/values/due';
import { type DueReading, type IsoDate } from '../src/values/types';

/** The day the unit fills its report in. */
const REPORTED: IsoDate = '2026-09-03';
const EVIDENCE = 'Hồ sơ lưu tại đơn vị';

const done = (day: IsoDate): Record<string, string> => ({
  progress: 'Đã hoàn thành',
  completion: '100',
  completedOn: day,
  evidence: EVIDENCE,
});
const open = (progress: string, completion: string): Record<string, string> => ({ progress, completion });

/** Made-up cells of one task, by its due date and its place in the table, or done on `day`. */
export function taskReport(row: DraftItem, index: number, day: IsoDate | undefined): Record<string, string> {
  if (day !== undefined) return done(day);
  const due = readDue({ text: row.cells['due'] ?? '' });
  const end = lastDay(due);
  if (end === null) {
    return due.kind === 'conditional'
      ? open('Chưa thực hiện, chờ văn bản của Trung ương', '0')
      : open('Đang thực hiện thường xuyên', '');
  }
  if (end < REPORTED) return passed(end, index);
  switch (index % 5) {
    case 0:
      return done(addDays(REPORTED, -14 - (index % 7)));
    case 1:
      return open('Đang thực hiện, đã xong khâu chuẩn bị', '40');
    case 2:
      return open('Đang lấy ý kiến các cơ quan', '60');
    case 3:
      return open('Cơ bản hoàn thành, đang hoàn thiện hồ sơ', '90');
    default:
      return open('Đang thực hiện', '75');
  }
}

/** Of tasks whose day has passed, most are done in time, some late, some not yet. */
function passed(end: IsoDate, index: number): Record<string, string> {
  if (index % 5 === 1) return open('Đang thực hiện, chậm do chờ bố trí kinh phí', '70');
  return done(addDays(end, index % 5 === 3 ? 9 : -3 - (index % 6)));
}

function lastDay(due: DueReading): IsoDate | null {
  if (due.kind === 'multiple') {
    const ends = due.parts.map(lastDay).filter((end) => end !== null);
    return ends.sort().at(-1) ?? null;
  }
  return due.kind === 'by' || due.kind === 'within' ? due.end : null;
}
