import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type HubProcess } from '../hub/hubProcess';
import { launchBrowser, liveOn, localContext, phuluc, startHub, temporaryFolder } from './support';

/** Milliseconds a page waits for what it is asked for: enough for a machine under load. */
const PATIENCE = 90_000;

export interface Stage {
  readonly hub: HubProcess;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** A first page, empty. */
  readonly page: Page;
  /** Requests that left the machine. */
  readonly outside: readonly string[];
  /** Errors no page caught, and breaches of the hub's policy for scripts. */
  readonly faults: readonly string[];
  newPage(): Promise<Page>;
  /** An access code of a unit, made once. */
  token(unit: string, role: string): Promise<string>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly width?: number;
  readonly height?: number;
  /** The clock of hub and pages starts here instead of now: what is due on a day must not depend on the day of the test. */
  readonly now?: string;
}

/** What every browser test stands on: a hub with an empty data folder, a browser and a page. */
export async function setStage(name: string, options: StageOptions = {}): Promise<Stage> {
  const data = temporaryFolder(name);
  const hub = await startHub(data.path, options.now ?? null);
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await hub.stop();
    throw error;
  });
  const { context, outside } = await localContext(browser, options);
  if (options.now !== undefined) await liveOn(context, options.now);
  const faults: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    return page;
  };
  const tokens = new Map<string, Promise<string>>();
  const newToken = async (unit: string, role: string): Promise<string> => {
    const { status, stdout, stderr } = await phuluc(['token', '--unit', unit, '--role', role, '--data', data.path]);
    if (status !== 0) throw new Error(`No token: ${stderr}`);
    return stdout.trim();
  };
  return {
    hub,
    browser,
    context,
    page: await newPage(),
    outside,
    faults,
    newPage,
    token: (unit, role) => {
      const key = `${unit} ${role}`;
      const made = tokens.get(key) ?? newToken(unit, role);
      tokens.set(key, made);
      return made;
    },
    close: async () => {
      await browser.close();
      await hub.stop();
      data.remove();
    },
  };
}
