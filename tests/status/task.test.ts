import { assessTask } from '../../src/status/task';
import { type TaskEvidence, type TaskStatus } from '../../src/status/types';
import { readProgress } from '../../src/values/progress';
import { type DueReading } from '../../src/values/types';
import { on, task } from './evidence';

const BY: DueReading = { kind: 'by', end: '2026-06-30' };
const WITHIN: DueReading = { kind: 'within', start: '2026-04-01', end: '2026-06-30' };

function statusOf(due: DueReading, asOf: string, evidence: Partial<TaskEvidence> = {}): unknown {
  return assessTask(task(due, evidence), on(asOf)).status;
}

const said = (text: string): Partial<TaskEvidence> => ({ progress: readProgress(text) });
const finished = (completedOn: string): Partial<TaskEvidence> => ({ completedOn });

describe('a task with a due date', () => {
  it.each<[string, TaskStatus, DueReading, string, Partial<TaskEvidence>]>([
    ['done on the last day', 'done-on-time', BY, '2026-09-05', finished('2026-06-30')],
    ['done a day late', 'done-late', BY, '2026-09-05', finished('2026-07-01')],
    ['done before its start', 'done-on-time', WITHIN, '2026-09-05', finished('2026-03-20')],
    [
      'done by words with a date in time',
      'done-on-time',
      BY,
      '2026-09-05',
      said('Đã ban hành Quyết định số 12/QĐ-UBND ngày 20/6/2026'),
    ],
    [
      'done by words with a late date',
      'done-late',
      BY,
      '2026-09-05',
      said('Đã ban hành Quyết định số 12/QĐ-UBND ngày 20/8/2026'),
    ],
    [
      'the column goes before the words',
      'done-on-time',
      BY,
      '2026-09-05',
      { ...said('Đã ban hành Quyết định số 12/QĐ-UBND ngày 20/8/2026'), completedOn: '2026-06-01' },
    ],
    ['done, no date, on the last day', 'done-on-time', BY, '2026-06-30', said('Đã hoàn thành')],
    ['done, no date, after the end', 'done', BY, '2026-07-01', said('Đã hoàn thành')],
    ['100 %', 'done', BY, '2026-07-01', said('100%')],
    ['nearly done', 'overdue', BY, '2026-07-01', said('Cơ bản hoàn thành')],
    ['not done by words', 'overdue', BY, '2026-07-01', said('Chưa hoàn thành')],
    ['being finished', 'overdue', BY, '2026-07-01', said('Đang hoàn thiện hồ sơ')],
    ['a step finished', 'overdue', BY, '2026-07-01', said('Đang thực hiện, đã xong khâu chuẩn bị')],
    ['a stage finished', 'overdue', BY, '2026-07-01', said('Đã hoàn thành giai đoạn 1')],
    ['not all of it', 'overdue', BY, '2026-07-01', said('Chưa đạt 100%')],
    ['99 %', 'overdue', BY, '2026-07-01', said('99%')],
    ['the last day', 'due-soon', BY, '2026-06-30', {}],
    ['15 days left', 'due-soon', BY, '2026-06-15', {}],
    ['16 days left', 'in-progress', BY, '2026-06-14', {}],
    ['a deadline has no start', 'in-progress', BY, '2020-01-01', {}],
    ['before the start', 'not-yet-due', WITHIN, '2026-03-31', {}],
    ['on the first day', 'in-progress', WITHIN, '2026-04-01', {}],
    [
      'soon due though not begun',
      'due-soon',
      { kind: 'within', start: '2026-01-10', end: '2026-01-20' },
      '2026-01-06',
      {},
    ],
  ])('%s: %s', (_, expected, due, asOf, evidence) => {
    expect(statusOf(due, asOf, evidence)).toBe(expected);
  });
});

describe('a task without a final date', () => {
  const done = said('Đã hoàn thành');
  it.each<[string, DueReading, Partial<TaskEvidence>, TaskStatus]>([
    ['ongoing', { kind: 'ongoing' }, {}, 'ongoing'],
    ['ongoing, done', { kind: 'ongoing' }, done, 'ongoing'],
    ['recurring', { kind: 'recurring', period: ['year'] }, {}, 'ongoing'],
    ['recurring, done', { kind: 'recurring', period: ['year'] }, done, 'ongoing'],
    ['conditional', { kind: 'conditional', condition: 'Theo chỉ đạo của Trung ương' }, {}, 'waiting'],
    ['conditional, done', { kind: 'conditional', condition: 'Theo chỉ đạo của Trung ương' }, done, 'done'],
    ['missing', { kind: 'missing' }, {}, 'no-due-date'],
    ['missing, done', { kind: 'missing' }, done, 'done'],
    ['unreadable', { kind: 'unreadable' }, {}, 'no-due-date'],
    ['unreadable, done', { kind: 'unreadable' }, finished('2026-01-02'), 'done'],
    ['impossible', { kind: 'impossible', why: 'no-such-day' }, {}, 'no-due-date'],
    ['impossible, done', { kind: 'impossible', why: 'no-such-day' }, done, 'done'],
  ])('%s', (_, due, evidence, expected) => {
    expect(statusOf(due, '2026-09-05', evidence)).toBe(expected);
  });
});

