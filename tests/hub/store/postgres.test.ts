import { sql } from 'kysely';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';
import { type OwnPostgres } from '../../../bin/lib/postgres';
import { run } from '../../../src/cli/main';
import { DatabaseProblem } from '../../../src/hub';
import { Store } from '../../../src/hub/store/store';
import { callerOf, makeToken } from '../../../src/hub/store/tokens';
import { submissionOf, taskRow } from '../../submission/examples';
import { newDatabase, newDirectory, ownServer, type Place } from '../stores';
import { testHub } from '../testHub';

let server: OwnPostgres;
let certificate: { readonly key: string; readonly cert: string };
beforeAll(async () => {
  const names = [{ type: 2 as const, value: 'localhost' }];
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  certificate = { key: made.private, cert: made.cert };
  server = await ownServer({ tls: certificate });
});
afterAll(() => server.stop());

let place: Place;
beforeEach(async () => {
  place = await newDatabase(server.url);
});
afterEach(() => place.end());

async function phuluc(args: readonly string[], environment: Record<string, string> = {}) {
  let [out, err] = ['', ''];
  Object.assign(process.env, environment);
  try {
    const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), now: () => new Date() };
    return { status: await run(args, io), out, err };
  } finally {
    for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
  }
}

const problemOf = (location: string) =>
  Store.open(location).then(
    async (store) => {
      await store.close();
      return null;
    },
    (error: unknown) => (error instanceof DatabaseProblem ? error.code : error),
  );

it('makes its tables once when several processes start on an empty database', async () => {
  const stores = await Promise.all(Array.from({ length: 5 }, () => Store.open(place.location)));
  const token = await makeToken(stores[0]!, { unit: 'xa-03646', role: 'viewer', days: 1, now: new Date() });
  for (const store of stores) {
    expect(await callerOf(store, token, new Date())).toMatchObject({ unit: 'xa-03646' });
    await store.close();
  }
});

it('answers 503 while the database is away and goes on by itself when it is back', async () => {
  const hub = await testHub({ database: place.location });
  try {
    const token = await hub.token('sl-so-khcn');
    const first = await submissionOf();
    const send = (body: unknown) => hub.request('POST', '/api/submissions', { token, body });
    expect(await send(first)).toMatchObject({ status: 201 });
    const list = () => hub.request('GET', '/api/submissions', { token });
    server.kill();
    const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
    for (const answer of [await send(second), await list(), await hub.request('GET', '/readyz')]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'not-ready' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await hub.request('GET', '/healthz')).status).toBe(200);
    await server.restart();
    expect((await hub.request('GET', '/readyz')).status).toBe(200);
    expect(await send(second)).toMatchObject({ status: 201, body: { revision: 2 } });
    expect((await list()).body['submissions']).toHaveLength(2);
  } finally {
    await hub.end();
  }
});

it('drops U+0000, which its text cannot hold, from what a person wrote', async () => {
  const hub = await testHub({ database: place.location });
  try {
    const token = await hub.token('sl-so-tc', 'coordinator');
    const submission = await submissionOf({ rows: [taskRow({ product: 'Một\0hai' })] });
    await (await hub.client('sl-so-khcn')).submit(submission);
    const kept = await hub.request('GET', `/api/submissions/${submission.id}`, { token });
    expect(kept.body['rows']).toEqual(submission.rows);
    const body = { state: 'returned', comment: 'Thiếu\0 minh chứng' };
    const review = await hub.request('POST', `/api/submissions/${submission.id}/review`, { token, body });
    expect(review.status).toBe(200);
    const { body: again } = await hub.request('GET', `/api/submissions/${submission.id}`, { token });
    expect(again['review']).toMatchObject({ comment: 'Thiếu minh chứng' });
  } finally {
    await hub.end();
  }
});

