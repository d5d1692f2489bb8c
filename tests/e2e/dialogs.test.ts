import { type Frame, type Page } from 'playwright-core';
import { setStage, type Stage } from './stage';

/** Dialogs as Excel on the web opens them: asked for first, in a window of their own, talking to the pane. */
const SAMPLE = 'son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage('dialogs');
  page = stage.page;
  // A page of the hub's own address, as the end of a sign-in is one.
  await stage.context.route('**/dialog-under-test.html*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Dialog</title><script src="/office-js/office.js"></script><p>Office</p>',
    }),
  );
});

afterAll(() => stage?.close());

async function paneOf(): Promise<Frame> {
  await page.goto(`${stage.hub.url}/workbench.html?sample=${SAMPLE}`);
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
  const pane = await (await page.locator('aside iframe').elementHandle())?.contentFrame();
  if (pane == null) throw new Error('The pane has no frame.');
  await pane.waitForFunction(() => typeof Office !== 'undefined');
  await pane.evaluate(() => Office.onReady());
  return pane;
}

/** Asks for the dialog and writes what happens to it onto the pane's page. */
const ask = (pane: Frame, withPrompt: boolean): Promise<void> =>
  pane.evaluate((promptBeforeOpen) => {
    const news: string[] = [];
    const tell = (text: string): void => {
      news.push(text);
      document.documentElement.dataset['news'] = news.join(' ');
    };
    const address = `${location.origin}/dialog-under-test.html`;
    Office.context.ui.displayDialogAsync(address, { height: 30, width: 20, promptBeforeOpen }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        tell(`refused:${String(result.error.code)}`);
        return;
      }
      const dialog = result.value;
      tell('opened');
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        tell(`message:${'message' in event ? event.message : ''}`);
        dialog.close();
        tell('closed');
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        tell(`event:${'error' in event ? String(event.error) : ''}`);
      });
    });
  }, withPrompt);

const news = (pane: Frame): Promise<string> => pane.evaluate(() => document.documentElement.dataset['news'] ?? '');
const hears = (pane: Frame, text: string): Promise<unknown> =>
  pane.waitForFunction((wanted) => (document.documentElement.dataset['news'] ?? '').includes(wanted), text);

test('the user is asked, allows it, and the dialog answers and is closed', async () => {
  const pane = await paneOf();
  await ask(pane, true);
  const opening = stage.context.waitForEvent('page');
  await pane.getByRole('button', { name: 'Cho phép' }).click();
  const dialog = await opening;
  await dialog.waitForFunction(() => typeof Office !== 'undefined');
  const closed = dialog.waitForEvent('close');
  await dialog.evaluate(() => Office.onReady().then(() => Office.context.ui.messageParent('xong')));
  await hears(pane, 'closed');
  expect(await news(pane)).toBe('opened message:xong closed');
  await closed;
  // The pane's own page was put aside for the question and is back.
  await pane.locator('[data-testid="tab-check"]').waitFor();
});

test('the user is asked and says no', async () => {
  const pane = await paneOf();
  await ask(pane, true);
  await pane.getByRole('button', { name: 'Bỏ qua' }).click();
  await hears(pane, 'refused');
  expect(await news(pane)).toBe('refused:12009');
});

test('a window the browser does not let open is reported', async () => {
  const pane = await paneOf();
  await pane.evaluate(() => {
    window.open = () => null;
  });
  await ask(pane, false);
  await hears(pane, 'refused');
  expect(await news(pane)).toMatch(/^refused:\d+$/);
});

test('a dialog the user closes is reported', async () => {
  const pane = await paneOf();
  const opening = stage.context.waitForEvent('page');
  await ask(pane, false);
  const dialog = await opening;
  await dialog.waitForFunction(() => typeof Office !== 'undefined');
  await hears(pane, 'opened');
  await dialog.close();
  await hears(pane, 'event:');
  expect(await news(pane)).toBe('opened event:12006');
});
