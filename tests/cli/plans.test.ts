import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consolidated } from '../../src/consolidate';
import { type PlanComparison } from '../../src/plan/types';
import { readModel } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { folder, phuluc, SAMPLES } from './support';

const place = folder();
afterAll(() => place.remove());

const PLAN = join(SAMPLES, 'son-la-2026-phu-luc-2.xlsx');
const REPORT = join(SAMPLES, 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');

/** The plan with some cells typed over. */
function edited(name: string, cells: Readonly<Record<string, string>>): string {
  const model = readModel(readFileSync(PLAN));
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const text = cells[`${String.fromCharCode(64 + cell.column)}${String(cell.row)}`];
      return text === undefined ? cell : { ...cell, value: text };
    }),
  }));
  const file = place.file(name);
  writeFileSync(file, writeXlsx({ ...model, sheets }));
  return file;
}

describe('compare', () => {
  it('says what became of the rows, leaves a retitled one to a person, and takes the decision', async () => {
    const after = edited('moi.xlsx', { F9: 'Tháng 12/2026', C13: 'Sở Nội vụ', B8: 'Việc hoàn toàn khác của năm 2026' });
    const args = ['compare', PLAN, '--with', after];
    const { status, out } = await phuluc([...args, '--format', 'json']);
    const { plans } = JSON.parse(out) as { plans: PlanComparison[] };
    expect(status).toBe(1);
    expect(plans).toHaveLength(1);
    const { changes } = plans[0]!;
    expect(changes.flatMap((change) => (change.kind === 'changed' ? [...change.what] : [])).sort()).toEqual([
      'redated',
      'reowned',
    ]);
    const doubtful = changes.find(({ kind }) => kind === 'doubtful');
    if (doubtful?.kind !== 'doubtful') throw new Error('The retitled row is not doubtful.');

    const decisions = place.file('quyet-dinh.json');
    const decision = { plan: plans[0]!.plan, from: doubtful.before.key, to: doubtful.candidates[0]!.key };
    writeFileSync(decisions, JSON.stringify([decision]));
    const decided = await phuluc([...args, '--decisions', decisions]);
    expect(decided.status).toBe(0);
    expect(decided.out).toContain('Thay đổi (đổi tên): mục I, số 2: Việc hoàn toàn khác của năm 2026');
    expect(decided.out).toContain('trước đây là mục I, số 2');
  });

  it('takes several files on either side, and says so when nothing changed', async () => {
    const other = join(SAMPLES, 'son-la-2026-phu-luc-1.xlsx');
    const { status, out } = await phuluc(['compare', PLAN, other, '--with', other, PLAN]);
    expect(status).toBe(0);
    expect(out).toMatch(/không có thay đổi, 88 dòng giữ nguyên/);
  });

  it('names what is missing or cannot be read', async () => {
    expect(await phuluc(['compare', PLAN])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--with') as string,
    });
    const away = place.file('khong-co.xlsx');
    expect(await phuluc(['compare', away, '--with', PLAN])).toMatchObject({
      status: 2,
      err: expect.stringContaining('khong-co.xlsx') as string,
    });
    const bad = place.file('sai.json');
    writeFileSync(bad, '[{"plan": 1}]');
    const { status, err } = await phuluc(['compare', PLAN, '--with', PLAN, '--decisions', bad]);
    expect(status).toBe(2);
    expect(err).toContain('không phải danh sách quyết định');
  });
});

test('consolidate holds returned workbooks against the plan and the period before', async () => {
  const { out, status, err } = await phuluc([
    ...['consolidate', REPORT, '-o', place.file('so.xlsx'), '--period', '2026-Q3', '--as-of', '2026-09-05'],
    ...['--plan', PLAN, '--previous', REPORT, '--format', 'json'],
  ]);
  expect(status).toBe(0);
  const picture = JSON.parse(out) as Consolidated;
  expect(picture.rows.length).toBeGreaterThan(50);
  expect(picture.proposals).toEqual([]);
  expect(picture.unreported.length).toBeGreaterThan(0);
  expect(picture.unreported.every(({ byNobody }) => !byNobody)).toBe(true);
  expect(picture.missing).toContain('sl-so-yt');
  expect(err).toContain('dòng của kế hoạch còn đơn vị chưa báo cáo');
  const said = picture.rows.filter(({ group, progress }) => group !== true && progress !== null);
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter(({ resultBefore }) => resultBefore === undefined)).toEqual([]);
});

test('what a hub holds is not brought along to it', async () => {
  const args = [
    'consolidate',
    'https://phuluc.invalid',
    '-o',
    place.file('x.xlsx'),
    '--period',
    '2026-Q3',
    '--plan',
    PLAN,
  ];
  expect(await phuluc(args)).toMatchObject({ status: 2, err: expect.stringContaining('--plan') as string });
});
