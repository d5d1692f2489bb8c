import { everybodysReminder, reminderText, type ReminderContext } from '../../src/messages/reminder';
import { reportWordsFor } from '../../src/messages/report';
import { remindersOf } from '../../src/report';
import { realQuarter } from './realQuarter';

const words = reportWordsFor('vi');
const context: ReminderContext = {
  period: '2026-Q3',
  due: '2026-09-05',
  dueSource: null,
  daysLeft: 2,
  link: 'https://phuluc.sonla.gov.vn',
};

async function reminders() {
  const { picture } = await realQuarter();
  const [first, second, third] = picture.tracker;
  const row = picture.rows.find(({ group }) => group !== true)!;
  const left = [{ unit: third!.unit, unitName: third!.name, hasSent: true }];
  const tracker = picture.tracker.map((unit) =>
    unit === second ? { ...unit, state: 'returned' as const, comment: 'Dòng 6.3 thiếu minh chứng' } : unit,
  );
  const unreported = [{ ...row, section: 'II', number: '6.3', title: 'Kho dữ liệu', left, byNobody: false }];
  return { all: remindersOf({ tracker, unreported }), first: first!, second: second!, third: third! };
}

it('reminds those who have not sent, whose report was returned, and whose report lacks rows; nobody else', async () => {
  const { all, second, third } = await reminders();
  expect(new Map(all.map(({ unit, why }) => [unit, why]))).toEqual(
    new Map([
      ['sl-bchqs', 'not-sent'],
      [second.unit, 'returned'],
      [third.unit, 'rows-missing'],
    ]),
  );
});

it('writes each a text to paste, with the day, what is missing, and where to send', async () => {
  const { all, second, third } = await reminders();
  const textOf = (unit: string): string =>
    reminderText(
      all.find((one) => one.unit === unit)!,
      context,
      words,
    );
  expect(textOf('sl-bchqs')).toBe(
    [
      'Kính gửi: Bộ Chỉ huy Quân sự tỉnh',
      'Đến nay chưa nhận được báo cáo quý III năm 2026 của quý cơ quan.',
      'Hạn gửi: 05/09/2026 (còn 2 ngày).',
      'Gửi báo cáo tại: https://phuluc.sonla.gov.vn',
      'Trân trọng.',
    ].join('\n'),
  );
  expect(textOf(second.unit)).toContain('đã được trả lại: Dòng 6.3 thiếu minh chứng. Đề nghị sửa và gửi lại.');
  expect(textOf(third.unit)).toMatch(/còn thiếu các dòng sau:\n- (Chỉ tiêu|Nhiệm vụ) II\.6\.3: Kho dữ liệu\n/);
});

it('says once how many days it is late, and leaves out what nobody has set', async () => {
  const { all } = await reminders();
  const late = reminderText(all[0]!, { ...context, daysLeft: -3 }, words);
  expect(late).toContain('Hạn gửi: 05/09/2026 (đã quá 3 ngày).');
  const sourced = reminderText(all[0]!, { ...context, dueSource: 'Kế hoạch, mục V.6' }, words);
  expect(sourced).toContain('Hạn gửi: 05/09/2026 (còn 2 ngày), theo Kế hoạch, mục V.6.');
  expect(reminderText(all[0]!, { ...context, due: null, daysLeft: null, link: null }, words)).not.toMatch(/Hạn|http/);
});

it('has one text for all of them, and says when there is nobody to remind', async () => {
  const { all, second } = await reminders();
  const text = everybodysReminder(all, context, words);
  expect(text).toContain('- Bộ Chỉ huy Quân sự tỉnh: chưa gửi');
  expect(text).toContain(`- ${second.name}: bị trả lại, chưa gửi lại`);
  expect(everybodysReminder([], context, words)).toBe(
    'Các đơn vị đã gửi đủ báo cáo quý III năm 2026. Không có đơn vị nào cần nhắc.',
  );
});
