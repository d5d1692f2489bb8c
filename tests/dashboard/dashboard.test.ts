import { consolidate, periodLedger, type ConsolidateContext, type Consolidated } from '../../src/consolidate';
import { dashboardOf, type Dashboard } from '../../src/dashboard';
import { type ItemRecord } from '../../src/examine/records';
import { type LedgerEntry, type Submission } from '../../src/submission/types';
import { type DueReading } from '../../src/values/types';
import { readPeriod } from '../../src/values/period';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';

const NAMES: Record<string, string> = {
  'sl-so-khcn': 'Sở Khoa học và Công nghệ',
  'sl-so-tc': 'Sở Tài chính',
  'sl-so-yt': 'Sở Y tế',
  'xa-03646': 'UBND phường Tô Hiệu',
  'van-phong-x': 'Văn phòng X',
};
const CONTEXT: ConsolidateContext = {
  period: readPeriod('2026-Q3')!,
  asOf: '2026-09-06',
  expected: Object.keys(NAMES),
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

const by = (end: string): DueReading => ({ kind: 'by', end });
let counter = 0;
const task = (end: string, changes: Partial<ItemRecord> = {}): ItemRecord => {
  counter += 1;
  const number = String(counter);
  return taskRow({ key: `t/${number}`, number, row: 100 + counter, due: by(end), progress: null, ...changes });
};
const indicator = (result: number, changes: Partial<ItemRecord> = {}): ItemRecord => {
  counter += 1;
  const number = String(counter);
  return indicatorRow(result, { key: `i/${number}`, number, row: 100 + counter, ...changes });
};
const done = { progress: { text: 'Đã hoàn thành', done: true, completedOn: '2026-08-01', percent: null } };

async function pictureOf(
  sent: Readonly<Record<string, readonly ItemRecord[]>>,
  changes: Readonly<Record<string, Partial<LedgerEntry>>> = {},
): Promise<Consolidated> {
  const entries: LedgerEntry[] = [];
  for (const [unit, rows] of Object.entries(sent))
    entries.push(entry(await submissionOf({ unit, rows }), changes[unit]));
  return consolidate(periodLedger(entries, '2026-Q3'), CONTEXT);
}

describe('who has reported', () => {
  it('counts every expected unit once, by its newest state and by group, with the days left', async () => {
    const picture = await pictureOf(
      { 'sl-so-khcn': [task('2026-12-31')], 'sl-so-tc': [task('2026-12-31')], 'xa-03646': [task('2026-12-31')] },
      {
        'sl-so-tc': { state: 'accepted', late: true },
        'xa-03646': { state: 'returned', late: true },
      },
    );
    const { reporting, reportingByGroup, daysLeft, dueSource } = dashboardOf(picture, { due: '2026-09-05' });
    expect(reporting).toEqual({ expected: 5, notSent: 2, sent: 1, returned: 1, accepted: 1, late: 1 });
    expect(reportingByGroup).toEqual([
      { group: 'department', reporting: { expected: 3, notSent: 1, sent: 1, returned: 0, accepted: 1, late: 1 } },
      { group: 'commune', reporting: { expected: 1, notSent: 0, sent: 0, returned: 1, accepted: 0, late: 0 } },
      { group: 'other', reporting: { expected: 1, notSent: 1, sent: 0, returned: 0, accepted: 0, late: 0 } },
    ]);
    expect([daysLeft, dueSource]).toEqual([-1, null]);
    // A day that nobody has set is the plan's own, and says whose.
    const byPlan = dashboardOf(picture, { due: null });
    expect([byPlan.due, byPlan.daysLeft, byPlan.dueSource]).toEqual([
      '2026-09-05',
      -1,
      expect.stringContaining('trước ngày 05 tháng cuối quý'),
    ]);
    const elsewhere = {
      ...picture,
      unreported: [],
      rows: picture.rows.map((row) => ({ ...row, plan: 'ke-hoach-la' })),
    };
    expect(dashboardOf(elsewhere, { due: null })).toMatchObject({ due: null, daysLeft: null, dueSource: null });
  });
});

describe('the lists', () => {
  it('puts what is longest overdue first and what is due next first, with the cell, and tells indicators not met', async () => {
    const picture = await pictureOf({
      'sl-so-khcn': [
        task('2026-09-01', { title: 'Năm ngày' }),
        task('2026-06-06', { title: 'Lâu nhất', cells: { title: 'B8', progress: 'G8' } }),
        task('2026-09-20', { title: 'Mười bốn ngày' }),
        task('2026-09-06', { title: 'Hôm nay' }),
        task('2026-08-01', { title: 'Xong', ...done }),
        indicator(10, { title: 'Tỷ lệ một', result: null }),
        indicator(10, { title: 'Tỷ lệ hai', cells: { title: 'B9', target: 'D9', result: 'G9' } }),
        indicator(90, { title: 'Tỷ lệ ba' }),
      ],
    });
    const { overdue, dueSoon, notMet } = dashboardOf(picture, { due: null });
    expect(overdue.map(({ title, days }) => [title, days])).toEqual([
      ['Lâu nhất', 92],
      ['Năm ngày', 5],
    ]);
    expect(overdue[0]!.place).toMatchObject({ unit: 'sl-so-khcn', sheet: 'PL II', cell: 'G8' });
    expect(dueSoon.map(({ title, days }) => [title, days])).toEqual([
      ['Hôm nay', 0],
      ['Mười bốn ngày', 14],
    ]);
    expect(notMet.map(({ title, status }) => [title, status])).toEqual([
      ['Tỷ lệ hai', 'not-met'],
      ['Tỷ lệ một', 'no-result'],
    ]);
    expect(notMet[0]!.place.cell).toBe('G9');
  });
});

describe('the ranking', () => {
  it('is by the share of tasks done and indicators met; equal shares share a rank; nothing to rank has none', async () => {
    const picture = await pictureOf({
      'sl-so-khcn': [task('2026-08-01', done), indicator(10)],
      'sl-so-tc': [task('2026-08-01', done), task('2026-08-01', done), task('2026-08-01'), task('2026-12-31')],
      'sl-so-yt': [indicator(90)],
      'xa-03646': [task('2026-08-01')],
      'van-phong-x': [taskRow({ key: 'x', due: { kind: 'ongoing' }, progress: null })],
    });
    const { ranking } = dashboardOf(picture, { due: null });
    expect(ranking.map(({ unit, rank, measure }) => [unit, rank, measure])).toEqual([
      ['sl-so-yt', 1, 1],
      ['sl-so-khcn', 2, 0.5],
      ['sl-so-tc', 2, 0.5],
      ['xa-03646', 4, 0],
      ['van-phong-x', null, null],
    ]);
    expect(ranking.at(-1)!.score.rows).toBe(1);
  });

  it('lists units that have not sent, without a rank', async () => {
    const { ranking } = dashboardOf(await pictureOf({ 'sl-so-khcn': [indicator(90)] }), { due: null });
    expect(ranking).toHaveLength(5);
    expect(ranking.slice(1).map(({ rank, score }) => [rank, score.rows])).toEqual(Array(4).fill([null, 0]));
  });
});

describe('sections and trend', () => {
  it('counts rows by plan, kind and section, in the order of the rows, adding up to the total', async () => {
    const picture = await pictureOf({
      'sl-so-khcn': [
        task('2026-08-01', { section: 'II', sectionTitle: 'Hạ tầng' }),
        task('2026-08-01', { section: 'I', sectionTitle: 'Thể chế', ...done }),
        indicator(90, { section: 'I', sectionTitle: '' }),
      ],
      'sl-so-tc': [task('2026-08-01', { section: 'I', sectionTitle: 'Thể chế' })],
    });
    const { sections, total } = dashboardOf(picture, { due: null });
    expect(sections.map(({ kind, section, title, score }) => [kind, section, title, score.rows])).toEqual([
      ['indicators', 'I', '', 1],
      ['tasks', 'I', 'Thể chế', 2],
      ['tasks', 'II', 'Hạ tầng', 1],
    ]);
    expect(sections.reduce((sum, { score }) => sum + score.rows, 0)).toBe(total.rows);
  });

  it('ends the trend with this period, earlier ones of its kind before it, oldest first', async () => {
    const picture = await pictureOf({ 'sl-so-khcn': [indicator(90)] });
    const { reporting, total } = dashboardOf(picture, { due: null });
    const point = (period: string): Dashboard['trend'][number] => ({ period, reporting, total });
    const trend = ['2026-Q2', '2026-M06', '2025-Q4', '2026-Q4', '2026-Q3', '2026-Q1'].map(point);
    expect(dashboardOf(picture, { due: null, trend }).trend.map(({ period }) => period)).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ]);
  });
});
