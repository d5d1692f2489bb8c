import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  type HubOptions,
  originOf,
  readSignInSettings,
  type RunningHub,
  SignInSettingsProblem,
  startHub,
} from '../../hub';
import { messagesFor } from '../../messages';
import { dataFolder } from '../dataFolder';
import { type ExitStatus, type Io, UsageError } from '../io';
import { LEDGER_OPTIONS, ledgerPlace, sayingWhere } from '../ledgerPlace';
import { languageOf, parseCommand, stringOf, stringsOf } from '../options';
import { portNumber, PROJECT_ROOT } from '../project';

const DEFAULT_PORT = 3000;
type Values = ReturnType<typeof parseCommand>['values'];

/** `phuluc hub`: serves until it is told to stop (Ctrl+C, SIGTERM). */
export async function hub(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, {
    ...LEDGER_OPTIONS,
    port: { type: 'string' },
    https: { type: 'boolean' },
    cert: { type: 'string' },
    key: { type: 'string' },
    host: { type: 'string' },
    url: { type: 'string' },
    connect: { type: 'string', multiple: true },
    'allow-origin': { type: 'string', multiple: true },
    'sign-in': { type: 'string' },
    lang: { type: 'string' },
  });
  const messages = messagesFor(languageOf(values)).cli;
  const port = stringOf(values['port']);
  const ledger = await ledgerPlace(values);
  const opening = openHub({
    dataDir: dataFolder(values),
    ...(ledger.database === undefined ? {} : { database: ledger.database }),
    port: port === undefined ? DEFAULT_PORT : portNumber(port),
    ...(await secureOptions(values)),
    ...addressOptions(values),
    connectTo: originsOf(values['connect']),
    allowedOrigins: originsOf(values['allow-origin']),
    ...(await signInOptions(values)),
    log: { write: (line) => io.err(line) },
  });
  const running = await sayingWhere(ledger, opening);
  io.err(`${messages.hubRunning({ url: running.url, data: ledger.place })}\n`);
  await untilStopped();
  await running.close();
  io.err(`${messages.hubStopped}\n`);
  return 0;
}

/** Own certificate files win over a self-made certificate. */
async function secureOptions(values: Values): Promise<Pick<HubOptions, 'https'>> {
  const cert = stringOf(values['cert']);
  const key = stringOf(values['key']);
  if (cert === undefined && key === undefined) return values['https'] === true ? { https: 'self-made' } : {};
  if (cert === undefined || key === undefined) throw new UsageError('certificate-pair');
  try {
    return { https: { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') } };
  } catch {
    throw new UsageError('certificate-pair');
  }
}

/** `--host`: other than loopback only when asked. `--url`: what users type, with a proxy of this machine in front. */
function addressOptions(values: Values): Pick<HubOptions, 'host' | 'publicUrl' | 'trustProxy'> {
  const host = stringOf(values['host']);
  const url = stringOf(values['url']);
  if (url !== undefined && !/^https?:\/\/[a-z0-9.:[\]-]+\/?$/i.test(url))
    throw new UsageError('bad-url', { value: url });
  return {
    ...(host === undefined ? {} : { host }),
    ...(url === undefined ? {} : { publicUrl: url, trustProxy: true }),
  };
}

/** `--sign-in`: a file that says how people sign in with their province's accounts (docs/hub.md). */
async function signInOptions(values: Values): Promise<Pick<HubOptions, 'signIn'>> {
  const file = stringOf(values['sign-in']);
  if (file === undefined) return {};
  try {
    return { signIn: await readSignInSettings(file) };
  } catch (error) {
    if (!(error instanceof SignInSettingsProblem)) throw error;
    throw new UsageError(`sign-in-${error.code}`, { file, where: error.where });
  }
}

/** `--connect`, `--allow-origin`: places the pages may call, pages elsewhere that may call this hub. */
function originsOf(named: Values[string]): string[] {
  return stringsOf(named).map((address) => {
    const origin = originOf(address);
    if (origin === null) throw new UsageError('bad-url', { value: address });
    return origin;
  });
}

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/';

/** The npm copy of Office.js, unless the pages were built for Microsoft's own: the hub's policy must let that in. */
async function officeJsFor(webRoot: string): Promise<Pick<HubOptions, 'officeJs'>> {
  const page = join(webRoot, 'taskpane.html');
  if (existsSync(page) && (await readFile(page, 'utf8')).includes(OFFICE_CDN)) return {};
  return { officeJs: join(PROJECT_ROOT, 'node_modules', '@microsoft', 'office-js', 'dist') };
}

/** A hub with this checkout's pages, samples, manifest and copy of Office.js. */
export async function openHub(options: HubOptions): Promise<RunningHub> {
  const webRoot = join(PROJECT_ROOT, 'dist', 'web');
  try {
    return await startHub({
      // The API serves without pages too: a hub may stand on a machine where nobody opens one.
      ...(existsSync(webRoot) ? { webRoot } : {}),
      ...(await officeJsFor(webRoot)),
      samplesDir: join(PROJECT_ROOT, 'samples'),
      manifest: join(PROJECT_ROOT, 'manifest.xml'),
      ...options,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new UsageError('port-in-use', { port: String(options.port) });
    }
    if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw new UsageError('cannot-listen', { host: options.host ?? '127.0.0.1', port: String(options.port) });
    }
    throw error;
  }
}

/** Resolves at the first request to stop; a second one ends the process at once, as Node does by default. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
