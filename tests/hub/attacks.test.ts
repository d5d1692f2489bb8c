import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Store } from '../../src/hub/store/store';
import { revokeToken } from '../../src/hub/store/tokens';
import { readXlsx } from '../../src/xlsx/read';
import { submissionOf, taskRow } from '../submission/examples';
import { testHub, type Answer } from './testHub';

/**
 * The security table: each attack and what it gets. A row is `[attack, what it gets, the attack itself]`; what it gets
 * is what the attack returns. Every attack is followed by an honest request that must be served.
 */

const MANIFEST = path.join(__dirname, '../../manifest.xml');
let hub: Awaited<ReturnType<typeof testHub>>;
let web: string;
let clock: Date;
let lines: string[];
let own: string;
let other: string;
let coordinator: string;

beforeAll(async () => {
  web = mkdtempSync(path.join(tmpdir(), 'phuluc-web-'));
  mkdirSync(path.join(web, 'pages'));
  writeFileSync(path.join(web, 'pages', 'browser.html'), '<p>trang</p>');
  writeFileSync(path.join(web, 'secret.txt'), 'ngoài trang');
  clock = new Date('2026-09-04T02:00:00Z');
  lines = [];
  hub = await testHub({
    now: () => clock,
    log: { write: (line) => lines.push(line) },
    limits: {
      failedSignInsPerMinute: 10,
      requestsPerMinute: 400,
      submissionBytes: 200_000,
      requestMilliseconds: 1_500,
    },
    allowedOrigins: ['https://phuluc.sonla.example'],
    connectTo: ['https://graph.microsoft.com'],
    webRoot: path.join(web, 'pages'),
    samplesDir: path.join(web, 'pages'),
    manifest: MANIFEST,
  });
  own = await hub.token('sl-so-khcn');
  other = await hub.token('sl-so-tc');
  coordinator = await hub.token('sl-so-nv', 'coordinator');
});
afterAll(async () => {
  await hub.end();
  rmSync(web, { recursive: true, force: true });
});

const send = (body: unknown, token = own, headers: Record<string, string> = {}) =>
  hub.request('POST', '/api/submissions', { token, body, headers });
const said = ({ status, body }: Answer) => `${status} ${String(body['code'] ?? '')}`.trim();

