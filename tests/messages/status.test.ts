import { messagesFor } from '../../src/messages';
import { printDate, printNumber } from '../../src/messages/print';
import { assessIndicator } from '../../src/status/indicator';
import { assessTask } from '../../src/status/task';
import { type Assessment } from '../../src/status/types';
import { type DueReading } from '../../src/values/types';
import { BLANK, indicator, on, part, range, reading, task, UNREADABLE, WORDS } from '../status/evidence';

const say = (assessment: Assessment, language: 'vi' | 'en' = 'vi'): string =>
  messagesFor(language).status.reason(assessment.reason);
const indicatorOn = (...args: Parameters<typeof indicator>): Assessment =>
  assessIndicator(indicator(...args), on('2026-09-05'));

describe('figures and days in sentences', () => {
  it.each([
    [44.65, '44,65', '44.65'],
    [1991, '1.991', '1,991'],
    [1234567.5, '1.234.567,5', '1,234,567.5'],
    [-0.5, '-0,5', '-0.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [6e9, '6.000.000.000', '6,000,000,000'],
    [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
  ])('%d', (value, vi, en) => {
    expect([printNumber(value, 'vi'), printNumber(value, 'en')]).toEqual([vi, en]);
  });

  it('a day', () => {
    expect(printDate('2026-11-30')).toBe('30/11/2026');
  });
});

describe('reasons of indicators', () => {
  it.each<[string, Assessment]>([
    ['Kết quả 44,65% bằng chỉ tiêu 44,65%.', indicatorOn(reading(part(null, 44.65)), reading(part(null, 44.65)))],
    ['Kết quả 36% thấp hơn chỉ tiêu ≥ 37,6%.', indicatorOn(reading(part('>=', 37.6)), reading(part(null, 36)))],
    [
      'Kết quả 60 cao hơn chỉ tiêu ≤ 57; chỉ tiêu này càng thấp càng tốt.',
      indicatorOn(reading(part('<=', 57, { unit: 'Thứ bậc' })), reading(part(null, 60, { unit: 'Thứ bậc' }))),
    ],
    [
      'Kết quả 70% chỉ bằng mức của chỉ tiêu > 70%, chưa qua mức đó.',
      indicatorOn(reading(part('>', 70)), reading(part(null, 70))),
    ],
    [
      'Kết quả 9,5% GRDP nằm trong khoảng chỉ tiêu 9–10% GRDP.',
      indicatorOn(reading(range(9, 10, { unit: '% GRDP' })), reading(part(null, 9.5, { unit: '% GRDP' }))),
    ],
    [
      'Kết quả ghi > 94%, chưa đủ để biết đạt chỉ tiêu 100% hay không.',
      indicatorOn(reading(part(null, 100)), reading(part('>', 94))),
    ],
    [
      'Cấp xã: kết quả 97,4% thấp hơn chỉ tiêu 100%.',
      indicatorOn(reading(part(null, 100)), reading(part(null, 100), part(null, 97.4, { scope: 'cấp xã' }))),
    ],
    [
      'Phần 2: kết quả 97,4% thấp hơn chỉ tiêu 100%.',
      indicatorOn(reading(part(null, 100)), reading(part(null, 100), part(null, 97.4))),
    ],
    [
      'Số liệu trước đó 12,1% thấp hơn chỉ tiêu 44,65%. Bảng chưa có cột kết quả của kỳ này.',
      indicatorOn(reading(part(null, 44.65)), null, { hasResultColumn: false, baseline: reading(part(null, 12.1)) }),
    ],
    [
      'Kết quả 60% thấp hơn chỉ tiêu 90%. Theo tiến độ, đến 05/09/2026 cần đạt 77,18%.',
      indicatorOn(reading(part(null, 90)), reading(part(null, 60)), { baseline: reading(part(null, 50)) }),
    ],
    [
      'Kết quả tính theo “hồ sơ”, chỉ tiêu tính theo “%” nên chưa so sánh được.',
      indicatorOn(reading(part(null, 90)), reading(part(null, 60, { unit: 'hồ sơ' }))),
    ],
    [
      'Kết quả 2 doanh nghiệp thấp hơn chỉ tiêu 3 tổ chức, doanh nghiệp.',
      indicatorOn(
        reading(part(null, 3, { unit: 'Tổ chức, doanh nghiệp' })),
        reading(part(null, 2, { unit: 'doanh nghiệp' })),
      ),
    ],
    ['Chưa có số liệu kết quả của kỳ này.', indicatorOn(reading(part(null, 90)), BLANK)],
    ['Chưa ghi chỉ tiêu nên chưa có căn cứ để đánh giá.', indicatorOn(null, null)],
  ])('%s', (sentence, assessment) => {
    expect(say(assessment)).toBe(sentence);
  });
});

describe('reasons of tasks', () => {
  it.each<[string, DueReading, string, string | null]>([
    ['Hạn 30/11/2026, còn 8 ngày, chưa báo hoàn thành.', { kind: 'by', end: '2026-11-30' }, '2026-11-22', null],
    ['Hạn 30/11/2026, đã quá 5 ngày, chưa báo hoàn thành.', { kind: 'by', end: '2026-11-30' }, '2026-12-05', null],
    ['Hạn 30/11/2026, đã đến ngày cuối, chưa báo hoàn thành.', { kind: 'by', end: '2026-11-30' }, '2026-11-30', null],
    [
      'Hoàn thành ngày 02/12/2026, chậm 2 ngày so với hạn 30/11/2026.',
      { kind: 'by', end: '2026-11-30' },
      '2026-12-05',
      '2026-12-02',
    ],
    ['Hoàn thành ngày 20/11/2026, hạn 30/11/2026.', { kind: 'by', end: '2026-11-30' }, '2026-12-05', '2026-11-20'],
    [
      'Nhiệm vụ định kỳ, kỳ quý tới kết thúc ngày 31/12/2026.',
      { kind: 'recurring', period: ['quarter'] },
      '2026-11-22',
      null,
    ],
    [
      'Chờ điều kiện: “Theo chỉ đạo của Trung ương”.',
      { kind: 'conditional', condition: 'Theo chỉ đạo của Trung ương' },
      '2026-11-22',
      null,
    ],
    ['Chưa ghi thời hạn.', { kind: 'missing' }, '2026-11-22', null],
    [
      'Kế hoạch: hạn 10/01/2026, đã quá 1 ngày, chưa báo hoàn thành.',
      {
        kind: 'multiple',
        parts: [
          { label: 'Kế hoạch', kind: 'by', end: '2026-01-10' },
          { label: 'Báo cáo', kind: 'recurring', period: ['year'] },
        ],
      },
      '2026-01-11',
      null,
    ],
  ])('%s', (sentence, due, asOf, completedOn) => {
    expect(say(assessTask(task(due, { completedOn }), on(asOf)))).toBe(sentence);
  });
});

it('every reason has a sentence in both languages, without holes', () => {
  const figures = [part(null, 5), part('>', 5), part('<=', 5), part(null, 5, { unit: 'hồ sơ' }), range(4, 6)];
  const readings = [
    null,
    BLANK,
    WORDS,
    UNREADABLE,
    reading(part(null, 5, { forecast: true })),
    ...figures.map((p) => reading(p)),
  ];
  const levels = [
    reading(part(null, 5, { scope: 'cấp tỉnh' }), part(null, 6, { scope: 'cấp xã' })),
    reading(part(null, 5), part(null, 6), part(null, 7)),
    reading(part(null, 5, { scope: 'trường học' }), part(null, 6, { scope: 'trạm y tế' })),
    { ...reading(part(null, 5)), doubt: { kind: 'ambiguous' as const, readings: [5, 500] } },
  ];
  const all = [...readings, ...levels];
  const dues: DueReading[] = [
    { kind: 'by', end: '2026-09-10' },
    { kind: 'by', end: '2026-09-01' },
    { kind: 'within', start: '2026-10-01', end: '2026-12-31' },
    { kind: 'within', start: '2026-01-01', end: '2026-12-31' },
    { kind: 'ongoing' },
    { kind: 'recurring', period: [] },
    { kind: 'recurring', period: ['half-year'] },
    { kind: 'conditional', condition: 'khi có hướng dẫn' },
    { kind: 'missing' },
    { kind: 'unreadable' },
    { kind: 'impossible', why: 'no-such-day' },
  ];
  const done = { text: 'Đã hoàn thành', done: true, completedOn: null, percent: null };
  const assessments = [
    ...all.flatMap((target) =>
      all.flatMap((result) =>
        [true, false].map((hasResultColumn) => indicatorOn(target, result, { baseline: result, hasResultColumn })),
      ),
    ),
    ...dues.flatMap((due) => [null, done].map((progress) => assessTask(task(due, { progress }), on('2026-09-05')))),
    ...dues.map((due) => assessTask(task(due, { completedOn: '2026-09-04' }), on('2026-09-05'))),
  ];
  const codes = new Set(assessments.map(({ reason }) => reason.code));
  expect(codes.size).toBeGreaterThan(30);
  for (const assessment of assessments) {
    for (const language of ['vi', 'en'] as const) {
      expect(say(assessment, language)).toMatch(/^\p{Lu}.*\.$/u);
      expect(say(assessment, language)).not.toMatch(/undefined|NaN|null|\/\/|“”|!/);
    }
    expect(messagesFor('vi').status.labels[assessment.status]).not.toBe('');
  }
});
