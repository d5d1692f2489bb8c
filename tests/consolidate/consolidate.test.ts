import { consolidate, periodLedger, type ConsolidateContext } from '../../src/consolidate';
import { type LedgerEntry, type Submission, type UnitState } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';

const NAMES: Record<string, string> = {
  'sl-so-khcn': 'Sở Khoa học và Công nghệ',
  'sl-so-tc': 'Sở Tài chính',
  'xa-03646': 'UBND phường Tô Hiệu',
};
const CONTEXT: ConsolidateContext = {
  period: readPeriod('2026-Q3')!,
  asOf: '2026-09-06',
  expected: ['sl-so-khcn', 'sl-so-tc'],
  unitName: (id) => NAMES[id] ?? id,
};

function entry(submission: Submission, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    submission,
    revision: 1,
    receivedAt: '2026-09-04T02:00:00.000Z',
    state: 'sent',
    late: false,
    review: null,
    ...changes,
  };
}
const reviewed = (
  state: 'accepted' | 'returned',
  comment = '',
): { state: UnitState; review: LedgerEntry['review'] } => ({
  state,
  review: { state, comment, at: '2026-09-05T02:00:00.000Z', by: 'sl-so-khcn' },
});
const picture = (entries: LedgerEntry[], context: Partial<ConsolidateContext> = {}) =>
  consolidate(periodLedger(entries, '2026-Q3'), { ...CONTEXT, ...context });

describe('consolidating a period', () => {
  it('takes of every unit the newest revision not returned', async () => {
    const first = await submissionOf({ rows: [taskRow({ product: 'Một' })] });
    const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
    const third = await submissionOf({ replaces: second.id, rows: [taskRow({ product: 'Ba' })] });
    const otherPeriod = await submissionOf({ period: '2026-Q2', rows: [taskRow({ product: 'Quý trước' })] });
    const { rows, tracker, log } = picture([
      entry(third, { revision: 3, ...reviewed('returned', 'Thiếu minh chứng') }),
      entry(first, { revision: 1 }),
      entry(second, { revision: 2 }),
      entry(otherPeriod),
    ]);
    expect(rows.map((row) => [row.product, row.revision, row.submissionId])).toEqual([['Hai', 2, second.id]]);
    expect(tracker[0]).toMatchObject({
      unit: 'sl-so-khcn',
      state: 'returned',
      revision: 3,
      comment: 'Thiếu minh chứng',
    });
    expect(log.map(({ action, revision }) => [action, revision])).toEqual([
      ['received', 1],
      ['received', 2],
      ['received', 3],
      ['returned', 3],
    ]);
  });

  it('keeps the unit of measure apart from the reporting unit', async () => {
    const { rows } = picture([entry(await submissionOf({ rows: [indicatorRow(82.5)] }))]);
    expect(rows[0]).toMatchObject({
      unit: 'sl-so-khcn',
      unitName: 'Sở Khoa học và Công nghệ',
      measure: '%',
      sheet: 'PL I',
    });
  });

  it('judges again on the as-of day, and shows where the unit’s status was wrong on the day of receipt', async () => {
    const due = { kind: 'by', end: '2026-09-05' } as const;
    const row = taskRow({ due, progress: null, status: 'due-soon' });
    const wrong = indicatorRow(78, { status: 'met' });
    const { rows } = picture([entry(await submissionOf({ rows: [row, wrong] }))]);
    expect(rows.map(({ status, assessed, statusDiffers }) => [status, assessed?.status, statusDiffers])).toEqual([
      ['met', 'not-met', true],
      ['due-soon', 'overdue', false],
    ]);
  });

  it('names who has not sent: expected ones, and those whose only report was returned', async () => {
    const returned = await submissionOf({ unit: 'xa-03646' });
    const { missing, tracker } = picture([entry(returned, reviewed('returned', 'Sai mẫu'))]);
    expect(missing).toEqual(['sl-so-khcn', 'sl-so-tc', 'xa-03646']);
    expect(tracker.map(({ unit, state }) => [unit, state])).toEqual([
      ['sl-so-khcn', 'not-sent'],
      ['sl-so-tc', 'not-sent'],
      ['xa-03646', 'returned'],
    ]);
  });

  it('shows one indicator with two results at both places, equal values and progress not', async () => {
    const one = await submissionOf({ rows: [indicatorRow(92.5), taskRow()] });
    const other = await submissionOf({
      unit: 'sl-so-tc',
      rows: [
        indicatorRow(83.12, { sheet: 'Biểu 1', cells: { title: 'C4', result: 'F4' } }),
        taskRow({ progress: null }),
      ],
    });
    const same = await submissionOf({ unit: 'xa-03646', rows: [indicatorRow(92.5)] });
    const { conflicts } = picture([entry(one), entry(other), entry(same)]);
    expect(conflicts).toMatchObject([
      {
        field: 'result',
        section: 'II',
        number: '3',
        places: [
          { unit: 'sl-so-khcn', sheet: 'PL I', cell: 'G9', value: '92,5' },
          { unit: 'sl-so-tc', sheet: 'Biểu 1', cell: 'F4', value: '83,12' },
          { unit: 'xa-03646', value: '92,5' },
        ],
      },
    ]);
    expect(picture([entry(one), entry(same)]).conflicts).toEqual([]);
  });

  it('shows a task that two units were given different due dates for', async () => {
    const one = await submissionOf({ rows: [taskRow()] });
    const rows = [taskRow({ due: { kind: 'by', end: '2026-03-31' } })];
    const other = await submissionOf({ unit: 'sl-so-tc', rows });
    expect(picture([entry(one), entry(other)]).conflicts).toMatchObject([{ field: 'due', places: [{}, {}] }]);
  });

  it('orders rows as a reader does, one item’s units together', async () => {
    const row = (section: string, number: string) => taskRow({ section, number, key: `${section}/${number}` });
    const rows = [row('X', '1'), row('IX', '6.10'), row('IX', '6.2'), row('IX', '10'), row('II', '2')];
    const one = await submissionOf({ rows });
    const other = await submissionOf({ unit: 'sl-so-tc', rows: [row('IX', '6.2')] });
    expect(
      picture([entry(one), entry(other)]).rows.map(({ section, number, unit }) => [section, number, unit]),
    ).toEqual([
      ['II', '2', 'sl-so-khcn'],
      ['IX', '6.2', 'sl-so-khcn'],
      ['IX', '6.2', 'sl-so-tc'],
      ['IX', '6.10', 'sl-so-khcn'],
      ['IX', '10', 'sl-so-khcn'],
      ['X', '1', 'sl-so-khcn'],
    ]);
  });

  it('counts every reported row once for its unit, group rows never', async () => {
    const one = await submissionOf({
      rows: [indicatorRow(82.5), taskRow(), taskRow({ row: 7, group: true, status: null })],
    });
    const other = await submissionOf({ unit: 'sl-so-tc', rows: [indicatorRow(82.5)] });
    const { scores } = picture([entry(one), entry(other)]);
    expect(scores.total).toMatchObject({ rows: 3, indicators: { exceeded: 2 }, tasks: { 'done-on-time': 1 } });
    expect(scores.units.map(({ unit, score }) => [unit, score.rows])).toEqual([
      ['sl-so-khcn', 2],
      ['sl-so-tc', 1],
    ]);
  });
});
