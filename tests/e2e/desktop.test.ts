import { type Page } from 'playwright-core';
import { setStage, type Stage } from './stage';

/** What of Excel for Windows is not the main job's (`mainJobDesktop.test.ts`). */
const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage('desktop', { width: 2800, height: 900, now: '2026-09-03T10:00:00+07:00' });
  page = stage.page;
  await page.goto(`${stage.hub.url}/workbench.html?sample=${SAMPLE}&platform=pc&theme=dark&excelApi=1.13`);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
});

afterAll(() => stage?.close());

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
  expect([stage.faults, stage.outside]).toEqual([[], []]);
});
