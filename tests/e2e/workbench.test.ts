import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { readModel } from '../../src/xlsx/read';
import { setStage, type Stage } from './stage';
import { becomes, ROOT } from './support';

/** The page that stands in for Excel: the real Office.js in the pane's frame talks to the workbook in the grid. */
const SAMPLE = 'son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage('workbench');
});

afterAll(() => stage?.close());

beforeEach(async () => {
  page = await stage.newPage();
});

afterEach(async () => {
  await page.close();
  expect(stage.faults).toEqual([]);
  expect(stage.outside).toEqual([]);
});

/** Opens the page on a sample and gives the pane's frame once Office.js in it is ready. */
async function open(query = `sample=${SAMPLE}`): Promise<Frame> {
  await page.goto(`${stage.hub.url}/workbench.html?${query}`);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
  const pane = await (await page.locator('aside iframe').elementHandle())?.contentFrame();
  if (pane == null) throw new Error('The pane has no frame.');
  await pane.waitForFunction(() => typeof Office !== 'undefined');
  await pane.evaluate(() => Office.onReady());
  return pane;
}

const cell = (address: string) => page.locator(`[data-cell="${address}"]`);

test('Office.js takes the page for Excel on the web, with the requirement sets asked for', async () => {
  const pane = await open(`sample=${SAMPLE}&excelApi=1.13`);
  const seen = await pane.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements, displayLanguage } = Office.context;
    const sets = ['1.13', '1.14'].map((version) => requirements.isSetSupported('ExcelApi', version));
    return { host: String(host), platform: String(platform), displayLanguage, sets };
  });
  expect(seen).toEqual({ host: 'Excel', platform: 'OfficeOnline', displayLanguage: 'vi-VN', sets: [true, false] });
});

test('what the pane writes is shown, what the user types reaches the pane', async () => {
  const pane = await open();
  await pane.evaluate(() =>
    Excel.run(async (excel) => {
      const sheet = excel.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B7').values = [['Viết từ khung']];
      sheet.getRange('B7').format.fill.color = '#FFEB9C';
      sheet.onChanged.add(async ({ address, details }) => {
        document.body.dataset['heard'] = `${address} ${String(details.valueAfter)}`;
      });
      excel.workbook.onSelectionChanged.add(async () => {
        document.body.dataset['selected'] = 'yes';
      });
      await excel.sync();
    }),
  );
  await cell('B7').filter({ hasText: 'Viết từ khung' }).waitFor();
  expect(await cell('B7').evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgb(255, 235, 156)');

  await cell('D10').click();
  await pane.waitForFunction(() => document.body.dataset['selected'] === 'yes');
  await page.keyboard.type('37,6');
  await page.keyboard.press('Enter');
  await pane.waitForFunction(() => document.body.dataset['heard'] === 'D10 37.6');
  await becomes(() => page.locator('.cell-name').innerText(), 'D11');
});

test.each(['', '&platform=pc'])('the pane gets the workbook as a file, as it is now (%s)', async (platform) => {
  const pane = await open(`sample=${SAMPLE}${platform}`);
  const bytes = await pane.evaluate(async () => {
    await Excel.run(async (excel) => {
      excel.workbook.worksheets.getActiveWorksheet().getRange('B7').values = [['Viết từ khung']];
      await excel.sync();
    });
    const asked = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
      new Promise((resolve, reject) => {
        ask(({ status, value, error }) =>
          String(status) === 'succeeded' ? resolve(value) : reject(new Error(error.message)),
        );
      });
    const take = async (): Promise<number[]> => {
      const file = await asked<Office.File>((done) =>
        Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 10_000 }, done),
      );
      const all: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        all.push(...((await asked<Office.Slice>((done) => file.getSliceAsync(index, done))).data as number[]));
      }
      await asked<unknown>((done) => file.closeAsync(done));
      return all;
    };
    // Excel keeps two copies at most: a third is had only because the first two were closed.
    await take();
    await take();
    return take();
  });
  const [sheet] = readModel(Uint8Array.from(bytes)).sheets;
  expect(sheet!.cells.find(({ row, column }) => row === 7 && column === 2)!.value).toBe('Viết từ khung');
});

test('while a cell is being edited the pane must wait, as in Excel', async () => {
  const pane = await open();
  const read = () =>
    pane.evaluate(() =>
      Excel.run(async (excel) => {
        const range = excel.workbook.getActiveCell();
        range.load('address');
        await excel.sync();
        return range.address;
      }).catch((error: OfficeExtension.Error) => error.code),
    );
  await cell('D8').dblclick();
  expect(await read()).toBe('InvalidOperationInCellEditMode');
  await page.keyboard.press('Escape');
  expect(await read()).toBe("'Phụ lục I'!D8");
});

test('a cell far away is scrolled into view when the pane selects it; marks are drawn and taken away', async () => {
  const pane = await open();
  await pane.evaluate(() =>
    Excel.run(async (excel) => {
      const sheet = excel.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRange('E36').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=N("phuluc:error")=0';
      format.custom.format.fill.color = '#F9CFD3';
      sheet.getRange('E36').select();
      await excel.sync();
    }),
  );
  await page.locator('[data-cell="E36"][data-mark="F9CFD3"][data-selected="true"]').waitFor();
  await pane.evaluate(() =>
    Excel.run(async (excel) => {
      excel.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.clearAll();
      await excel.sync();
    }),
  );
  await page.locator('[data-cell="E36"]:not([data-mark])').waitFor();
});

test('a file is opened, changed and saved; the rest of it stays', async () => {
  await open();
  const file = join(ROOT, 'samples', SAMPLE);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('status').filter({ hasText: 'Đã mở' }).waitFor();
  await cell('E8').click();
  await page.keyboard.type('Sở Tài chính');
  await page.keyboard.press('Enter');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu tệp' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(SAMPLE);
  const before = readModel(new Uint8Array(readFileSync(file))).sheets[0];
  const after = readModel(new Uint8Array(readFileSync(await saved.path()))).sheets[0];
  const isTyped = ({ row, column }: { row: number; column: number }) => row === 8 && column === 5;
  expect(after?.cells.find(isTyped)?.value).toBe('Sở Tài chính');
  expect(after?.cells.filter((one) => !isTyped(one))).toEqual(before?.cells.filter((one) => !isTyped(one)));
  expect(after?.merges).toEqual(before?.merges);
});

test('a file that is no workbook is refused in plain words and the open one stays', async () => {
  await open();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ghi chú.xlsx', mimeType: 'text/plain', buffer: Buffer.from('xin chào') });
  await page.getByRole('status').filter({ hasText: 'Tệp ghi chú.xlsx không phải sổ tính Excel' }).waitFor();
  await cell('A5').filter({ hasText: 'STT' }).waitFor();
});
