import { type Reason, type Status } from '../../status/types';
import { type RecurrencePeriod } from '../../values/types';
import { printDate, printNumber } from '../print';
import { figure, readFacts, type Facts } from '../reasonFacts';

const labels: Readonly<Record<Status, string>> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  undetermined: 'Chưa xác định được',
  'no-result': 'Chưa có số liệu',
  'no-target': 'Chưa có chỉ tiêu',
  qualitative: 'Định tính, cần đánh giá',
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  done: 'Đã hoàn thành',
  overdue: 'Đang thực hiện quá hạn',
  'due-soon': 'Sắp đến hạn',
  'not-yet-due': 'Chưa đến hạn',
  'in-progress': 'Đang thực hiện trong hạn',
  ongoing: 'Thường xuyên',
  waiting: 'Chờ điều kiện',
  'no-due-date': 'Không có thời hạn',
};

const periods: Readonly<Record<RecurrencePeriod, string>> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
};

const target = (f: Facts): string => figure(f, 'target');
const result = (f: Facts): string => figure(f, 'result');
const date = (f: Facts, name: string): string => printDate(f.text(name));
const subject = (f: Facts): string => (f.text('basis') === 'baseline' ? 'số liệu trước đó' : 'kết quả');
const lessIsBetter = (f: Facts): string => (f.number('lessIsBetter') === 1 ? '; chỉ tiêu này càng thấp càng tốt' : '');

const sentences: Readonly<Record<string, (f: Facts) => string>> = {
  'target-blank': () => 'chưa ghi chỉ tiêu nên chưa có căn cứ để đánh giá',
  'target-uncalculated': () => 'công thức của chỉ tiêu chưa có kết quả trong tệp',
  'target-unreadable': (f) => `chưa đọc được chỉ tiêu “${f.text('target')}”`,
  'target-forecast': (f) => `ô chỉ tiêu “${f.text('target')}” chỉ có số dự kiến, chưa có chỉ tiêu`,
  'target-words': () => 'chỉ tiêu ghi bằng lời, không có số để so sánh; cần người phụ trách đánh giá',
  'result-blank': (f) =>
    f.text('basis') === 'result' ? 'chưa có số liệu kết quả của kỳ này' : 'bảng chưa có số liệu để so với chỉ tiêu',
  'result-forecast': (f) => `${subject(f)} “${f.text('result')}” chỉ là số dự kiến, chưa tính là kết quả`,
  'result-uncalculated': (f) => `công thức của ${subject(f)} chưa có kết quả trong tệp`,
  'result-unreadable': (f) => `chưa đọc được ${subject(f)} “${f.text('result')}”`,
  'result-words': (f) => `${subject(f)} “${f.text('result')}” không có số để so với chỉ tiêu ${f.text('target')}`,
  'two-readings': (f) => `${subject(f)} “${f.text('result')}” hoặc chỉ tiêu “${f.text('target')}” có hai cách đọc số`,
  'other-unit': (f) =>
    `${subject(f)} tính theo “${f.text('resultUnit')}”, chỉ tiêu tính theo “${f.text('targetUnit')}” nên chưa so sánh được`,
  'part-without-result': (f) => `chưa có số liệu cho chỉ tiêu ${target(f)}`,
  'part-without-target': (f) => `chưa rõ kết quả ${result(f)} ứng với chỉ tiêu nào`,
  'labels-differ': (f) =>
    `${subject(f)} ghi cho “${f.text('resultLabel')}”, chỉ tiêu ghi cho “${f.text('targetLabel')}” nên chưa so sánh được`,
  'inequality-proves': (f) => `${subject(f)} ${result(f)} đủ để khẳng định đạt chỉ tiêu ${target(f)}`,
  'inequality-leaves-open': (f) =>
    `${subject(f)} ghi ${result(f)}, chưa đủ để biết đạt chỉ tiêu ${target(f)} hay không`,
  equal: (f) =>
    isStrict(f)
      ? `${subject(f)} ${result(f)} chỉ bằng mức của chỉ tiêu ${target(f)}, chưa qua mức đó`
      : `${subject(f)} ${result(f)} bằng chỉ tiêu ${target(f)}`,
  less: (f) => `${subject(f)} ${result(f)} thấp hơn chỉ tiêu ${target(f)}${lessIsBetter(f)}`,
  greater: (f) => `${subject(f)} ${result(f)} cao hơn chỉ tiêu ${target(f)}${lessIsBetter(f)}`,
  'inside-range': (f) => `${subject(f)} ${result(f)} nằm trong khoảng chỉ tiêu ${target(f)}`,
  'below-range': (f) => `${subject(f)} ${result(f)} thấp hơn khoảng chỉ tiêu ${target(f)}${lessIsBetter(f)}`,
  'above-range': (f) => `${subject(f)} ${result(f)} cao hơn khoảng chỉ tiêu ${target(f)}${lessIsBetter(f)}`,
  'done-on-time': (f) => `hoàn thành ngày ${date(f, 'on')}, hạn ${date(f, 'end')}`,
  'done-late': (f) => `hoàn thành ngày ${date(f, 'on')}, chậm ${f.printed('days')} ngày so với hạn ${date(f, 'end')}`,
  'done-before-end': (f) => `đã báo hoàn thành, hạn ${date(f, 'end')}`,
  'done-without-date': (f) =>
    `đã báo hoàn thành nhưng chưa ghi ngày; hạn ${date(f, 'end')} đã qua nên chưa rõ có đúng hạn hay không`,
  done: () => 'đã báo hoàn thành',
  'done-on': (f) => `hoàn thành ngày ${date(f, 'on')}`,
  overdue: (f) => `hạn ${date(f, 'end')}, đã quá ${f.printed('days')} ngày, chưa báo hoàn thành`,
  'due-soon': (f) =>
    f.number('days') === 0
      ? `hạn ${date(f, 'end')}, đã đến ngày cuối, chưa báo hoàn thành`
      : `hạn ${date(f, 'end')}, còn ${f.printed('days')} ngày, chưa báo hoàn thành`,
  'not-yet-due': (f) => `bắt đầu từ ${date(f, 'start')}, hạn ${date(f, 'end')}, chưa đến thời gian thực hiện`,
  'in-progress': (f) => `hạn ${date(f, 'end')}, còn ${f.printed('days')} ngày, chưa báo hoàn thành`,
  ongoing: () => 'nhiệm vụ thường xuyên, không có hạn cuối',
  recurring: () => 'nhiệm vụ định kỳ',
  'recurring-next': (f) =>
    `nhiệm vụ định kỳ, kỳ ${periods[f.text('period') as RecurrencePeriod]} tới kết thúc ngày ${date(f, 'next')}`,
  waiting: (f) => `chờ điều kiện: “${f.text('condition')}”`,
  'due-missing': () => 'chưa ghi thời hạn',
  'due-unreadable': () => 'chưa đọc được thời hạn',
  'due-impossible': () => 'thời hạn ghi ngày không có thật',
};

