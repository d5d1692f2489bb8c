import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { revokeToken } from '../../src/hub/store/tokens';
import { Store } from '../../src/hub/store/store';
import { submissionOf, taskRow } from '../submission/examples';
import { testHub } from './testHub';

let hub: Awaited<ReturnType<typeof testHub>>;
let lines: string[];
let clock: Date;

beforeEach(async () => {
  lines = [];
  clock = new Date('2026-09-04T02:00:00Z');
  hub = await testHub({
    now: () => clock,
    log: { write: (line) => lines.push(line) },
    limits: { failedSignInsPerMinute: 3, requestsPerMinute: 60 },
    allowedOrigins: ['https://localhost:3000'],
  });
});
afterEach(() => hub.end());

const list = (token?: string) => hub.request('GET', '/api/submissions', token === undefined ? {} : { token });
const someToken = (id: string) => `pl.${id}.${'A'.repeat(43)}`;

describe('signing in', () => {
  it('asks for a token, and takes no other, no expired and no revoked one', async () => {
    expect(await list()).toMatchObject({ status: 401, body: { code: 'unauthorised' } });
    expect((await list()).headers.get('www-authenticate')).toBe('Bearer');
    const token = await hub.token('sl-so-khcn', 'reporter', 30);
    expect((await list(token)).status).toBe(200);
    expect((await list(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).status).toBe(401);
    clock = new Date(Date.now() + 31 * 86_400_000);
    expect((await list(token)).status).toBe(401);
    clock = new Date();
    const store = await Store.open(hub.dataDir);
    expect(await revokeToken(store, token, clock)).toBe(true);
    expect(await revokeToken(store, token, clock)).toBe(false);
    await store.close();
    expect((await list(token)).status).not.toBe(200);
  });

  it('slows down guessing from an address without locking out those who share it', async () => {
    const token = await hub.token('sl-so-khcn');
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await list(someToken(`000000000000000${i}`))).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
    expect((await list(token)).status).toBe(200);
    clock = new Date(clock.getTime() + 61_000);
    expect((await list(someToken('0000000000000009'))).status).toBe(401);
  });

  it('counts requests by token, at least 60 a minute', async () => {
    const busy = await hub.token('sl-so-khcn');
    const other = await hub.token('sl-so-tc');
    const statuses = new Map<number, number>();
    for (let i = 0; i < 65; i += 1) {
      const { status, headers } = await list(busy);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect([...statuses]).toEqual([
      [200, 60],
      [429, 5],
    ]);
    expect((await list(other)).status).toBe(200);
  });

  it('keeps no token in the data directory or the log', async () => {
    const token = await hub.token('sl-so-khcn');
    await list(token);
    const secret = token.split('.')[2]!;
    for (const file of ['ledger.db', 'ledger.db-wal']) {
      expect(readFileSync(path.join(hub.dataDir, file)).includes(secret)).toBe(false);
    }
    expect(lines.join('')).toContain('/api/submissions');
    expect(lines.join('')).not.toContain(secret);
  });
});

describe('roles', () => {
  it('keep a reporter to its own unit and a viewer from sending', async () => {
    const submission = await submissionOf();
    const send = (token: string) => hub.request('POST', '/api/submissions', { token, body: submission });
    expect((await send(await hub.token('sl-so-tc'))).status).toBe(403);
    expect((await send(await hub.token('sl-so-tc', 'coordinator'))).status).toBe(403);
    expect((await send(await hub.token('sl-so-khcn', 'viewer'))).status).toBe(403);
    expect((await send(await hub.token('sl-so-khcn', 'coordinator'))).status).toBe(201);
  });
});

describe('what leaves the hub', () => {
  it('logs no cell value, also not of what it refuses', async () => {
    const token = await hub.token('sl-so-khcn');
    const secretText = 'Nội dung chưa công bố';
    const good = await submissionOf({ rows: [taskRow({ title: secretText })] });
    await hub.request('POST', '/api/submissions', { token, body: good });
    await hub.request('POST', '/api/submissions', { token, body: { ...good, contentHash: '0'.repeat(64) } });
    await hub.request('POST', '/api/submissions', { token, body: { ...good, rows: [{ title: secretText }] } });
    await hub.request('POST', '/api/submissions', { token, body: `{"rows": "${secretText}` });
    await hub.request('GET', `/api/submissions?unit=${encodeURIComponent(secretText)}`, { token });
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).not.toMatch(/Nội dung|N%E1%BB%99i/);
  });

  it('forbids outside scripts and frames but those of Office', async () => {
    const { headers } = await hub.request('GET', '/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('lets named origins call it and no others', async () => {
    const from = (origin: string) => ({ headers: { origin, 'access-control-request-method': 'POST' } });
    const known = await hub.request('OPTIONS', '/api/submissions', from('https://localhost:3000'));
    expect(known.status).toBe(204);
    expect(known.headers.get('access-control-allow-origin')).toBe('https://localhost:3000');
    const unknown = await hub.request('OPTIONS', '/api/submissions', from('https://xau.example'));
    expect(unknown.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers broken requests without a stack trace', async () => {
    for (const at of ['/%zz', '/api/submissions/%00', '/samples/..%2f..%2fpackage.json', '/.git/config', '/nothing']) {
      const { status, body } = await hub.request('GET', at);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).not.toMatch(/at .*\.ts|node_modules/);
    }
  });

  it('survives what is not HTTP', async () => {
    const { hostname, port } = new URL(hub.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (data) => (text += String(data)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect((await hub.request('GET', '/healthz')).status).toBe(200);
  });
});
