import { type AddressInfo } from 'node:net';
import { hubApp } from './app';
import { selfMadeCertificate } from './certificate';
import { Metrics } from './http/metrics';
import { DEFAULT_LIMITS, type HubOptions } from './options';
import { Store } from './store/store';
import { Workbooks } from './workbook/workbooks';

export { backupLedger, restoreLedger } from './store/backup/backup';
export { BackupProblem } from './store/backup/problem';
export { DatabaseProblem } from './store/engines/engine';
export { isPostgresUrl, postgresPlace } from './store/engines/postgresUrl';
export { createToken, endToken, listTokens, type Role } from './store/tokens';
export { originOf } from './http/headers';
export { readSignInSettings, SignInSettingsProblem } from './signIn/settings';
export { type HubOptions } from './options';

/** A hub that listens. */
export interface RunningHub {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Lets requests under way finish, then closes the store. */
  close(): Promise<void>;
}

/** Starts the hub on its store. Rejects when the port is taken or the store cannot be used (DatabaseProblem). */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const now = options.now ?? (() => new Date());
  const https =
    options.https === 'self-made' ? await selfMadeCertificate(options.dataDir, now()) : (options.https ?? null);
  const location = options.database ?? options.dataDir;
  const store = await Store.open(location);
  const workbooks = new Workbooks(location, now);
  try {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const app = await hubApp({ store, now, limits, metrics: new Metrics(), workbooks }, options, https);
    await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const name =
      options.host === undefined || options.host === '127.0.0.1'
        ? https === null
          ? '127.0.0.1'
          : 'localhost'
        : options.host;
    return {
      url: `${https === null ? 'http' : 'https'}://${name}:${port}`,
      close: async () => {
        await app.close();
        await workbooks.close();
        await store.close();
      },
    };
  } catch (error) {
    await workbooks.close();
    await store.close();
    throw error;
  }
}
