import { consolidate, periodLedger, type Consolidated } from '../../src/consolidate';
import { type ItemRecord } from '../../src/examine/records';
import { type LedgerEntry } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';

async function entry(
  unit: string,
  rows: readonly ItemRecord[],
  period: string,
  receivedAt: string,
): Promise<LedgerEntry> {
  const submission = await submissionOf({ unit, rows, period });
  return { submission, revision: 1, receivedAt, state: 'sent', late: false, review: null };
}

const row = (key: string, result: number, changes: Partial<ItemRecord> = {}): ItemRecord =>
  indicatorRow(result, { key, number: key, ...changes });
const task = (key: string, progress: ItemRecord['progress']): ItemRecord =>
  taskRow({ key, number: key, due: { kind: 'by', end: '2026-08-31' }, progress });
const doing = { text: 'Đang thực hiện', done: false, completedOn: null, percent: null };
const done = { text: 'Đã hoàn thành', done: true, completedOn: '2026-08-20', percent: null };

async function pictureOf(before: readonly ItemRecord[], after: readonly ItemRecord[]): Promise<Consolidated> {
  const previous = [
    await entry('sl-so-khcn', before, '2026-Q2', '2026-06-04T02:00:00Z'),
    await entry('sl-so-yt', before, '2026-Q2', '2026-06-04T02:00:00Z'),
  ];
  const now = [
    await entry('sl-so-khcn', after, '2026-Q3', '2026-09-04T02:00:00Z'),
    await entry('sl-so-tc', after, '2026-Q3', '2026-09-04T02:00:00Z'),
  ];
  const context = { period: readPeriod('2026-Q3')!, asOf: '2026-09-06', expected: [], unitName: (id: string) => id };
  return consolidate(periodLedger(now, '2026-Q3'), { ...context, previous });
}

const changesOf = async (before: readonly ItemRecord[], after: readonly ItemRecord[]) =>
  (await pictureOf(before, after)).changes;

it('keeps beside each row what its own unit reported of it before', async () => {
  const { rows } = await pictureOf([row('1', 70), task('5', doing)], [row('1', 82), row('2', 60), task('5', done)]);
  const before = rows.filter(({ unit }) => unit === 'sl-so-khcn').map(({ key, resultBefore }) => [key, resultBefore]);
  expect(before).toEqual([
    ['1', rows.find(({ key }) => key === '1')!.result!.text.replace('82', '70')],
    ['2', undefined],
    ['5', 'Đang thực hiện'],
  ]);
  expect(rows.some(({ unit, resultBefore }) => unit === 'sl-so-tc' && resultBefore !== undefined)).toBe(false);
});

const said = (changes: Consolidated['changes']): unknown[] =>
  changes.map(({ key, kind, before, after }) => [key, kind, before.status, after.status]);

it('tells better from worse, by what is reached, against the status of the day of receipt then', async () => {
  const before = [row('1', 70), row('2', 90), row('3', 80), row('4', 85), task('5', doing), task('6', doing)];
  const after = [row('1', 82), row('2', 60), row('3', 80), row('4', 87), task('5', doing), task('6', done)];
  expect(said(await changesOf(before, after))).toEqual([
    ['1', 'better', 'not-met', 'exceeded'],
    ['2', 'worse', 'exceeded', 'not-met'],
    ['4', 'other-result', 'exceeded', 'exceeded'],
    ['5', 'worse', 'in-progress', 'overdue'],
    ['6', 'better', 'in-progress', 'done-on-time'],
  ]);
});

it('names new rows and rows that are gone, of units that reported both times and of no others', async () => {
  const changes = await changesOf([row('1', 70), row('2', 70)], [row('2', 70), row('3', 70)]);
  expect(changes.map(({ unit, key, kind }) => [unit, key, kind])).toEqual([
    ['sl-so-khcn', '3', 'new'],
    ['sl-so-khcn', '1', 'gone'],
  ]);
});

it('calls a change between judgements of different kinds another status, neither better nor worse', async () => {
  const changes = await changesOf([row('1', 70)], [row('1', 70, { target: null })]);
  expect(said(changes)).toEqual([['1', 'other-status', 'not-met', 'no-target']]);
});
