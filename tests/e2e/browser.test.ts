import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { readModel } from '../../src/xlsx/read';
import { setStage, type Stage } from './stage';
import { becomes, faultsOfAccess, phuluc, ROOT } from './support';

/** The page for people without a recent Excel: the same job as in Excel, over a file, without Office.js. */
const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';
const FILE = join(ROOT, 'samples', SAMPLE);
const UNIT = 'sl-so-khcn';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage('browser-page', { now: '2026-09-03T10:00:00+07:00' });
  page = stage.page;
  await page.goto(`${stage.hub.url}/browser.html`);
  await page.getByTestId('welcome').waitFor();
});

afterAll(() => stage?.close());

const finding = (rule: string, cell: string): Locator =>
  page.locator(`[data-testid="finding"][data-rule="${rule}"][data-cell="${cell}"]`);
const cell = (address: string): Locator => page.locator(`[data-cell="${address}"].grid-cell`);
const selected = (address: string): Promise<void> =>
  page
    .locator('.cell-name')
    .filter({ hasText: new RegExp(`^${address}$`) })
    .waitFor();

test('a file that is no workbook is refused in the words of the command line', async () => {
  expect(await faultsOfAccess(page)).toEqual([]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ghi chú.xlsx', mimeType: 'text/plain', buffer: Buffer.from('xin chào') });
  await page.getByRole('status').filter({ hasText: 'ghi chú.xlsx: Tệp này không phải sổ tính Excel' }).waitFor();
});

test('Kiểm tra finds what the command line finds, marks the cells, and a click goes there', async () => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('open-file').click();
  await (await choosing).setFiles(FILE);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
  await page.getByTestId('run-check').first().click();
  await page.getByTestId('tab-check').click();
  await page.getByTestId('finding').first().waitFor();
  await finding('missing-owner', 'C18').click();
  await selected('C18');
  await page.locator('[data-cell="C18"][data-mark="F9CFD3"]').waitFor();

  const { stdout } = await phuluc(['check', FILE, '--format', 'json', '--as-of', '2026-09-03', '--period', '2026-Q3']);
  const { summary } = JSON.parse(stdout) as { summary: { errors: number; warnings: number; notes: number } };
  await page.getByTestId('tab-overview').click();
  const counts = await page.getByTestId('counts').innerText();
  expect(counts.match(/\d+/g)?.map(Number)).toEqual([summary.errors, summary.warnings, summary.notes]);
  expect(await faultsOfAccess(page)).toEqual([]);
});

test('Vietnamese text goes into a cell whole, however it is put in', async () => {
  await page.getByTestId('tab-check').click();
  await finding('missing-owner', 'C18').click();
  await selected('C18');
  await page.keyboard.press('F6');
  await page.keyboard.insertText('Đang sửa');
  await page.keyboard.press('Enter');
  await cell('C18').filter({ hasText: 'Đang sửa' }).waitFor();
  await selected('C19');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await page.locator('[data-cell="C18"].grid-filled').waitFor({ state: 'detached' });
  await page.keyboard.press('F2');
  await page.keyboard.insertText('Sở Tài chính');
  await page.keyboard.press('Enter');
  await cell('C18').filter({ hasText: 'Sở Tài chính' }).waitFor();

  for (const [rule, at, text] of [
    ['missing-due-date', 'F47', 'Năm 2026'],
    ['missing-result', 'G14', 'Đang thực hiện'],
  ] as const) {
    await finding(rule, at).click();
    await selected(at);
    await page.keyboard.press('F6');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
    await cell(at).filter({ hasText: text }).waitFor();
  }
  await page.keyboard.type('=1+1');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Trang này không nhận công thức' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('run-check').first().click();
  await finding('missing-owner', 'C18').waitFor({ state: 'detached' });
  await finding('missing-result', 'G14').waitFor({ state: 'detached' });
});

test('the status column comes and goes', async () => {
  await page.getByTestId('tab-status').click();
  await page.getByTestId('run-assess').click();
  await page.getByTestId('status-row').first().waitFor();
  await page.getByTestId('clear-status').click();
  await page.getByTestId('notice').waitFor();
});

