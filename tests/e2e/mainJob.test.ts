import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FrameLocator, type Locator, type Page } from 'playwright-core';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { setStage, type Stage } from './stage';
import { phuluc, ROOT } from './support';

/**
 * The main job as a department's official does it, in a real browser under the unmodified Office.js: open the filled
 * Sơn La task table, check, go to the findings, see the status, mend, send, send again; then the hub loses power.
 */
const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';
const UNIT = 'sl-so-khcn';
const PERIOD = '2026-Q3';
/** Excel on the web, or Excel for Windows with `pc` (`mainJobDesktop.test.ts`). */
const PLATFORM = process.env['WORKBENCH_PLATFORM'] ?? 'web';

let stage: Stage;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  // Wide enough that the status column right of the table is on the screen: the grid draws only what shows.
  stage = await setStage('main-job', { width: 2800, height: 900, now: '2026-09-03T10:00:00+07:00' });
  page = stage.page;
  pane = page.frameLocator('iframe');
  await page.goto(`${stage.hub.url}/workbench.html?sample=${SAMPLE}&platform=${PLATFORM}`);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
});

afterAll(() => stage?.close());

const ribbon = (name: string): Locator => page.locator('.toolbar').getByRole('button', { name });
const finding = (rule: string, cell: string): Locator =>
  pane.locator(`[data-testid="finding"][data-rule="${rule}"][data-cell="${cell}"]`);
const cellName = (): Locator => page.locator('.cell-name');

/** Goes to the finding's cell and types there, as a person would. */
async function mend(rule: string, cell: string, text: string): Promise<void> {
  await finding(rule, cell).click();
  await cellName()
    .filter({ hasText: new RegExp(`^${cell}$`) })
    .waitFor();
  await page.locator('.grid').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function sharedWorkbook(): Promise<WorkbookSnapshot> {
  const token = await stage.token(UNIT, 'coordinator');
  const response = await stage.context.request.get(`${stage.hub.url}/api/periods/${PERIOD}/workbook`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status()).toBe(200);
  return readXlsx(await response.body());
}

const rowsOf = (workbook: WorkbookSnapshot, sheet: string): string[] => {
  const rows = new Map<number, string[]>();
  for (const cell of workbook.sheets.find(({ name }) => name === sheet)?.cells ?? []) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell.text]);
  }
  return [...rows.values()].map((texts) => texts.join(' | '));
};

test('Kiểm tra lists the forgotten owner, date and progress, and a click selects their cells', async () => {
  await ribbon('Kiểm tra').click();
  await pane.getByTestId('finding').first().waitFor();
  for (const [rule, cell] of [
    ['missing-owner', 'C18'],
    ['missing-due-date', 'F47'],
    ['missing-result', 'G14'],
  ] as const) {
    await finding(rule, cell).click();
    await cellName()
      .filter({ hasText: new RegExp(`^${cell}$`) })
      .waitFor();
  }
  expect(await finding('missing-owner', 'C18').innerText()).toContain('chưa ghi cơ quan chủ trì');
});

test('the pane finds what the command line finds', async () => {
  const { stdout, status } = await phuluc([
    'check',
    join('samples', SAMPLE),
    '--format',
    'json',
    '--as-of',
    '2026-09-03',
    '--period',
    PERIOD,
  ]);
  expect(status).toBe(1);
  const summary = (JSON.parse(stdout) as { summary: { errors: number; warnings: number; notes: number } }).summary;
  await pane.getByTestId('tab-overview').click();
  const counts = await pane.getByTestId('counts').innerText();
  expect(counts.match(/\d+/g)?.map(Number)).toEqual([summary.errors, summary.warnings, summary.notes]);
  expect(summary.errors).toBe(3);
});

test('Tính trạng thái shows every row and writes a column that can be taken away again', async () => {
  await ribbon('Tính trạng thái').click();
  await pane.getByTestId('status-row').first().waitFor();
  await page.locator('.grid').getByText('Trạng thái (tự tính)').waitFor({ state: 'attached' });
  await pane.getByTestId('clear-status').click();
  await page.locator('.grid').getByText('Trạng thái (tự tính)').waitFor({ state: 'detached' });
});

