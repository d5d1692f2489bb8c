import { type Browser, type Page } from 'playwright-core';
import {
  freePort,
  launchBrowser,
  liveOn,
  localContext,
  type RunningHub,
  startHubProcess,
  temporaryFolder,
} from './support';

/** What of Excel for Windows is not the main job's (`mainJobDesktop.test.ts`). */
const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';

jest.setTimeout(240_000);

const data = temporaryFolder('desktop');
const faults: string[] = [];
let hub: RunningHub;
let browser: Browser;
let outside: string[];
let page: Page;

beforeAll(async () => {
  hub = await startHubProcess(data.path, await freePort());
  browser = await launchBrowser();
  const local = await localContext(browser, { width: 2800, height: 900 });
  outside = local.outside;
  await liveOn(local.context, '2026-09-03T10:00:00+07:00');
  page = await local.context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${hub.url}/workbench.html?sample=${SAMPLE}&platform=pc&theme=dark&excelApi=1.13`);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  data.remove();
});

test('Office.js takes the page for Excel for Windows', async () => {
  const frame = await (await page.locator('aside iframe').elementHandle())?.contentFrame();
  await frame?.waitForFunction(() => typeof Office !== 'undefined');
  const seen = await frame?.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements, displayLanguage } = Office.context;
    const sets = ['1.13', '1.14'].map((version) => requirements.isSetSupported('ExcelApi', version));
    const { bodyBackgroundColor: background } = Office.context.officeTheme;
    return { host: String(host), platform: String(platform), displayLanguage, sets, background };
  });
  expect(seen).toEqual({
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'vi-VN',
    sets: [true, false],
    background: '#292929',
  });
});

test('events reach the pane, settings of the document are kept', async () => {
  const frame = await (await page.locator('aside iframe').elementHandle())?.contentFrame();
  const heard = await frame?.evaluate(async () => {
    const change = new Promise<string>((resolve) => {
      void Excel.run(async (excel) => {
        const sheet = excel.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(({ address }) => {
          resolve(address);
          return Promise.resolve();
        });
        await excel.sync();
        sheet.getRange('J3').values = [['từ khung']];
        await excel.sync();
      });
    });
    Office.context.document.settings.set('phuluc', 'giữ');
    const saved = new Promise((resolve) =>
      Office.context.document.settings.saveAsync((result) => resolve(result.status)),
    );
    return [await change, await saved, Office.context.document.settings.get('phuluc')];
  });
  expect(heard).toEqual(['J3', 'succeeded', 'giữ']);
  expect([faults, outside]).toEqual([[], []]);
});
