import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { launchBrowser, localContext, phuluc, ROOT, startHub, temporaryFolder } from '../tests/e2e/support';
import { smallPng } from './smallPng';

/**
 * Draws the pictures of README and guides from the running product: `npx tsx docs/makeImages.ts`, after
 * `npm run build -- --env officeJs=local`. Clock and random numbers are fixed, for hub and pages alike, so that a
 * picture changes only when the product does. The shared workbook is drawn by LibreOffice and pdftoppm.
 */
const IMAGES = join(ROOT, 'docs', 'images');
const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';
const UNIT = 'sl-so-khcn';
const PERIOD = '2026-Q3';
/** The day on which the sample is filled in, at an official's desk. */
const NOW = '2026-09-03T10:00:00+07:00';
const SCREEN = { width: 1366, height: 768 };
/** Tall enough that a whole view of the pane is on the screen. */
const TALL = { width: 1366, height: 1000 };
/** Height of what stands above the pane. */
const TOP_OF_PANE = 98;

/** What the commands and the hub take for now: a receipt shows the hub's clock. */
const STOPPED_CLOCK = `
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) { args.length === 0 ? super(${Date.parse(NOW)}) : super(...args); }
  static now() { return ${Date.parse(NOW)}; }
};`;

const data = temporaryFolder('images');
let page: Page;
let pane: FrameLocator;

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  process.env['NODE_OPTIONS'] = `--import data:text/javascript,${encodeURIComponent(STOPPED_CLOCK)}`;
  const browser = await launchBrowser();
  const hub = await startHub(data.path);
  try {
    const { context } = await localContext(browser, SCREEN);
    await context.clock.setFixedTime(NOW);
    await context.addInitScript(sameRandomNumbers);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    pane = page.frameLocator('iframe');
    const coordinator = new Coordinator(context.request, hub.url, await newToken('coordinator'));
    await coordinator.setPeriod();

    await page.goto(`${hub.url}/workbench.html?sample=${SAMPLE}`);
    await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
    await drawCheck();
    await drawSettings(await newToken('reporter'));
    await drawFixing();
    await drawStatus();
    await drawReceipt();
    drawSharedWorkbook(await coordinator.workbook());
    // A report that was given back counts no more: the picture is drawn before, the units after.
    await drawCoordinatorsRoom(hub.url, await newToken('coordinator'), 'picture', 'tong-hop-tinh-hinh');
    await coordinator.giveBack('Nhiệm vụ VIII.4 chưa ghi sản phẩm. Bổ sung rồi gửi lại.');
    await drawReturned();
    await drawCoordinatorsRoom(hub.url, await newToken('coordinator'), 'units', 'tong-hop-don-vi');
    await hub.kill();
    await drawOutbox();
  } finally {
    await browser.close();
    await hub.stop();
    data.remove();
  }
}

async function drawCheck(): Promise<void> {
  await page.locator('.toolbar').getByRole('button', { name: 'Kiểm tra' }).click();
  await goTo('missing-owner', 'C18');
  await shoot(page, 'pane');
  await shoot(page.locator('iframe'), 'kiem-tra');
  await page.setViewportSize(TALL);
}