test('Gửi waits until the errors are mended, then gives a receipt', async () => {
  await pane.getByTestId('tab-settings').click();
  await pane.getByTestId('token').fill(await stage.token(UNIT, 'reporter'));
  await pane.getByTestId('settings-sender').fill('Nguyễn Văn Thử');
  await pane.getByTestId('save-settings').click();
  await pane.getByTestId('tab-send').click();
  expect(await pane.getByTestId('send').isDisabled()).toBe(true);

  await pane.getByTestId('tab-check').click();
  await mend('missing-owner', 'C18', 'Sở Tài chính');
  await mend('missing-due-date', 'F47', 'Năm 2026');
  await mend('missing-result', 'G14', 'Đang thực hiện');
  await pane.getByTestId('run-check').click();
  await finding('missing-result', 'G14').waitFor({ state: 'detached' });
  expect(await pane.locator('[data-testid="finding"][data-rule="missing-owner"]').count()).toBe(0);

  await ribbon('Gửi').click();
  await pane.getByTestId('unit').click();
  await pane.getByTestId('unit').pressSequentially('Sở Khoa học');
  await pane
    .getByRole('option', { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click();
  await pane.getByTestId('warnings-reason').fill('Đã kiểm tra với đơn vị thực hiện.');
  await pane.getByTestId('compare').click();
  await pane.getByTestId('comparison').waitFor();
  await pane.getByTestId('send').click();
  const receipt = await pane.getByTestId('receipt').innerText();
  expect(receipt).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test('the shared workbook holds the rows, with unit, status and source cell', async () => {
  const workbook = await sharedWorkbook();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tổng quan', 'Chỉ tiêu', 'Nhiệm vụ', 'Đơn vị nộp', 'Nhật ký']),
  );
  const tasks = rowsOf(workbook, 'Nhiệm vụ').filter((row) => row.includes('Sở Khoa học và Công nghệ'));
  expect(tasks).toHaveLength(58);
  const mended = tasks.find((row) => row.includes('đề xuất trình Hội đồng nhân dân tỉnh')) ?? '';
  expect(mended).toContain('Sở Tài chính');
  expect(mended).toContain('Đang thực hiện trong hạn');
  expect(mended).toContain('Phụ lục II!G18');
});

test('the same report again changes nothing', async () => {
  const before = await ledgerOf();
  await pane.getByTestId('compare').click();
  await pane.getByTestId('comparison').waitFor();
  await pane.getByTestId('send').click();
  await pane.getByTestId('receipt-unchanged').waitFor();
  expect(await ledgerOf()).toEqual(before);
});

test('a receipt outlives a hub that loses power', async () => {
  const before = await ledgerOf();
  expect(before).toHaveLength(1);
  await stage.hub.kill();
  await stage.hub.start();
  expect(await ledgerOf()).toEqual(before);
});

test('the saved file holds what was typed and is otherwise the workbook it was', async () => {
  await pane.getByTestId('tab-check').click();
  await pane.getByTestId('clear-marks').click();
  await page.locator('[data-mark]').first().waitFor({ state: 'detached' });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu tệp' }).click();
  const path = await (await saving).path();
  const saved = readModel(readFileSync(path));
  const original = readModel(readFileSync(join(ROOT, 'samples', SAMPLE)));
  const differing = saved.sheets[0]!.cells.filter((cell) => {
    const same = original.sheets[0]!.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    return JSON.stringify(same?.value ?? null) !== JSON.stringify(cell.value);
  });
  expect(differing.map(({ value }) => value)).toEqual(['Đang thực hiện', 'Sở Tài chính', 'Năm 2026']);
  expect(saved.sheets[0]!.conditionalFormats ?? []).toEqual(original.sheets[0]!.conditionalFormats ?? []);
  expect(saved.sheets[0]!.merges).toEqual(original.sheets[0]!.merges);
});

test('nothing left the machine and no page failed', () => {
  expect(stage.outside).toEqual([]);
  expect(stage.faults).toEqual([]);
});

async function ledgerOf(): Promise<unknown[]> {
  const response = await stage.context.request.get(`${stage.hub.url}/api/submissions?period=${PERIOD}`, {
    headers: { authorization: `Bearer ${await stage.token(UNIT, 'coordinator')}` },
  });
  expect(response.status()).toBe(200);
  return ((await response.json()) as { submissions: unknown[] }).submissions;
}
