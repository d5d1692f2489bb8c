import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Io } from '../../src/cli/io';
import { run } from '../../src/cli/main';
import { type CheckReport } from '../../src/examine/records';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { fillingEdits, type Filling } from '../config/filled';

const SAMPLE = join(__dirname, '../../samples/son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');
const SHEET = 'Cấu hình Phụ lục';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function phuluc(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date('2026-09-01T03:00:00Z'),
  };
  return { status: await run(args, io), out, err };
}

/** The sample with a configuration sheet added by the command and filled in. */
async function configured(filling: Filling, name = 'bao-cao.xlsx'): Promise<string> {
  const file = join(folder, name);
  expect((await phuluc('config', SAMPLE, '-o', file)).status).toBe(0);
  const bytes = readFileSync(file);
  const sheet = readXlsx(bytes).sheets.find((one) => one.name === SHEET)!;
  writeFileSync(file, patchXlsx(bytes, fillingEdits(sheet, filling)));
  return file;
}

const report = async (...args: string[]): Promise<CheckReport> =>
  JSON.parse((await phuluc('check', ...args, '--format', 'json')).out) as CheckReport;

test('a workbook of its own holds the sheet alone and nothing to send', async () => {
  const file = join(folder, 'cau-hinh.xlsx');
  const made = await phuluc('config', '-o', file);
  expect(made).toMatchObject({ status: 0, out: '' });
  expect(made.err).toContain(SHEET);
  expect(readXlsx(readFileSync(file)).sheets.map(({ name }) => name)).toEqual([SHEET]);
  const checked = await phuluc('check', file);
  expect(checked.status).toBe(0);
  expect(checked.out).toContain('Không thấy bảng phụ lục nào.');
});

test('added to a workbook, it leaves the other sheets and their judgement as they were', async () => {
  const file = await configured({});
  const [before, after] = [readXlsx(readFileSync(SAMPLE)), readXlsx(readFileSync(file))];
  expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
  const [plain, beside] = [await report(SAMPLE), await report(file)];
  expect(beside.summary).toEqual(plain.summary);
  expect(beside.files[0]!.sheets.slice(0, -1)).toEqual(plain.files[0]!.sheets);
  expect(beside.files[0]!.sheets.at(-1)).toEqual({ sheet: SHEET, tables: [] });
});

test('a second one is refused, and so is a call without a place to write', async () => {
  const file = await configured({});
  const again = await phuluc('config', file, '-o', join(folder, 'b.xlsx'));
  expect(again.status).toBe(2);
  expect(again.err).toContain(`đã có trang “${SHEET}”`);
  expect((await phuluc('config', file)).status).toBe(2);
  const absent = await phuluc('config', join(folder, 'none.xlsx'), '-o', join(folder, 'c.xlsx'));
  expect(absent.status).toBe(2);
  expect(absent.err).toContain('none.xlsx');
});

test('check judges each file by its own sheet, unless the call says otherwise', async () => {
  const file = await configured({
    beside: { 'Ngày xét': '05/11/2026', 'Kỳ báo cáo': '2026-Q4', 'Chưa ghi kết quả': 'Tắt' },
  });
  const own = await report(file, SAMPLE);
  expect(own.asOf).toBe('2026-09-01');
  expect(own.files.map(({ asOf, period }) => [asOf, period])).toEqual([
    ['2026-11-05', '2026-Q4'],
    ['2026-09-01', '2026-Q3'],
  ]);
  expect(own.files[0]!.configuration).toEqual({ sheet: SHEET, rulesOff: ['missing-result'] });
  expect(own.files[1]!.configuration).toBeNull();
  const rules = own.files.map(
    ({ sheets }) =>
      new Set(sheets.flatMap(({ tables }) => tables.flatMap((one) => one.findings)).map(({ rule }) => rule)),
  );
  expect(rules.map((one) => one.has('missing-result'))).toEqual([false, true]);
  const stated = await report(file, '--as-of', '2026-09-02', '--period', '2026-Q3');
  expect([stated.files[0]!.asOf, stated.files[0]!.period]).toEqual(['2026-09-02', '2026-Q3']);
  const { out } = await phuluc('check', file);
  expect(out).toContain(`Theo trang “${SHEET}”: kỳ 2026-Q4, ngày xét 05/11/2026, đã tắt: missing-result`);
});

test('check says when the report is to be sent, how many days are left, and who says so', async () => {
  const source = 'Kế hoạch Chuyển đổi số tỉnh Sơn La năm 2026, mục V.6: hằng quý, trước ngày 05 tháng cuối quý';
  const { out } = await phuluc('check', SAMPLE);
  expect(out).toContain(`Hạn gửi 05/09/2026, còn 4 ngày (nguồn: ${source})`);
  const late = await phuluc('check', SAMPLE, '--as-of', '2026-09-08');
  expect(late.out).toContain('Hạn gửi 05/09/2026, đã quá hạn 3 ngày');
  const year = await phuluc('check', SAMPLE, '--period', '2026');
  expect(year.out).toContain('Hạn gửi: kế hoạch không nêu ngày; số liệu chốt đến 14/12/2026');
  const none = await phuluc('check', SAMPLE, '--period', '2026-M09');
  expect(none.out).not.toContain('Hạn gửi');
  const [table] = (await report(SAMPLE)).files[0]!.sheets[0]!.tables;
  expect(table!.calendar).toEqual({
    due: '2026-09-05',
    daysLeft: 4,
    late: false,
    to: 'sl-so-khcn',
    source,
    data: { from: '2026-06-15', to: '2026-09-05', source, endsBySending: true },
  });
});

test('a wrong setting is listed, counted, and no error', async () => {
  const file = await configured({ beside: { Tỉnh: 'Điện Biên' } });
  const [plain, wrong] = [await report(SAMPLE), await report(file)];
  expect(wrong.summary).toEqual({ ...plain.summary, warnings: plain.summary.warnings + 1 });
  const { out } = await phuluc('check', file);
  expect(out).toMatch(/Trang “Cấu hình Phụ lục” – có thiết lập chưa đúng\n {4}Cảnh báo \[wrong-setting\] Ô B\d+: /);
});

test('fix leaves the sheet as it is', async () => {
  const file = await configured({ beside: { 'Kỳ báo cáo': 'Quý  III/2026 ' } });
  const fixed = join(folder, 'fixed.xlsx');
  await phuluc('fix', file, '-o', fixed);
  const sheetOf = (path: string) => readXlsx(readFileSync(path)).sheets.at(-1);
  expect(sheetOf(fixed)).toEqual(sheetOf(file));
});

test('consolidate takes the unit of a returned workbook from its sheet, else from the file’s name', async () => {
  await configured({ beside: { 'Đơn vị báo cáo': 'Sở Y tế', Tỉnh: 'Sơn La' } }, 'sl-so-nv_2026-Q3.xlsx');
  await configured({}, 'sl-so-tc_2026-Q3.xlsx');
  const out = join(folder, 'so-tong-hop.xlsx');
  const made = await phuluc('consolidate', folder, '-o', out, '--period', '2026-Q3', '--format', 'json');
  expect(made.status).toBe(0);
  const { rows } = JSON.parse(made.out) as { rows: { unit: string }[] };
  expect([...new Set(rows.map(({ unit }) => unit))].sort()).toEqual(['sl-so-tc', 'sl-so-yt']);
});
