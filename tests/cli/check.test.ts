import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckReport, type TableRecord } from '../../src/examine/records';
import { folder, phuluc, SAMPLES } from './support';

const place = folder();
afterAll(() => place.remove());

const sample = (name: string): string => join(SAMPLES, `${name}.xlsx`);

async function checkJson(...args: string[]): Promise<{ status: number; report: CheckReport; err: string }> {
  const { status, out, err } = await phuluc(['check', ...args, '--format', 'json']);
  return { status, report: JSON.parse(out) as CheckReport, err };
}

const tableOf = (report: CheckReport): TableRecord => report.files[0]!.sheets.flatMap(({ tables }) => tables)[0]!;

const bySection = ({ items }: TableRecord): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { section } of items) counts[section] = (counts[section] ?? 0) + 1;
  return counts;
};

describe('the printed appendices, as converted', () => {
  test('Lai Châu, Phụ lục II: 75 tasks, the second 12 of section VI, no owner or due date missing', async () => {
    const { status, report } = await checkJson(sample('lai-chau-nq57-phu-luc-2'));
    const table = tableOf(report);
    expect(table.template).toBe('lai-chau-nq57-tasks');
    expect(bySection(table)).toEqual({ I: 13, II: 5, III: 16, IV: 7, V: 17, VI: 15, VII: 2 });
    expect(table.findings.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ rule: 'duplicate-number', cells: ['A82'] }),
    ]);
    expect(status).toBe(1);
  });

  test('Lai Châu, Phụ lục I: 38 rows of which 2 are groups, no error', async () => {
    const { status, report } = await checkJson(sample('lai-chau-nq57-phu-luc-1'));
    const { items, template } = tableOf(report);
    expect(template).toBe('lai-chau-nq57-indicators');
    expect(items).toHaveLength(38);
    expect(items.filter(({ group }) => group === true).map(({ number }) => number)).toEqual(['6', '13']);
    expect(status).toBe(0);
  });

  test('Sơn La, Phụ lục I: 30 rows; only the illegible III.5 lacks target and owner', async () => {
    const { report } = await checkJson(sample('son-la-2026-phu-luc-1'));
    const table = tableOf(report);
    expect(table.items).toHaveLength(30);
    expect(
      table.findings.filter(({ severity }) => severity === 'error').map(({ rule, cells }) => [rule, cells]),
    ).toEqual([
      ['missing-target', ['D27']],
      ['missing-owner', ['E27']],
    ]);
  });

  test('rows are called by their section where every section counts from 1', async () => {
    const { report } = await checkJson(sample('son-la-2026-phu-luc-2-bao-cao-2026-q3'));
    const finding = tableOf(report).findings.find(({ rule }) => rule === 'missing-product');
    expect(finding?.message).toContain('Ô E62 (dòng VIII.4)');
  });

  test('Sơn La, Phụ lục II: 58 rows, V.5 is a group, every task has a due reading', async () => {
    const { status, report } = await checkJson(sample('son-la-2026-phu-luc-2'));
    const { items } = tableOf(report);
    expect(items).toHaveLength(58);
    expect(items.filter(({ group }) => group === true)).toHaveLength(1);
    expect(items.every(({ due }) => due !== null)).toBe(true);
    expect(status).toBe(0);
  });
});

test('the JSON has the shape other programs rely on', async () => {
  const { report } = await checkJson(sample('son-la-2026-phu-luc-2'), '--as-of', '2026-09-05');
  expect(report).toMatchObject({ ruleset: '1.0.0', asOf: '2026-09-05', summary: { errors: 0 } });
  expect(report.files[0]).toMatchObject({ file: sample('son-la-2026-phu-luc-2'), problem: null });
  const table = tableOf(report);
  expect(table).toMatchObject({
    kind: 'tasks',
    header: 'A5:F5',
    rowsRead: 58,
    columns: { number: 'A', title: 'B', owner: 'C', coordinators: 'D', product: 'E', due: 'F' },
  });
  expect(table.items.find(({ row }) => row === 9)).toMatchObject({
    section: 'I',
    number: '3',
    cells: { title: 'B9', owner: 'C9', due: 'F9' },
    due: { kind: 'by', end: '2026-11-30' },
    target: null,
    status: 'in-progress',
    pace: null,
  });
});

test('a folder stands for its workbooks by name, and one unreadable file hides none of the others', async () => {
  const at = join(place.path, 'returned');
  mkdirSync(at);
  copyFileSync(sample('son-la-2026-phu-luc-2'), join(at, 'b.xlsx'));
  copyFileSync(sample('lai-chau-nq57-phu-luc-1'), join(at, 'c.xlsx'));
  writeFileSync(join(at, 'a.xlsx'), 'this is no workbook');
  writeFileSync(join(at, '~$b.xlsx'), 'lock');
  writeFileSync(join(at, 'notes.txt'), 'x');
  const { status, report, err } = await checkJson(at);
  expect(report.files.map(({ file }) => file.slice(at.length + 1))).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  expect(report.files.map(({ problem }) => problem?.code ?? null)).toEqual(['not-a-workbook', null, null]);
  expect(err).toContain('a.xlsx');
  expect(status).toBe(2);
});

test('a file that is not there is said so', async () => {
  const { status, report } = await checkJson(join(place.path, 'khong-co.xlsx'));
  expect(report.files[0]?.problem?.code).toBe('not-found');
  expect(status).toBe(2);
});

test.each([
  [['check'], 'Chưa nêu tệp'],
  [['check', 'x.xlsx', '--period', '2026-Q5'], '2026-Q5'],
  [['check', 'x.xlsx', '--as-of', '31/02/2026'], '31/02/2026'],
  [['check', 'x.xlsx', '--province', 'ha-noi'], 'ha-noi'],
  [['check', 'x.xlsx', '--colour'], '--colour'],
  [['bogus'], 'bogus'],
  [['convert', 'x.json'], '--output'],
  [['token', '--unit', 'nobody', '--role', 'reporter'], 'nobody'],
  [['token', '--unit', 'sl-so-khcn', '--role', 'king'], 'king'],
])('a wrong call ends with 2 and a Vietnamese sentence: %j', async (args, said) => {
  const { status, out, err } = await phuluc(args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
  expect(err).not.toContain('sự cố ngoài dự kiến');
});

test('help is given wherever it is asked for', async () => {
  const { status, out, err } = await phuluc(['check', '--help']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toBe((await phuluc(['help'])).out);
});

test('text names the table, the counts and every finding; English on request', async () => {
  const vi = await phuluc(['check', sample('son-la-2026-phu-luc-2-bao-cao-2026-q3')]);
  expect(vi.out).toContain('Nhiệm vụ chuyển đổi số 2026, tỉnh Sơn La');
  expect(vi.out).toContain('LỖI [missing-owner] Ô C18');
  expect(vi.out).toContain('3 lỗi');
  const en = await phuluc(['check', sample('son-la-2026-phu-luc-2-bao-cao-2026-q3'), '--lang', 'en']);
  expect(en.out).toContain('ERROR [missing-owner]');
});

test.each(['65536', 'abc', '0x1'])('the hub does not take %s for a port', async (port) => {
  const { status, err } = await phuluc(['hub', '--port', port]);
  expect(status).toBe(2);
  expect(err).toContain(`Cổng “${port}” không đúng`);
});
