import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { setStage, type Stage } from './stage';
import { faultsOfAccess, phuluc, ROOT } from './support';

/** What anybody sees of a period that a coordinator published: wide, narrow, dark, printed, without scripts. */
const PERIOD = '2026-Q3';
const GUIDES = ['huong-dan', 'huong-dan-tong-hop', 'cai-dat', 'hub', 'sharepoint', 'rules.vi', 'rules.en'].map(
  (name) => `/${name}.html`,
);
let stage: Stage;

beforeAll(async () => {
  stage = await setStage('public-page', { now: '2026-09-03T10:00:00+07:00' });
  const coordinator = await stage.token('sl-so-khcn', 'coordinator');
  const put = async (at: string, body: object): Promise<void> => {
    const headers = { authorization: `Bearer ${coordinator}` };
    const answer = await stage.context.request.put(`${stage.hub.url}/api/periods/${PERIOD}${at}`, {
      headers,
      data: body,
    });
    expect(answer.status()).toBe(200);
  };
  await put('', { policy: { errorsBlock: false } });
  const files = ['1', '2'].map((part) => join(ROOT, 'samples', `son-la-2026-phu-luc-${part}-bao-cao-2026-q3.xlsx`));
  const to = [
    '--to',
    stage.hub.url,
    '--unit',
    'sl-so-tc',
    '--period',
    PERIOD,
    '--token',
    await stage.token('sl-so-tc', 'reporter'),
  ];
  const sent = await phuluc(['send', ...files, ...to], { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(sent.status).toBe(0);
  await put('/publication', { published: true, parts: ['overview', 'indicators', 'tasks', 'units'], note: 'Sơ bộ' });
});

afterAll(() => stage?.close());

const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() => (document.documentElement.scrollWidth > window.innerWidth ? ['wider than the screen'] : []));

test.each([
  ['wide and light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
  ['wide and dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
  ['on a telephone', { viewport: { width: 360, height: 740 }, colorScheme: 'light' as const }],
])('%s, the pages have no fault of access', async (_how, options) => {
  const context = await stage.browser.newContext({ ...options, ignoreHTTPSErrors: true, bypassCSP: true });
  const page = await context.newPage();
  const figures = ['/cong-khai', `/cong-khai/${PERIOD}`, `/cong-khai/${PERIOD}?lang=en`];
  for (const at of ['/', '/?lang=en', ...GUIDES, ...figures]) {
    await page.goto(stage.hub.url + at);
    expect([at, ...(await wider(page)), ...(await faultsOfAccess(page))]).toEqual([at]);
  }
  await context.close();
});

test('from the first page every link, anchor and picture leads somewhere, as the manifest’s own links do', async () => {
  const { request } = stage.context;
  const manifest = await (await request.get(`${stage.hub.url}/manifest.xml`)).text();
  const support = /<SupportUrl DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  const learnMore = /id="LearnMore.Url" DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  const waiting = [support!, learnMore!];
  const pages = new Map<string, Awaited<ReturnType<typeof pageOf>>>();
  const wanted: URL[] = [];
  for (const address of waiting) {
    if (pages.has(address)) continue;
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    const found = await pageOf(isPage ? await answer.text() : '');
    pages.set(address, found);
    // A page with scripts is looked at in its own tests.
    if (found.hasScript) continue;
    const links = found.links.map((link) => new URL(link, address)).filter(({ origin }) => origin === stage.hub.url);
    wanted.push(...links.filter(({ hash }) => hash !== ''));
    waiting.push(...links.map(({ href, hash }) => href.slice(0, href.length - hash.length)));
  }
  const dead = wanted.filter(({ href, hash }) => {
    const at = pages.get(href.slice(0, href.length - hash.length));
    return at?.ids.includes(decodeURIComponent(hash.slice(1))) !== true;
  });
  expect(dead.map(({ href }) => href)).toEqual([]);
  expect([...pages.keys()].map((address) => new URL(address).pathname)).toEqual(
    expect.arrayContaining(['/browser.html', '/tong-hop.html', '/images/kiem-tra.png', ...GUIDES]),
  );
  expect(pages.get(learnMore!)?.title).toBe('Hướng dẫn cho đơn vị báo cáo');
});

/** What the text of a page leads to and what may be led to in it, as a browser reads it. */
const pageOf = (text: string) =>
  stage.page.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, 'text/html');
    const all = [...read.querySelectorAll('a[href], img[src], link[href]')];
    return {
      title: read.title,
      links: all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''),
      ids: [...read.querySelectorAll('[id]')].map(({ id }) => id),
      hasScript: read.querySelector('script') !== null,
    };
  }, text);

test('without scripts everything is there, nothing comes from elsewhere, and the policy is kept', async () => {
  const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${stage.hub.url}/cong-khai`);
  await page.getByRole('link', { name: 'Quý III năm 2026' }).click();
  await page.getByRole('heading', { level: 1, name: /quý III năm 2026/ }).waitFor();
  await page.waitForLoadState();
  expect(await page.getByRole('table').count()).toBeGreaterThan(4);
  expect(await page.getByRole('img', { name: 'Chỉ tiêu theo trạng thái' }).count()).toBe(1);
  const bytes = await page.pdf({ format: 'A4' });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 2, name: 'Overview' }).waitFor();
  expect(new Set(asked)).toEqual(new Set([stage.hub.url]));
  expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  await context.close();
});
