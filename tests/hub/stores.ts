import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findPostgres, type OwnPostgres, startPostgres } from '../../bin/lib/postgres';

/** A fresh, empty place for a ledger, as `Store.open` takes it. */
export interface Place {
  readonly location: string;
  end(): Promise<void>;
}

/** The same tests over the embedded store and over PostgreSQL. */
export function onEachStore(tests: (newPlace: () => Promise<Place>, engine: 'embedded' | 'PostgreSQL') => void): void {
  describe('on the embedded store', () => tests(newDirectory, 'embedded'));
  describe('on PostgreSQL', () => {
    const server = testServer();
    tests(() => newDatabase(server()), 'PostgreSQL');
  });
}

/** A PostgreSQL for the tests of a file: the one `npm test` has started, else one of their own. */
export function testServer(): () => string {
  let own: OwnPostgres | null = null;
  beforeAll(async () => {
    if (process.env['PHULUC_TEST_POSTGRES'] === undefined) own = await ownServer();
  });
  afterAll(() => own?.stop());
  return () => process.env['PHULUC_TEST_POSTGRES'] ?? own?.url ?? '';
}

/** A server that a test may kill. */
export async function ownServer(options: Parameters<typeof startPostgres>[1] = {}): Promise<OwnPostgres> {
  const bin = findPostgres();
  if (bin === null) throw new Error('These tests need PostgreSQL: install it, or name its programs in POSTGRES_BIN.');
  return startPostgres(bin, options);
}

export async function newDirectory(): Promise<Place> {
  const location = mkdtempSync(path.join(tmpdir(), 'phuluc-store-'));
  return { location, end: async () => rmSync(location, { recursive: true, force: true }) };
}

/** A database of its own on the server. */
export async function newDatabase(server: string, options = ''): Promise<Place> {
  const name = `phuluc_${randomBytes(6).toString('hex')}`;
  await ask(server, `create database ${name} ${options}`);
  return {
    location: Object.assign(new URL(server), { pathname: `/${name}` }).toString(),
    end: () => ask(server, `drop database ${name} with (force)`),
  };
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