describe('the next period of a recurring task', () => {
  const next = (
    period: readonly ('day' | 'week' | 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year')[],
    asOf: string,
  ) => assessTask(task({ kind: 'recurring', period }), on(asOf)).reason.facts['next'];

  it.each([
    ['2026-09-05', 'day', '2026-09-05'],
    ['2026-09-05', 'week', '2026-09-06'],
    ['2026-09-06', 'week', '2026-09-06'],
    ['2026-09-05', 'month', '2026-09-30'],
    ['2026-09-05', 'quarter', '2026-09-30'],
    ['2026-12-31', 'quarter', '2026-12-31'],
    ['2026-09-05', 'half-year', '2026-12-31'],
    ['2026-10-01', 'nine-months', '2027-09-30'],
    ['2028-02-10', 'month', '2028-02-29'],
    ['2026-09-05', 'year', '2026-12-31'],
  ] as const)('on %s, each %s: %s', (asOf, period, expected) => {
    expect(next([period], asOf)).toBe(expected);
  });

  it('is the earliest of several, and unknown when none is named', () => {
    expect(next(['year', 'quarter', 'half-year'], '2026-04-10')).toBe('2026-06-30');
    expect(next([], '2026-04-10')).toBeUndefined();
  });
});

describe('a due date of several parts', () => {
  const due: Extract<DueReading, { kind: 'multiple' }> = {
    kind: 'multiple',
    parts: [
      { label: 'Kế hoạch', kind: 'by', end: '2026-01-10' },
      { label: 'Báo cáo', kind: 'by', end: '2026-11-30' },
    ],
  };

  it('has the worst status and names the part', () => {
    const judged = assessTask(task(due), on('2026-02-01'));
    expect(judged.status).toBe('overdue');
    expect(judged.reason.facts).toMatchObject({ label: 'Kế hoạch', part: 1, end: '2026-01-10' });
  });

  it('takes evidence for every part unless it is labelled', () => {
    expect(statusOf(due, '2026-02-01', said('Đã hoàn thành'))).toBe('done');
    expect(statusOf(due, '2026-02-01', finished('2026-01-08'))).toBe('done-on-time');
    expect(statusOf(due, '2026-02-01', said('- Kế hoạch: đã ban hành ngày 08/01/2026'))).toBe('in-progress');
    expect(statusOf(due, '2026-02-01', said('- Kế hoạch: đã ban hành ngày 12/01/2026\n- Báo cáo: đã hoàn thành'))).toBe(
      'done-late',
    );
    expect(statusOf(due, '2026-02-01', said('Báo cáo: đã hoàn thành'))).toBe('overdue');
    expect(statusOf(due, '2026-12-01', said('Kế hoạch: đã ban hành ngày 08/01/2026; Báo cáo: chưa thực hiện'))).toBe(
      'overdue',
    );
  });

  it('gives the date of the column to a labelled part without a date of its own', () => {
    const evidence = { ...said('Kế hoạch: đã ban hành\nBáo cáo: chưa hoàn thành'), completedOn: '2026-01-12' };
    const judged = assessTask(task(due, evidence), on('2026-12-01'));
    expect([judged.status, judged.reason.facts['label']]).toEqual(['overdue', 'Báo cáo']);
    const { parts } = due;
    expect(statusOf({ kind: 'multiple', parts: [...parts].reverse() }, '2026-02-01', evidence)).toBe('in-progress');
    const plan = { ...said('Kế hoạch: đã ban hành'), completedOn: '2026-01-12' };
    expect(statusOf({ kind: 'multiple', parts: parts.slice(0, 1) }, '2026-02-01', plan)).toBe('done-late');
  });

  it('finds the labels in the words beside a status word, which speaks of the whole', () => {
    const words = { progressWords: 'Kế hoạch: đã ban hành ngày 08/01/2026' };
    expect(statusOf(due, '2026-02-01', { ...said('Đang thực hiện'), ...words })).toBe('in-progress');
    expect(statusOf(due, '2026-02-01', { ...said('Đã hoàn thành'), ...words })).toBe('done-on-time');
    expect(statusOf(due, '2026-02-01', { ...said('Đang thực hiện'), progressWords: 'Đang làm' })).toBe('overdue');
  });

  it('keeps a line that only continues with the part it belongs to', () => {
    const text = '- Kế hoạch: đã ban hành Quyết định số 5\nngày 08/01/2026\n- Báo cáo: đang thực hiện';
    expect(statusOf(due, '2026-02-01', said(text))).toBe('in-progress');
  });

  it('is ongoing when one part recurs and the other is done', () => {
    const parts: DueReading = {
      kind: 'multiple',
      parts: [
        { label: 'Kế hoạch', kind: 'within', start: '2026-01-01', end: '2026-01-31' },
        { label: 'Báo cáo', kind: 'recurring', period: ['quarter', 'half-year', 'year'] },
      ],
    };
    expect(statusOf(parts, '2026-09-05', finished('2026-01-20'))).toBe('ongoing');
    expect(statusOf(parts, '2026-09-05')).toBe('overdue');
    expect(statusOf(parts, '2026-01-20')).toBe('due-soon');
  });
});