/** Bytes as they are, and everything that comes back until the hub closes the connection. */
async function raw(text: string, then?: (socket: Socket) => Promise<void>): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  const closed = once(socket, 'close');
  await then?.(socket);
  await closed;
  return answer.split('\r\n')[0]!.replace('HTTP/1.1 ', '');
}
const get = (head: string) => raw(`GET /api/me HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);

const TABLE: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['no token', '401 unauthorised', async () => said(await hub.request('GET', '/api/submissions'))],
  ['a guessed token', '401 unauthorised', async () => said(await send({}, `pl.${'0'.repeat(16)}.${'A'.repeat(43)}`))],
  [
    'a right id with a wrong secret',
    '401 unauthorised',
    async () => said(await send({}, `${own.slice(0, -43)}${'A'.repeat(43)}`)),
  ],
  [
    'a token in the address',
    '401 unauthorised',
    async () => said(await hub.request('GET', `/api/me?token=${own}&access_token=${own}`)),
  ],
  [
    'an expired token',
    '401 unauthorised',
    async () => {
      const short = await hub.token('sl-so-khcn', 'reporter', 1);
      const before = clock;
      clock = new Date(Date.now() + 2 * 86_400_000);
      const answer = said(await send({}, short));
      clock = before;
      return answer;
    },
  ],
  [
    'a revoked token',
    '401 unauthorised',
    async () => {
      const ended = await hub.token('sl-so-khcn');
      const store = await Store.open(hub.dataDir);
      await revokeToken(store, ended, clock);
      await store.close();
      return said(await send({}, ended));
    },
  ],
  ['SQL in a token', '401 unauthorised', async () => said(await send({}, "pl.' OR 1=1 --.x"))],
  [
    'guessing on and on from one address',
    '429 too-many-requests; the right token meanwhile 200',
    async () => {
      let last = '';
      for (let i = 0; i < 12; i += 1)
        last = said(await send({}, `pl.${String(i).padStart(16, '0')}.${'A'.repeat(43)}`));
      const honest = await hub.request('GET', '/api/me', { token: own });
      clock = new Date(clock.getTime() + 61_000);
      return `${last}; the right token meanwhile ${honest.status}`;
    },
  ],
  ['sending for another unit', '403 forbidden', async () => said(await send(await submissionOf(), other))],
  [
    'reading another unit’s report',
    '403 forbidden',
    async () => {
      const body = await submissionOf({ unit: 'sl-so-khcn', period: '2026-Q2' });
      await send(body);
      return said(await hub.request('GET', `/api/submissions/${body.id}`, { token: other }));
    },
  ],
  [
    'listing another unit',
    '403 forbidden',
    async () => said(await hub.request('GET', '/api/submissions?unit=sl-so-khcn', { token: other })),
  ],
  [
    'a reporter accepting its own report',
    '403 forbidden',
    async () => {
      const body = await submissionOf({ period: '2026-Q1' });
      await send(body);
      return said(
        await hub.request('POST', `/api/submissions/${body.id}/review`, { token: own, body: { state: 'accepted' } }),
      );
    },
  ],
  [
    'a reporter opening a period, setting a plan, publishing',
    '403 403 403',
    async () => {
      const plan = { plan: 'x', title: '', rows: [], owing: {}, aggregations: {} };
      const answers = [
        await hub.request('PUT', '/api/periods/2026-Q3', { token: own, body: {} }),
        await hub.request('PUT', '/api/plans/x', { token: own, body: plan }),
        await hub.request('PUT', '/api/periods/2026-Q3/publication', { token: own, body: { published: false } }),
      ];
      return answers.map(({ status }) => status).join(' ');
    },
  ],
  [
    'the same report again',
    '200, same receipt',
    async () => {
      const body = await submissionOf({ period: '2026-M07' });
      const first = await send(body);
      const again = await send(body);
      return `${again.status}, ${JSON.stringify(first.body) === JSON.stringify(again.body) ? 'same' : 'other'} receipt`;
    },
  ],
  [
    'another report under a used number',
    '409 different-content',
    async () => {
      const body = await submissionOf({ period: '2026-M06' });
      await send(body);
      return said(
        await send(await submissionOf({ id: body.id, period: '2026-M06', rows: [taskRow({ title: 'Khác' })] })),
      );
    },
  ],
  [
    'a report changed on its way',
    '422 hash-mismatch',
    async () => said(await send({ ...(await submissionOf()), period: '2026-M05' })),
  ],
  ['a report over the limit', '413 too-large', async () => said(await send({ pad: 'x'.repeat(300_000) }))],
  [
    'a length that lies (short body)',
    '400 Bad Request',
    async () =>
      raw(
        `POST /api/submissions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${own}\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{}xxxGARBAGE\r\n\r\n`,
        async () => undefined,
      ).then((answer) => (answer.startsWith('4') ? '400 Bad Request' : answer)),
  ],
  ['broken JSON', '422 invalid', async () => said(await send('{"rows": ['))],
  ['JSON a thousand levels deep', '422 invalid', async () => said(await send('['.repeat(1_000) + ']'.repeat(1_000)))],
  [
    'a poisoned prototype',
    '422 invalid',
    async () => said(await send('{"__proto__": {"role": "admin"}, "unit": "sl-so-khcn"}')),
  ],
  [
    'a form instead of JSON',
    '415 unsupported',
    async () => said(await send('a=b', own, { 'content-type': 'application/x-www-form-urlencoded' })),
  ],
  [
    'SQL in a filter',
    '422 invalid',
    async () =>
      said(await hub.request('GET', `/api/submissions?unit=${encodeURIComponent("x' OR '1'='1")}`, { token: own })),
  ],
  [
    'a path out of the pages',
    '404 404 404',
    async () => {
      const answers = [];
      for (const at of ['/../secret.txt', '/..%2fsecret.txt', '/pages/%2e%2e%2f%2e%2e%2fetc/passwd']) {
        answers.push((await raw(`GET ${at} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).slice(0, 3));
      }
      return answers.map((status) => (/^4\d\d$/.test(status) ? '404' : status)).join(' ');
    },
  ],
  [
    'a path as number of a report',
    '404 not-found',
    async () => said(await hub.request('GET', '/api/submissions/..%2f..%2fledger.db', { token: coordinator })),
  ],
  [
    'a formula as a title',
    'text in the shared workbook',
    async () => {
      await send(
        await submissionOf({ period: '2026-M08', rows: [taskRow({ title: '=HYPERLINK("https://xau.example")' })] }),
      );
      const response = await fetch(`${hub.url}/api/periods/2026-M08/workbook`, {
        headers: { authorization: `Bearer ${own}` },
      });
      const cells = readXlsx(new Uint8Array(await response.arrayBuffer())).sheets.flatMap((sheet) => sheet.cells);
      const found = cells.filter(({ value }) => String(value).includes('HYPERLINK'));
      return found.length > 0 && found.every(({ formula }) => formula == null)
        ? 'text in the shared workbook'
        : 'a formula';
    },
  ],
  [
    'headers of 20 kB',
    '431 Request Header Fields Too Large',
    async () => get(`Host: x\r\nX-Pad: ${'x'.repeat(20_000)}\r\n`),
  ],
  ['a header without colon', '400 Bad Request', async () => get('Host: x\r\nBad Header\r\n')],
  ['a bare line feed in a header', '400 Bad Request', async () => get('Host: x\r\nX-A: b\nSet-Cookie: c=d\rX: y\r\n')],
  [
    'no Host, or two',
    '400 422',
    async () => `${(await get('')).slice(0, 3)} ${(await get('Host: a\r\nHost: b\r\n')).slice(0, 3)}`,
  ],
  [
    'two tokens in one request',
    '422 Unprocessable Entity',
    async () => get(`Host: x\r\nAuthorization: Bearer x\r\nAuthorization: Bearer ${own}\r\n`),
  ],
  [
    'length and chunks at once (smuggling)',
    '400 Bad Request',
    async () =>
      raw(
        'POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ),
  ],
  [
    'a Host that would write into the manifest',
    '422, nothing written',
    async () => {
      const { hostname, port } = new URL(hub.url);
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (data) => (text += String(data)));
      socket.write('GET /manifest.xml HTTP/1.1\r\nHost: x"><script>\r\nConnection: close\r\n\r\n');
      await once(socket, 'close');
      return text.includes('<script>') ? 'written' : `${text.slice(9, 12)}, nothing written`;
    },
  ],
  [
    'CR LF in a filter, towards answer headers',
    'no header of the caller’s',
    async () => {
      const { headers } = await hub.request('GET', '/cong-khai/2026-Q3?lang=en%0d%0aSet-Cookie:%20a=b');
      return headers.get('set-cookie') === null ? 'no header of the caller’s' : 'a cookie';
    },
  ],
  [
    'a page of another origin',
    'no permission to read',
    async () => {
      const { headers } = await hub.request('GET', '/api/me', {
        token: own,
        headers: { origin: 'https://xau.example' },
      });
      return headers.get('access-control-allow-origin') === null ? 'no permission to read' : 'permission';
    },
  ],
  [
    'a page that would call elsewhere',
    "'self' and what the operator named",
    async () => {
      const policy = (await hub.request('GET', '/browser.html')).headers.get('content-security-policy') ?? '';
      const connectSrc = /connect-src ([^;]*)/.exec(policy)?.[1];
      return connectSrc === "'self' https://graph.microsoft.com"
        ? "'self' and what the operator named"
        : String(connectSrc);
    },
  ],
  [
    'a client that sends headers for ever',
    '408 Request Timeout',
    async () => raw('GET /healthz HTTP/1.1\r\nHost: x\r\n', async (socket) => drip(socket, 'X-A: b\r\n')),
  ],
  [
    'a client that sends a body for ever',
    'cut off',
    async () => {
      const answer = await raw(
        `POST /api/submissions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${own}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
        async (socket) => drip(socket, ' '),
      );
      return answer === '' || answer.startsWith('408') ? 'cut off' : answer;
    },
  ],
];

/** A byte or so now and then, until the hub has enough of it. */
async function drip(socket: Socket, piece: string): Promise<void> {
  while (!socket.destroyed) {
    socket.write(piece);
    // Others are served meanwhile.
    expect((await hub.request('GET', '/healthz')).status).toBe(200);
    await wait(100);
  }
}

describe('each attack', () => {
  it.each(TABLE)('%s → %s', async (_attack, got, attack) => {
    expect(await attack()).toBe(got);
    expect((await hub.request('GET', '/api/me', { token: own })).status).toBe(200);
  });

  it('leaves no secret and no text of a report in the log', () => {
    const log = lines.join('');
    expect(log.length).toBeGreaterThan(1_000);
    for (const secret of [own, other, coordinator].map((token) => token.split('.')[2]!))
      expect(log).not.toContain(secret);
    for (const text of ['Ban hành Kế hoạch', 'HYPERLINK', 'Nguyễn Thị Hoa', 'Sở Khoa học'])
      expect(log).not.toContain(text);
  });
});
