import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../src/xlsx/read';
import { type Consolidated } from '../../src/consolidate';
import { folder, phuluc, SAMPLES } from './support';

const place = folder();
afterAll(() => place.remove());

const plan = join(SAMPLES, 'son-la-2026-phu-luc-2.xlsx');
const target = ['--unit', 'sl-so-khcn', '--period', '2026-Q3'];

test('send, send again, consolidate: one receipt, no change, every row under its unit', async () => {
  const inbox = place.file('inbox');
  const first = await phuluc(['send', plan, '--to', inbox, ...target]);
  expect(first.status).toBe(0);
  expect(first.out).toMatch(/Số biên nhận: [0-9a-f-]{36}/);
  const again = await phuluc(['send', plan, '--to', inbox, ...target]);
  expect(again.out).toContain('Không có thay đổi');

  const out = place.file('tong-hop.xlsx');
  const gathered = await phuluc(['consolidate', inbox, '-o', out, '--period', '2026-Q3', '--format', 'json']);
  expect(gathered.status).toBe(0);
  const picture = JSON.parse(gathered.out) as Consolidated;
  expect(picture.rows).toHaveLength(58);
  expect(new Set(picture.rows.map(({ unit }) => unit))).toEqual(new Set(['sl-so-khcn']));
  expect(readModel(readFileSync(out)).sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tổng quan', 'Chỉ tiêu', 'Nhiệm vụ', 'Đơn vị nộp', 'Nhật ký']),
  );
});

test('several files go as one report; a lone later one says which rows it drops', async () => {
  const inbox = place.file('two-tables');
  const indicators = join(SAMPLES, 'lai-chau-nq57-phu-luc-1.xlsx');
  const both = await phuluc(['send', plan, indicators, '--to', inbox, ...target, '--format', 'json']);
  expect(JSON.parse(both.out)).toMatchObject({ revision: 1, state: 'sent' });
  const lone = await phuluc(['send', plan, '--to', inbox, ...target]);
  expect(lone.out).toContain('Lần gửi: 2');
  expect(lone.err).toContain('38 dòng');
});

test('a report with errors is refused with exit status 1, and nothing is filed', async () => {
  const inbox = place.file('strict');
  const report = join(SAMPLES, 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');
  const { status, out, err } = await phuluc(['send', report, '--to', inbox, ...target]);
  expect(status).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('3 lỗi');
  const gathered = await phuluc([
    'consolidate',
    inbox,
    '-o',
    place.file('x.xlsx'),
    '--period',
    '2026-Q3',
    '--format',
    'json',
  ]);
  expect((JSON.parse(gathered.out) as Consolidated).rows).toEqual([]);
});

test('returned workbooks are consolidated under the unit their file is named after', async () => {
  const { copyFileSync, mkdirSync } = await import('node:fs');
  const returned = place.file('returned');
  mkdirSync(returned);
  copyFileSync(plan, join(returned, 'sl-so-yt_2026-Q3.xlsx'));
  copyFileSync(join(SAMPLES, 'son-la-2026-phu-luc-1.xlsx'), join(returned, 'khong-ten.xlsx'));
  const { out } = await phuluc([
    'consolidate',
    returned,
    '-o',
    place.file('r.xlsx'),
    '--period',
    '2026-Q3',
    '--format',
    'json',
  ]);
  const units = new Map<string, number>();
  for (const { unit } of (JSON.parse(out) as Consolidated).rows) units.set(unit, (units.get(unit) ?? 0) + 1);
  expect([...units]).toEqual(
    expect.arrayContaining([
      ['sl-so-yt', 58],
      ['khong-ten', 30],
    ]),
  );
});

test('two tables of a unit in two files both count; a newer file takes the place of the same table', async () => {
  const { copyFileSync, mkdirSync, utimesSync } = await import('node:fs');
  const returned = place.file('two-files');
  mkdirSync(returned);
  const put = (sample: string, name: string, day: string): void => {
    copyFileSync(join(SAMPLES, sample), join(returned, name));
    utimesSync(join(returned, name), new Date(day), new Date(day));
  };
  put('son-la-2026-phu-luc-1.xlsx', 'sl-so-yt PL1.xlsx', '2026-09-01');
  put('son-la-2026-phu-luc-2.xlsx', 'sl-so-yt PL2.xlsx', '2026-09-02');
  put('son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx', 'sl-so-yt PL2 moi.xlsx', '2026-09-03');
  const { out, err, status } = await phuluc([
    ...['consolidate', returned, '-o', place.file('two.xlsx'), '--period', '2026-Q3', '--format', 'json'],
  ]);
  const { rows } = JSON.parse(out) as Consolidated;
  expect(rows.filter(({ kind }) => kind === 'indicators')).toHaveLength(30);
  expect(rows.filter(({ kind }) => kind === 'tasks')).toHaveLength(58);
  expect(rows.some(({ progress }) => progress !== null)).toBe(true);
  expect(err).toContain('PL2.xlsx');
  expect(status).toBe(0);
});

test('convert makes a workbook that reads back, fix leaves what it need not touch', async () => {
  const table = join(__dirname, '..', 'fixtures', 'tables', 'son-la-2026-phu-luc-1.json');
  const made = place.file('made.xlsx');
  expect((await phuluc(['convert', table, '-o', made])).status).toBe(0);
  const mended = place.file('mended.xlsx');
  const { status } = await phuluc(['fix', made, '-o', mended]);
  expect(status).toBe(1);
  expect(readFileSync(mended).equals(readFileSync(made))).toBe(true);
  const onto = await phuluc(['fix', made, '-o', join(place.path, '.', 'made.xlsx')]);
  expect([onto.status, onto.out]).toEqual([2, '']);
  expect(onto.err).toContain('made.xlsx');
});

test('a workbook made for another unit is not sent under this one’s name', async () => {
  const out = place.file('handed-out');
  await phuluc(['split', plan, '-o', out, '--period', '2026-Q3', '--as-of', '2026-09-05']);
  const inbox = place.file('wrong-unit');
  const wrong = await phuluc(['send', join(out, 'sl-so-yt_2026-Q3.xlsx'), '--to', inbox, ...target]);
  expect(wrong.status).toBe(2);
  expect(wrong.err).toMatch(/ghi là của đơn vị sl-so-yt, không phải sl-so-khcn/);
  // Its own is refused for the results that are still to be filled in, not for its name.
  const own = await phuluc(['send', join(out, 'sl-so-khcn_2026-Q3.xlsx'), '--to', inbox, ...target]);
  expect(own.status).toBe(1);
});
