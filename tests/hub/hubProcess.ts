import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { isPostgresUrl } from '../../src/hub/store/engines/postgresUrl';

const PHULUC = path.join(__dirname, '../../bin/phuluc.js');

/**
 * A hub in a process of its own, as the command line starts it, on a data folder or a database. The machine gives it a
 * port when it starts first, which it keeps: two tests never choose the same one.
 */
export class HubProcess {
  private child: ChildProcess | null = null;
  private address: URL | null = null;

  constructor(
    private readonly location: string,
    private readonly more: readonly string[] = [],
    /** Its clock starts here instead of now, each time it is started. */
    private readonly now: string | null = null,
  ) {}

  get url(): string {
    if (this.address === null) throw new Error('The hub was never started.');
    return this.address.origin;
  }

  /** Resolves once it answers. */
  async start(): Promise<void> {
    const isDatabase = isPostgresUrl(this.location);
    const where = isDatabase ? [] : ['--data', this.location];
    const port = this.address?.port ?? '0';
    const child = spawn(process.execPath, [PHULUC, 'hub', ...where, '--port', port, ...this.more], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PHULUC_DATABASE: isDatabase ? this.location : '', ...onDay(this.now) },
    });
    this.child = child;
    this.address = await new Promise<URL>((resolve, reject) => {
      let said = '';
      let isReady = false;
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (isReady) return;
        said += text;
        const found = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+(?=\s)/.exec(said);
        if (found === null) return;
        isReady = true;
        resolve(new URL(found[0]));
      });
      child.once('close', () => reject(new Error(`The hub ended before it was ready:\n${said}`)));
    });
  }

  /** As the power cut does it. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As an operator does it. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

/** What a process of Node is told so that it lives on another day. */
function onDay(now: string | null): Record<string, string> {
  if (now === null) return {};
  const script = `
    const RealDate = Date;
    const shift = ${Date.parse(now)} - RealDate.now();
    globalThis.Date = class extends RealDate {
      constructor(...args) { args.length === 0 ? super(RealDate.now() + shift) : super(...args); }
      static now() { return RealDate.now() + shift; }
    };`;
  const own = `--import data:text/javascript,${encodeURIComponent(script)}`;
  return { NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', own].join(' ').trim() };
}