test('the report is sent and the hub gives a receipt', async () => {
  await page.getByTestId('tab-settings').click();
  await page.getByTestId('token').fill(await stage.token(UNIT, 'reporter'));
  await page.getByTestId('settings-sender').fill('Nguyễn Văn Thử');
  await page.getByTestId('save-settings').click();
  await page.getByTestId('tab-send').click();
  await page.getByTestId('unit').click();
  await page.getByTestId('unit').pressSequentially('Sở Khoa học');
  await page
    .getByRole('option', { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click();
  await page.getByTestId('warnings-reason').fill('Đã kiểm tra với đơn vị thực hiện.');
  await page.getByTestId('send').click();
  expect(await page.getByTestId('receipt').innerText()).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test('the saved file keeps its name, holds what was typed and is otherwise the workbook it was', async () => {
  await page.getByTestId('tab-check').click();
  await page.getByTestId('clear-marks').click();
  await page.locator('[data-mark]').first().waitFor({ state: 'detached' });
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-file').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(SAMPLE);
  const after = readModel(readFileSync(await saved.path())).sheets[0]!;
  const before = readModel(readFileSync(FILE)).sheets[0]!;
  const differing = after.cells.filter((one) => {
    const same = before.cells.find(({ row, column }) => row === one.row && column === one.column);
    return JSON.stringify(same ?? null) !== JSON.stringify(one);
  });
  expect(differing.map(({ value }) => value)).toEqual(['Đang thực hiện', 'Sở Tài chính', 'Năm 2026']);
  expect({ ...after, cells: [] }).toEqual({ ...before, cells: [] });
  await becomes(() => page.getByTestId('file-name').innerText(), SAMPLE);
});

/** A page of its own, as the next user would have it. */
async function freshPage(dark = false): Promise<Page> {
  const fresh = await stage.newPage();
  await fresh.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await fresh.goto(`${stage.hub.url}/browser.html`);
  await fresh.getByTestId('welcome').waitFor();
  return fresh;
}

async function openFile(on: Page): Promise<void> {
  await on.locator('input[type="file"]').setInputFiles(FILE);
  await on.getByTestId('tab-check').waitFor();
}

test('a dropped file is opened, and pasted cells become cells', async () => {
  const other = await freshPage();
  const bytes = [...readFileSync(FILE)];
  const transfer = await other.evaluateHandle(
    ({ bytes: content, name }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(content)], name));
      return dropped;
    },
    { bytes, name: SAMPLE },
  );
  await other.locator('#browser').dispatchEvent('drop', { dataTransfer: transfer });
  await other.getByTestId('tab-check').waitFor();
  await becomes(() => other.getByTestId('file-name').textContent(), SAMPLE);
  await other.locator('[data-cell="C8"].grid-cell').click();
  await other.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Sở Nội vụ\tSở Tài chính\nSở Y tế');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  const text = (address: string) => other.locator(`[data-cell="${address}"].grid-cell`).textContent();
  await becomes(() => Promise.all(['C8', 'D8', 'C9'].map(text)), ['Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế']);
  await becomes(() => other.getByTestId('file-name').textContent(), `${SAMPLE} *`);
  await other.close();
});

test('unsaved work is not left without being asked', async () => {
  const other = await freshPage();
  await openFile(other);
  const asked: string[] = [];
  other.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await other.locator('[data-cell="C8"].grid-cell').click();
  await other.keyboard.type('Sở Nội vụ');
  await other.keyboard.press('Enter');
  await becomes(() => other.getByTestId('file-name').textContent(), `${SAMPLE} *`);
  await other.locator('input[type="file"]').setInputFiles(FILE);
  await becomes(async () => asked, ['confirm']);
  expect(await other.locator('[data-cell="C8"].grid-cell').textContent()).toBe('Sở Nội vụ');
  await other.close({ runBeforeUnload: true });
  await becomes(async () => asked, ['confirm', 'beforeunload']);
  await other.close();
});

test('F6 goes between the grid and the pane, and a blank template comes with its drop-downs', async () => {
  const other = await freshPage();
  await openFile(other);
  await other.locator('[data-cell="C8"].grid-cell').click();
  await other.keyboard.press('F6');
  await becomes(() => other.evaluate(() => document.activeElement?.closest('#pane') !== null), true);
  await other.keyboard.press('F6');
  await becomes(() => other.evaluate(() => document.activeElement?.classList.contains('grid-editor')), true);
  await other.getByTestId('template').selectOption('son-la-2026-tasks');
  await other.getByTestId('insert-template').click();
  await other.locator('[data-testid="table"][data-template="son-la-2026-tasks"]').nth(1).waitFor();
  const waiting = other.waitForEvent('download');
  await other.getByTestId('save-file').click();
  const model = readModel(readFileSync((await (await waiting).path()) ?? ''));
  const inserted = model.sheets.find(({ name }) => name === 'Phụ lục II (2)' || name === 'Phụ lục II');
  expect(model.sheets.map(({ name }) => name)).toContain('Danh mục Phụ lục');
  expect(inserted).toBeDefined();
  await other.close();
});

test('English and dark colours reach the whole page, and both can be used by everybody', async () => {
  const other = await freshPage(true);
  await other.evaluate(() => {
    localStorage.setItem('browser:phuluc.settings', JSON.stringify({ language: 'en' }));
  });
  await other.reload();
  await openFile(other);
  expect(await other.getByTestId('save-file').textContent()).toBe('Save file');
  await other.getByTestId('tab-check').click();
  expect(await other.getByTestId('run-check').textContent()).toBe('Check');
  const background = await other.evaluate(
    () => getComputedStyle(document.querySelector('#pane .fui-FluentProvider')!).backgroundColor,
  );
  expect(background).toBe('rgb(41, 41, 41)');
  await other.getByTestId('run-check').click();
  await other.getByTestId('finding').first().click();
  await other.getByTestId('tab-status').click();
  await other.getByTestId('run-assess').click();
  await other.getByTestId('notice').waitFor();
  for (const view of ['status', 'check', 'overview', 'send', 'settings']) {
    await other.getByTestId(`tab-${view}`).click();
    await other.getByTestId(`view-${view}`).waitFor();
    expect([view, ...(await faultsOfAccess(other))]).toEqual([view]);
  }
  await other.close();
});

test('nothing left the machine and no page failed', () => {
  expect(stage.outside).toEqual([]);
  expect(stage.faults).toEqual([]);
});