async function drawSettings(token: string): Promise<void> {
  await pane.getByTestId('tab-settings').click();
  await pane.getByTestId('unit').pressSequentially('Sở Khoa học');
  await pane
    .getByRole('option', { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click();
  await pane.getByTestId('settings-sender').fill('Nguyễn Văn Thử');
  await pane.getByTestId('token').fill(token);
  await shootPane('cai-dat', 490);
  await pane.getByTestId('save-settings').click();
  await pane.getByTestId('tab-check').click();
}

/** An agency that is no more gets a fix; a warning is kept with its reason. */
async function drawFixing(): Promise<void> {
  await mend('missing-owner', 'C18', 'Sở Kế hoạch và Đầu tư');
  await mend('missing-due-date', 'F47', 'Năm 2026');
  await mend('missing-result', 'G14', 'Đang thực hiện');
  await checkAgain('missing-result', 'G14');
  await goTo('dissolved-agency', 'C18');
  await shoot(finding('dissolved-agency', 'C18'), 'sua');
  await finding('dissolved-agency', 'C18').getByTestId('fix').first().click();
  await pane.getByTestId('undo').waitFor();
  await checkAgain('dissolved-agency', 'C18');
  await goTo('missing-product', 'E62');
  await pane.getByTestId('keep').click();
  await pane.getByTestId('keep-reason').fill('Văn bản đang chờ ký.');
  await shoot(finding('missing-product', 'E62'), 'giu-nguyen');
  await pane.getByTestId('keep-save').click();
}

async function drawStatus(): Promise<void> {
  await pane.getByTestId('tab-status').click();
  await pane.getByTestId('run-assess').click();
  await pane.getByTestId('clear-status').waitFor();
  await shootPane('trang-thai', 700);
}

async function drawReceipt(): Promise<void> {
  await pane.getByTestId('tab-send').click();
  await pane.getByTestId('comparison').waitFor();
  await pane.getByTestId('warnings-reason').fill('Đang xác nhận ngày hoàn thành với đơn vị thực hiện.');
  await shootPane('gui', 460);
  await pane.getByTestId('send').click();
  await shoot(pane.getByTestId('receipt'), 'bien-nhan');
}

/** The report comes back; what the next one changes is seen before it is sent. */
async function drawReturned(): Promise<void> {
  await pane.getByTestId('tab-check').click();
  await mend('missing-product', 'E62', 'Kế hoạch');
  await mend('missing-completion-date', 'I22', '27/03/2026');
  await checkAgain('missing-completion-date', 'I22');
  await pane.getByTestId('tab-send').click();
  await pane.getByTestId('comparison').waitFor();
  await shoot(pane.getByTestId('comparison'), 'bi-tra-lai');
}

async function drawOutbox(): Promise<void> {
  await pane.getByTestId('send').click();
  await shoot(pane.getByTestId('outbox'), 'hop-gui-di');
}

/** The coordinator's room as the page of its own, over the same hub. */
async function drawCoordinatorsRoom(hub: string, token: string, part: string, name: string): Promise<void> {
  const room = await page.context().newPage();
  await room.setViewportSize({ width: 1280, height: 720 });
  await room.goto(`${hub}/tong-hop.html`);
  await room.getByTestId('access').click();
  await room.getByTestId('access-token').fill(token);
  await room.getByTestId('access-save').click();
  await room.getByTestId(`room-tab-${part}`).click();
  await room.getByTestId('room-as-of').waitFor();
  await room.getByTestId('room-working').waitFor({ state: 'detached' });
  await room.waitForTimeout(300);
  keep(await room.screenshot({ animations: 'disabled', caret: 'hide' }), name);
  await room.close();
}

function drawSharedWorkbook(bytes: Buffer): void {
  const file = join(data.path, 'so-tong-hop.xlsx');
  writeFileSync(file, bytes);
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', data.path, file]);
  const picture = join(data.path, 'so-tong-hop');
  run('pdftoppm', ['-png', '-singlefile', '-r', '85', '-f', '1', '-H', '800', `${picture}.pdf`, picture]);
  keep(readFileSync(`${picture}.png`), 'so-tong-hop');
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}

class Coordinator {
  constructor(
    private readonly request: APIRequestContext,
    private readonly hub: string,
    private readonly token: string,
  ) {}

  async setPeriod(): Promise<void> {
    const units = [UNIT, 'sl-so-tc', 'sl-so-yt'];
    await this.call('PUT', `/api/periods/${PERIOD}`, { opens: '2026-08-15', due: '2026-09-05', units });
  }

  /** Returns the newest report to its unit. */
  async giveBack(comment: string): Promise<void> {
    const list = await this.call('GET', `/api/submissions?period=${PERIOD}&unit=${UNIT}`);
    const { submissions } = JSON.parse(list.toString()) as { submissions: { id: string }[] };
    await this.call('POST', `/api/submissions/${submissions.at(-1)?.id}/review`, { state: 'returned', comment });
  }

  workbook(): Promise<Buffer> {
    return this.call('GET', `/api/periods/${PERIOD}/workbook`);
  }

  private async call(method: string, path: string, body?: object): Promise<Buffer> {
    const response = await this.request.fetch(this.hub + path, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      ...(body === undefined ? {} : { data: body }),
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return response.body();
  }
}

async function newToken(role: string): Promise<string> {
  const { status, stdout, stderr } = await phuluc(['token', '--unit', UNIT, '--role', role, '--data', data.path]);
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const finding = (rule: string, cell: string): Locator =>
  pane.locator(`[data-testid="finding"][data-rule="${rule}"][data-cell="${cell}"]`);

async function goTo(rule: string, cell: string): Promise<void> {
  await finding(rule, cell).locator('button').first().click();
  await page
    .locator('.cell-name')
    .filter({ hasText: new RegExp(`^${cell}$`) })
    .waitFor();
}

/** Goes to the finding's cell and types there, as a person would. */
async function mend(rule: string, cell: string, text: string): Promise<void> {
  await goTo(rule, cell);
  await page.locator('.grid').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Checks until the finding that was mended is gone. */
async function checkAgain(rule: string, cell: string): Promise<void> {
  await pane.getByTestId('run-check').click();
  await finding(rule, cell).waitFor({ state: 'detached' });
  await pane.getByTestId('busy').waitFor({ state: 'detached' });
}

async function shoot(what: Page | Locator, name: string): Promise<void> {
  await pane.getByTestId('busy').waitFor({ state: 'detached' });
  // The list draws its rows anew after the room it has changed.
  await page.waitForTimeout(300);
  keep(await what.screenshot({ animations: 'disabled', caret: 'hide' }), name);
}

/** The pane down to `height` pixels: what is spoken of, without the empty rest. */
async function shootPane(name: string, height: number): Promise<void> {
  await page.setViewportSize({ width: SCREEN.width, height: TOP_OF_PANE + height });
  await shoot(page.locator('iframe'), name);
  await page.setViewportSize(TALL);
}

function keep(png: Buffer, name: string): void {
  writeFileSync(join(IMAGES, `${name}.png`), smallPng(png));
}

/** Receipts' numbers come from the page's random numbers. */
function sameRandomNumbers(): void {
  let seed = 20260903;
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.forEach((_, index) => (bytes[index] = seed = (seed * 75 + 74) % 65537));
    return array;
  };
}

void main();
