import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { HubProcess } from '../hub/hubProcess';

export const ROOT = join(__dirname, '..', '..');

/** Flags that keep Chromium from looking for its own maker's servers. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: QUIET_FLAGS });
}

/** A context that trusts the hub's self-made certificate and refuses, and lists, every request that leaves the machine. */
export async function localContext(
  browser: Browser,
  options: { width?: number; height?: number } = {},
): Promise<{ context: BrowserContext; outside: string[] }> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    reducedMotion: 'reduce',
  });
  const outside: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) || !url.protocol.startsWith('http');
    if (isLocal) return route.continue();
    outside.push(url.href);
    return route.abort();
  });
  return { context, outside };
}

export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `phuluc-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `phuluc …` as its user would and waits for the end. */
export async function phuluc(args: readonly string[], env: Record<string, string> = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'phuluc.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

/** Starts `phuluc hub --https` on a data folder and waits until it answers. */
export async function startHub(dataDir: string, now: string | null = null): Promise<HubProcess> {
  const hub = new HubProcess(dataDir, ['--https'], now);
  await hub.start();
  return hub;
}

/** Lets the pages of a context live on another day: an official's desk in the week the samples were filled in. */
export async function liveOn(context: BrowserContext, day: string): Promise<void> {
  await context.addInitScript((iso) => {
    const RealDate = Date;
    const shift = new RealDate(iso).getTime() - RealDate.now();
    const Shifted = class extends RealDate {
      constructor(...args: unknown[]) {
        if (args.length === 0) super(RealDate.now() + shift);
        else super(...(args as []));
      }
      static override now(): number {
        return RealDate.now() + shift;
      }
    };
    globalThis.Date = Shifted as DateConstructor;
  }, day);
}

/** Waits until what is read is as wanted, as a user waits for a page to draw. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const seen = await read();
    if (isDeepStrictEqual(seen, wanted) || Date.now() > until) return expect(seen).toEqual(wanted);
    await wait(50);
  }
}

/** What axe has against the page as it stands once nothing on it moves: a colour on its way to another has no contrast. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Waits until no transition and no animation that has an end is running; a spinner has none. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    for (;;) {
      // What the last change of state moves is known one frame later.
      await frame();
      await frame();
      const still = moving();
      if (still.length === 0) return;
      await Promise.allSettled(still.map(({ finished }) => finished));
    }
  });
}
