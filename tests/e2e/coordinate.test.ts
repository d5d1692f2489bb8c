import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { readModel } from '../../src/xlsx/read';
import { setStage, type Stage } from './stage';
import { becomes, faultsOfAccess, phuluc, ROOT, temporaryFolder } from './support';

/** The coordinator's room as a page: files of 130 units in a worker, then the same period at the hub. */
const PERIOD = '2026-Q3';
const PLANS = ['son-la-2026-phu-luc-1.xlsx', 'son-la-2026-phu-luc-2.xlsx'].map((name) => join(ROOT, 'samples', name));
const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';

const handed = temporaryFolder('handed');
let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage('coordinate', { width: 1280, height: 800, now: '2026-09-03T10:00:00+07:00' });
  page = stage.page;
});

afterAll(async () => {
  await stage?.close();
  handed.remove();
});

const idle = (): Promise<void> => page.getByTestId('room-working').waitFor({ state: 'detached' });

test('a plan is handed out in the page: one workbook a unit, in a zip', async () => {
  await page.goto(`${stage.hub.url}/tong-hop.html`);
  await page.getByTestId('source-page').waitFor();
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.getByTestId('room-tab-actions').click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('hand-out').setInputFiles(PLANS);
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`giao-bao-cao-${PERIOD}.zip`);
  await page.getByTestId('handout').waitFor();
  const count = Number(await page.getByTestId('handout').getAttribute('data-units'));
  expect(count).toBeGreaterThan(20);
});

test('the files that come back are read in a worker, with what becomes of each', async () => {
  const { status } = await phuluc(['split', ...PLANS, '-o', handed.path, '--period', PERIOD]);
  expect([0, 1]).toContain(status);
  const units = ['sl-so-khcn', 'sl-so-tc', 'sl-so-yt', 'sl-so-nv', 'sl-so-xd', 'sl-so-ct'];
  const files = units.map((unit) => join(handed.path, `${unit}_${PERIOD}.xlsx`));
  const strange = join(handed.path, 'ghi chú.xlsx');
  writeFileSync(strange, 'xin chào');
  await page.getByTestId('room-tab-source').click();
  await page.getByTestId('source-files').click();
  await page.getByTestId('pick-files').setInputFiles([...files, strange]);
  await page.locator('[data-testid="file"][data-name="ghi chú.xlsx"]').waitFor();
  await idle();
  await becomes(() => page.locator('[data-testid="file"][data-verdict="counts"]').count(), files.length);
  await page.getByTestId('use-plan').setInputFiles(PLANS);
  await idle();
  await page.getByTestId('room-tab-units').click();
  await page.getByTestId('units-group').first().waitFor();
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.getByTestId('room-tab-picture').click();
  await page.getByTestId('chart-tasks').waitFor();
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.getByTestId('room-tab-problems').click();
  await page.getByTestId('unreported').waitFor();
  expect(await faultsOfAccess(page)).toEqual([]);
});

test('the shared workbook is saved out of the page, with the units in it', async () => {
  await page.getByTestId('room-tab-actions').click();
  const saving = page.waitForEvent('download');
  await page.getByTestId('save-workbook').click();
  const { sheets } = readModel(readFileSync(await (await saving).path()));
  expect(sheets.map(({ name }) => name)).toContain('Đơn vị nộp');
  await idle();
});

test('the same room at the hub: a report is returned with a comment and the reminder copied', async () => {
  const coordinator = await stage.token('sl-so-khcn', 'coordinator');
  // The sample is filled in with errors on purpose; this period takes reports all the same.
  const set = await stage.context.request.put(`${stage.hub.url}/api/periods/${PERIOD}`, {
    headers: { authorization: `Bearer ${coordinator}` },
    data: { due: '2026-09-05', policy: { errorsBlock: false } },
  });
  expect(set.status()).toBe(200);
  const sent = await phuluc(
    [
      'send',
      join(ROOT, 'samples', 'son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx'),
      '--to',
      stage.hub.url,
      '--unit',
      'sl-so-khcn',
      '--period',
      PERIOD,
      '--token',
      await stage.token('sl-so-khcn', 'reporter'),
    ],
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  );
  expect(sent).toMatchObject({ status: 0 });
  await stage.token('sl-so-yt', 'reporter');
  await page.getByTestId('access').click();
  await page.getByTestId('access-token').fill(coordinator);
  await page.getByTestId('access-save').click();
  await page.getByTestId('room-tab-source').click();
  await page.getByTestId('hub-access').waitFor();
  await idle();
  await page.getByTestId('room-tab-units').click();
  await page.locator('[data-testid="unit-line"][data-unit="sl-so-yt"][data-state="not-sent"]').waitFor();
  await page.locator('[data-testid="unit-line"][data-unit="sl-so-khcn"]').click();
  await page.getByTestId('review-comment').fill('Dòng 2 chưa có kết quả');
  await page.getByTestId('review-return').click();
  await page.locator('[data-testid="unit-line"][data-unit="sl-so-khcn"][data-state="returned"]').waitFor();
  await idle();
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.getByTestId('review-accept').click();
  await page.locator('[data-testid="unit-line"][data-unit="sl-so-khcn"][data-state="accepted"]').waitFor();
  await idle();
});

test('the keyboard alone goes from a figure to its rows and back', async () => {
  await page.getByTestId('room-tab-picture').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('figure').first().waitFor();
  await page.getByTestId('chart-indicators').getByTestId('figure').first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('drill').waitFor();
  await becomes(() => page.evaluate(() => document.activeElement?.tagName), 'H2');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByTestId('picture').waitFor();
});

test('in the pane at 350 pixels the room is there for a coordinator, and nothing is cut off', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${stage.hub.url}/browser.html`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(join(ROOT, 'samples', REPORT));
  await page.getByTestId('tab-settings').click();
  await page.getByTestId('coordinates').check();
  await page.getByTestId('save-settings').click();
  await page.getByTestId('tab-coordinate').click();
  await page.getByTestId('source-page').waitFor();
  await page.getByTestId('room-tab-actions').click();
  const handing = page.waitForEvent('download');
  await page.getByTestId('hand-out-open').click();
  expect((await handing).suggestedFilename()).toBe(`giao-bao-cao-${PERIOD}.zip`);
  await idle();
  await page.getByTestId('room-tab-source').click();
  await page.getByTestId('source-files').click();
  await page.getByTestId('pick-files').setInputFiles(join(ROOT, 'samples', REPORT));
  await page.getByTestId('file').waitFor();
  await idle();
  await page.getByTestId('room-tab-picture').click();
  await page.getByTestId('chart-tasks').waitFor();
  const room = page.getByTestId('room');
  const isCutOff = await room.evaluate((at) => at.scrollWidth > at.clientWidth + 1);
  expect(isCutOff).toBe(false);
  const settings = await page.getByTestId('tab-settings').boundingBox();
  expect((settings?.x ?? 0) + (settings?.width ?? Infinity)).toBeLessThanOrEqual(1366);
  await page.getByTestId('room-go').first().click();
  await page
    .locator('.cell-name')
    .filter({ hasText: /^[A-Z]+\d+$/ })
    .waitFor();
});

test('nothing left the machine and no page failed', () => {
  expect(stage.outside).toEqual([]);
  expect(stage.faults).toEqual([]);
});