describe('a database that cannot be used', () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(place.location);
    change(url);
    return url.toString();
  };

  it('is told apart by its reason', async () => {
    expect(await problemOf(changed((url) => (url.password = 'sai')))).toBe('database-refused');
    expect(await problemOf(changed((url) => (url.pathname = '/khong-co')))).toBe('database-unknown');
    expect(await problemOf(changed((url) => (url.port = '1')))).toBe('database-away');
    expect(await problemOf(changed((url) => (url.hostname = 'khong-co.invalid')))).toBe('database-away');
    for (const bad of [
      'postgres://',
      'postgres://a:b@c:port/d',
      'postgres://a:%zz@c/d',
      `${place.location}?sslmode=prefer`,
    ])
      expect(await problemOf(bad)).toBe('bad-database');
    const latin = await newDatabase(server.url, "encoding 'LATIN1' template template0");
    expect(await problemOf(latin.location)).toBe('database-encoding');
    await latin.end();
  });

  it('is said on the command line with its place and without its password', async () => {
    const wrong = changed((url) => (url.password = 'bi-mat'));
    const { status, err } = await phuluc(['token', '--unit', 'xa-03646', '--role', 'viewer', '--database', wrong]);
    expect(status).toBe(2);
    expect(err).toContain(`PostgreSQL 127.0.0.1:${new URL(wrong).port}${new URL(wrong).pathname} không cho vào`);
    expect(err).not.toContain('bi-mat');
    const broken = await phuluc(['hub', '--database', 'postgres://a:bi-mat@c:cổng/d']);
    expect(broken).toMatchObject({ status: 2, err: expect.stringContaining('Địa chỉ cơ sở dữ liệu không đúng') });
    expect(broken.err).not.toContain('bi-mat');
  });
});

it('is named by an option, a file or the environment, for tokens too', async () => {
  const folder = await newDirectory();
  const file = path.join(folder.location, 'database');
  writeFileSync(file, `${place.location}\n`);
  const hub = await testHub({ database: place.location });
  try {
    const make = ['token', '--unit', 'xa-03646', '--role', 'viewer'];
    for (const made of [
      await phuluc([...make, '--database', place.location]),
      await phuluc([...make, '--database-file', file]),
      await phuluc([...make, '--data', folder.location], { PHULUC_DATABASE: place.location }),
    ]) {
      const token = made.out.trim();
      expect((await hub.request('GET', '/api/submissions', { token })).status).toBe(200);
      expect(await phuluc(['token', '--revoke', token, '--database-file', file])).toMatchObject({ status: 0 });
      expect((await hub.request('GET', '/api/submissions', { token })).status).toBe(401);
    }
    const nowhere = await phuluc([...make, '--database-file', path.join(folder.location, 'khong-co')]);
    expect(nowhere.err).toContain('Không đọc được tệp địa chỉ cơ sở dữ liệu');
    expect((await phuluc([...make, '--database', '/var/lib/phuluc'])).err).toContain('Địa chỉ cơ sở dữ liệu');
  } finally {
    await hub.end();
    await folder.end();
  }
});

it('is reached encrypted, and only with a certificate that is trusted and has its name', async () => {
  const folder = await newDirectory();
  const ca = path.join(folder.location, 'ca.pem');
  writeFileSync(ca, certificate.cert);
  const over = (host: string, query: string) => {
    const url = new URL(place.location);
    url.hostname = host;
    url.search = query;
    return url.toString();
  };
  const isEncrypted = async (location: string) => {
    const store = await Store.open(location);
    try {
      const { rows } = await sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(
        store.db,
      );
      return rows[0]?.ssl;
    } finally {
      await store.close();
    }
  };
  try {
    const trusted = `sslmode=verify-full&sslrootcert=${encodeURIComponent(ca)}`;
    expect(await isEncrypted(over('localhost', trusted))).toBe(true);
    expect(await isEncrypted(over('localhost', 'sslmode=no-verify'))).toBe(true);
    expect(await isEncrypted(over('localhost', ''))).toBe(false);
    expect(await problemOf(over('localhost', 'sslmode=verify-full'))).toBe('database-tls');
    expect(await problemOf(over('127.0.0.1', trusted))).toBe('database-tls');
    expect(await problemOf(over('localhost', `${trusted}x`))).toBe('database-tls');
  } finally {
    await folder.end();
  }
});
