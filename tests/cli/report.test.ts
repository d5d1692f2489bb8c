import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../src/xlsx/read';
import { paragraphsOf } from '../docx/docxText';
import { folder, phuluc, SAMPLES } from './support';

const PLANS = ['son-la-2026-phu-luc-1.xlsx', 'son-la-2026-phu-luc-2.xlsx'].map((name) => join(SAMPLES, name));
const WITH_PLAN = PLANS.flatMap((file) => ['--plan', file]);
const ON = ['--period', '2026-Q3', '--as-of', '2026-09-05'];

/** What came back: one unit's two filled appendices. */
function returned() {
  const place = folder();
  for (const part of ['1', '2']) {
    const sample = `son-la-2026-phu-luc-${part}-bao-cao-2026-q3.xlsx`;
    copyFileSync(join(SAMPLES, sample), place.file(`sl-so-khcn_${part}.xlsx`));
  }
  return place;
}

let source: ReturnType<typeof returned>;
let made: ReturnType<typeof folder>;
beforeAll(() => {
  source = returned();
  made = folder();
});
afterAll(() => {
  source.remove();
  made.remove();
});

it('drafts the report of what came back, under the office’s own head', async () => {
  const file = made.file('bao-cao.docx');
  const { status, out } = await phuluc([
    'report',
    source.path,
    ...ON,
    ...WITH_PLAN,
    '--unit',
    'sl-so-khcn',
    '-o',
    file,
  ]);
  expect([status, out]).toEqual([0, `Đã viết dự thảo báo cáo của 1 đơn vị vào ${file}.\n`]);
  const text = paragraphsOf(readFileSync(file));
  expect(text[1]).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  expect(text.some((line) => /^Đến ngày 05\/09\/2026, có 1\/102 đơn vị đã gửi báo cáo/.test(line))).toBe(true);
});

it('makes a template, fills it, and says what is wrong with another', async () => {
  const template = made.file('mau.docx');
  expect((await phuluc(['report', '--new-template', '-o', template])).status).toBe(0);
  expect(paragraphsOf(readFileSync(template)).join()).toContain('{{kỳ báo cáo}}');
  const file = made.file('theo-mau.docx');
  const filled = await phuluc(['report', source.path, ...ON, '--template', template, '-o', file]);
  expect(filled.status).toBe(0);
  expect(paragraphsOf(readFileSync(file)).join()).not.toContain('{{');

  const bad = made.file('khong-phai-mau.docx');
  writeFileSync(bad, 'không phải Word');
  const refused = await phuluc(['report', source.path, ...ON, '--template', bad, '-o', made.file('x.docx')]);
  expect(refused.status).toBe(2);
  expect(refused.err).toMatch(/khong-phai-mau\.docx: Tệp mẫu không phải là văn bản Word/);
});

it('reminds every unit of the plan that has not sent, and no other', async () => {
  const { status, out } = await phuluc([
    ...['remind', source.path, ...ON, ...WITH_PLAN, '--due', '2026-09-08', '--link', 'https://phuluc.sonla.gov.vn'],
    ...['--format', 'json'],
  ]);
  const { reminders, daysLeft } = JSON.parse(out) as {
    reminders: { unit: string; why: string; text: string }[];
    daysLeft: number;
  };
  expect([status, daysLeft]).toEqual([0, 3]);
  expect(reminders.filter(({ why }) => why === 'not-sent')).toHaveLength(101);
  const text = reminders.find(({ unit }) => unit === 'sl-so-yt')?.text ?? '';
  expect(text).toMatch(/^Kính gửi: Sở Y tế\n/);
  expect(text).toContain('Hạn gửi: 08/09/2026 (còn 3 ngày).\nGửi báo cáo tại: https://phuluc.sonla.gov.vn');
});

it('hands the plan out with what each unit reported before, locked and taken for no result', async () => {
  const out = made.file('giao');
  const args = [
    'split',
    ...PLANS,
    '-o',
    out,
    '--period',
    '2026-Q4',
    '--as-of',
    '2026-11-05',
    '--previous',
    source.path,
  ];
  expect((await phuluc(args)).status).toBe(1);
  const file = join(out, 'sl-so-khcn_2026-Q4.xlsx');
  const [sheet] = readModel(readFileSync(file)).sheets;
  const heading = sheet!.cells.find(({ value }) => value === 'Đã báo cáo quý III/2026')!;
  const before = sheet!.cells.filter(({ column, row }) => column === heading.column && row > heading.row);
  expect(before.map(({ value }) => value)).toContain('41,52%');
  expect(before.every(({ style }) => style?.locked !== false)).toBe(true);
  const { out: json } = await phuluc(['check', file, '--as-of', '2026-11-05', '--format', 'json']);
  const report = JSON.parse(json) as {
    files: { sheets: { tables: { items: { group?: true; result: unknown }[] }[] }[] }[];
  };
  const items = report.files.flatMap(({ sheets }) =>
    sheets.flatMap(({ tables }) => tables.flatMap((table) => table.items)),
  );
  expect(items.filter(({ group }) => group !== true).every(({ result }) => result === null)).toBe(true);
  const other = readModel(readFileSync(join(out, 'sl-so-yt_2026-Q4.xlsx'))).sheets[0]!;
  const column = other.cells.find(({ value }) => value === 'Đã báo cáo quý III/2026')!.column;
  expect(other.cells.filter((cell) => cell.column === column && cell.value !== null)).toHaveLength(1);

  // A workbook handed out for one quarter is no report of another, and its unit is the one it was made for.
  const places = [source.path, file, '-o', made.file('gop.xlsx')];
  const together = await phuluc(['consolidate', ...places, ...ON, '--previous', file, '--format', 'json']);
  // It is named among this period's files, and among those of the period before.
  expect(together.err.split(`Không gộp ${file}: tệp ghi là báo cáo quý IV năm 2026.`)).toHaveLength(3);
  const { rows } = JSON.parse(together.out) as { rows: { sheet: string; unit: string; statusDiffers: boolean }[] };
  expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['sl-so-khcn']));
  // Nobody has written a status there: what we work out on one day contradicts nothing that we worked out on another.
  expect(rows.filter(({ statusDiffers }) => statusDiffers)).toEqual([]);
});