/** "> 70%" is not reached by 70 % itself: the sentence must not read as if it were. */
function isStrict(f: Facts): boolean {
  return f.text('targetSign') === '>' || f.text('targetSign') === '<';
}

function place(f: Facts): string {
  if (!f.has('part')) return '';
  return f.text('label') === '' ? `phần ${f.printed('part')}: ` : `${f.text('label')}: `;
}

function course(f: Facts): string {
  if (!f.has('expected')) return '';
  const expected = printNumber(Number(f.number('expected').toFixed(2)), 'vi');
  return ` Theo tiến độ, đến ${date(f, 'expectedOn')} cần đạt ${expected}${f.text('targetUnit').startsWith('%') ? '%' : ''}.`;
}

/** A blank baseline says so itself. */
function isBaseline(f: Facts, code: string): boolean {
  return f.text('basis') === 'baseline' && code !== 'result-blank';
}

/** The reason of a status, as a sentence that can be shown to a superior. */
function reason({ code, facts }: Reason): string {
  const f = readFacts(facts, 'vi');
  const sentence = sentences[code];
  if (sentence === undefined) throw new RangeError(`No sentence for the reason ${code}.`);
  const baseline = isBaseline(f, code) ? ' Bảng chưa có cột kết quả của kỳ này.' : '';
  const text = `${place(f)}${sentence(f)}.`;
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}${baseline}${course(f)}`;
}

/** Statuses, paces, bases, kinds of appendix, templates, and why a row has its status. */
export const status = {
  labels,
  pace: { 'on-track': 'Đúng tiến độ', behind: 'Chậm tiến độ' },
  basis: { result: 'So với kết quả kỳ này', baseline: 'So với chỉ tiêu' },
  kinds: { indicators: 'Bảng chỉ tiêu', tasks: 'Bảng nhiệm vụ' },
  templates: {
    'lai-chau-nq57-indicators': 'Phụ lục I – Chỉ tiêu thực hiện Nghị quyết 57-NQ/TW, tỉnh Lai Châu',
    'lai-chau-nq57-tasks': 'Phụ lục II – Nhiệm vụ thực hiện Nghị quyết 57-NQ/TW, tỉnh Lai Châu',
    'son-la-2026-indicators': 'Phụ lục I – Chỉ tiêu chuyển đổi số 2026, tỉnh Sơn La',
    'son-la-2026-tasks': 'Phụ lục II – Nhiệm vụ chuyển đổi số 2026, tỉnh Sơn La',
    'lai-chau-2026-indicators': 'Chỉ tiêu chuyển đổi số 2026, tỉnh Lai Châu',
    'lai-chau-2026-projects': 'Nhiệm vụ, dự án chuyển đổi số 2026, tỉnh Lai Châu',
    'generic-indicators': 'Bảng chỉ tiêu',
    'generic-tasks': 'Bảng nhiệm vụ',
    unrecognised: 'Bảng chưa nhận ra mẫu',
  },
  reason,
};
