import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext } from 'playwright-core';
import {
  freePort,
  launchBrowser,
  localContext,
  phuluc,
  ROOT,
  type RunningHub,
  startHubProcess,
  temporaryFolder,
} from './support';

/** What anybody sees of a period that a coordinator published: wide, narrow, dark, printed, without scripts. */
jest.setTimeout(240_000);

const PERIOD = '2026-Q3';
const data = temporaryFolder('public-page');
let hub: RunningHub;
let browser: Browser;

async function token(unit: string, role: string): Promise<string> {
  const { stdout } = await phuluc(['token', '--unit', unit, '--role', role, '--data', data.path]);
  return stdout.trim();
}

beforeAll(async () => {
  hub = await startHubProcess(data.path, await freePort());
  browser = await launchBrowser();
  const { context } = await localContext(browser);
  const coordinator = await token('sl-so-khcn', 'coordinator');
  const put = async (at: string, body: object): Promise<void> => {
    const headers = { authorization: `Bearer ${coordinator}` };
    const answer = await context.request.put(`${hub.url}/api/periods/${PERIOD}${at}`, { headers, data: body });
    expect(answer.status()).toBe(200);
  };
  await put('', { policy: { errorsBlock: false } });
  const files = ['1', '2'].map((part) => join(ROOT, 'samples', `son-la-2026-phu-luc-${part}-bao-cao-2026-q3.xlsx`));
  const to = [
    '--to',
    hub.url,
    '--unit',
    'sl-so-tc',
    '--period',
    PERIOD,
    '--token',
    await token('sl-so-tc', 'reporter'),
  ];
  const sent = await phuluc(['send', ...files, ...to], { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(sent.status).toBe(0);
  await put('/publication', { published: true, parts: ['overview', 'indicators', 'tasks', 'units'], note: 'Sơ bộ' });
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  data.remove();
});

async function faultsOfAccess(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['wider than the screen'] : [];
    return [...wide, ...(await axe.run()).violations.map(({ id }) => id)];
  });
}

test.each([
  ['wide and light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
  ['wide and dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
  ['on a telephone', { viewport: { width: 360, height: 740 }, colorScheme: 'light' as const }],
])('%s, the pages have no fault of access', async (_how, options) => {
  const context = await browser.newContext({ ...options, ignoreHTTPSErrors: true, bypassCSP: true });
  for (const at of ['/cong-khai', `/cong-khai/${PERIOD}`, `/cong-khai/${PERIOD}?lang=en`]) {
    expect([at, ...(await faultsOfAccess(context, hub.url + at))]).toEqual([at]);
  }
  await context.close();
});

test('without scripts everything is there, nothing comes from elsewhere, and the policy is kept', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${hub.url}/cong-khai`);
  await page.getByRole('link', { name: 'Quý III năm 2026' }).click();
  await page.getByRole('heading', { level: 1, name: /quý III năm 2026/ }).waitFor();
  expect(await page.getByRole('table').count()).toBeGreaterThan(4);
  expect(await page.getByRole('img', { name: 'Chỉ tiêu theo trạng thái' }).count()).toBe(1);
  const bytes = await page.pdf({ format: 'A4' });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 2, name: 'Overview' }).waitFor();
  expect(new Set(asked)).toEqual(new Set([hub.url]));
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  await context.close();
});
