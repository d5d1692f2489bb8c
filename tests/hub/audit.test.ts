import { Store } from '../../src/hub/store/store';
import { revokeToken } from '../../src/hub/store/tokens';
import { openApi } from '../../src/hub/http/openapi';
import { type ItemRecord } from '../../src/examine/records';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';
import { testHub, type Answer } from './testHub';

/** The audit trail names every action; the log names no value of any report. */

const PLAN = { plan: 'son-la-2026', title: 'Kế hoạch', rows: [taskRow()], owing: {}, aggregations: {} };
let hub: Awaited<ReturnType<typeof testHub>>;
let lines: string[];
beforeEach(async () => {
  lines = [];
  hub = await testHub({ now: () => new Date('2026-09-04T02:00:00Z'), log: { write: (line) => lines.push(line) } });
});
afterEach(() => hub.end());

async function actions(): Promise<string[]> {
  const store = await Store.open(hub.dataDir);
  const trail = await store.db.selectFrom('audit').select('action').execute();
  await store.close();
  return trail.map(({ action }) => action).sort();
}

it('every call that changes something leaves a line, and no other does', async () => {
  const coordinator = await hub.token('sl-so-khcn', 'coordinator');
  const body = await submissionOf();
  const call = (method: string, at: string, sent?: unknown): Promise<Answer> =>
    hub.request(method, at, { token: coordinator, ...(sent === undefined ? {} : { body: sent }) });
  const changing: readonly (readonly [string, string, unknown, string])[] = [
    ['POST', '/api/submissions', body, 'submission-received'],
    ['POST', `/api/submissions/${body.id}/review`, { state: 'accepted' }, 'submission-reviewed'],
    ['PUT', '/api/periods/2026-Q3', { due: '2026-09-05' }, 'period-set'],
    ['PUT', '/api/periods/2026-Q3/publication', { published: true, parts: ['tasks'] }, 'publication-set'],
    ['PUT', '/api/plans/son-la-2026', PLAN, 'plan-added'],
    ['POST', '/api/plans/son-la-2026/decisions', { decisions: [{ from: 'a', to: null }] }, 'row-decided'],
    ['POST', '/api/plans/son-la-2026/decisions/taken-back', { from: 'a' }, 'row-decision-taken-back'],
  ];
  const expected = ['token-made'];
  for (const [method, at, sent, action] of changing) {
    expect((await call(method, at, sent)).status).toBeLessThan(300);
    expected.push(action);
    expect(await actions()).toEqual([...expected].sort());
  }
  // Every path of the interface that changes something is in the list above; signing out has a test of its own.
  const described = Object.entries(openApi.paths).flatMap(([at, methods]) =>
    Object.keys(methods).flatMap((method) => (method === 'get' ? [] : [`${method.toUpperCase()} ${at}`])),
  );
  const tried = changing.map(([method, at]) =>
    `${method} ${at}`.replace(body.id, '{id}').replace('2026-Q3', '{period}').replace('son-la-2026', '{plan}'),
  );
  expect(described.filter((one) => !one.endsWith('/sign-out')).sort()).toEqual(tried.sort());

  for (const at of ['submissions', `submissions/${body.id}`, 'periods/2026-Q3', 'plans', 'plans/son-la-2026', 'me']) {
    expect((await call('GET', `/api/${at}`)).status).toBe(200);
  }
  expect((await call('PUT', '/api/periods/2026-Q3', { due: '2026-02-30' })).status).toBe(422);
  expect(await actions()).toEqual([...expected].sort());

  const store = await Store.open(hub.dataDir);
  await revokeToken(store, coordinator, new Date());
  await store.close();
  expect(await actions()).toEqual([...expected, 'token-revoked'].sort());
});

it('no text or figure of a report is in the log or the audit trail, whatever became of the report', async () => {
  const token = await hub.token('sl-so-khcn');
  const rows = [
    taskRow({ texts: { difficulty: 'Thiếu kinh phí', note: 'Chờ Trung ương' } as ItemRecord['texts'] }),
    indicatorRow(82.5137),
  ];
  const good = await submissionOf({ rows, sentBy: 'Nguyễn Thị Hoa' });
  await hub.request('POST', '/api/submissions', { token, body: good });
  await hub.request('POST', '/api/submissions', { token, body: { ...good, contentHash: '0'.repeat(64) } });
  await hub.request('POST', '/api/submissions', { token, body: { ...good, rows: [{ ...rows[0], row: 'x' }] } });
  await hub.request('POST', '/api/submissions', { token, body: JSON.stringify(good).slice(0, -9) });
  await hub.request('POST', `/api/submissions?${encodeURIComponent(rows[0]!.title)}`, { token, body: good });
  await hub.request('GET', '/api/periods/2026-Q3/consolidated', { token });
  await hub.request('GET', '/api/periods/2026-Q3/workbook', { token });
  await hub.request('PUT', '/api/plans/son-la-2026', { token, body: PLAN });
  const texts = textsOf(rows).filter((text) => text.length > 5 && !text.startsWith('son-la-2026'));
  expect(texts.length).toBeGreaterThan(10);
  const store = await Store.open(hub.dataDir);
  const trail = JSON.stringify(await store.db.selectFrom('audit').selectAll().execute());
  await store.close();
  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(10);
  for (const text of [...texts, 'Nguyễn Thị Hoa', '82,5137', '82.5137', token.split('.')[2]!]) {
    expect([text, log.includes(text), trail.includes(text)]).toEqual([text, false, false]);
    expect([text, log.includes(encodeURIComponent(text))]).toEqual([text, false]);
  }
});

it('stopping under load finishes what was begun and keeps every receipt it gave', async () => {
  const token = await hub.token('sl-so-khcn', 'coordinator');
  const bodies = await Promise.all(
    Array.from({ length: 12 }, (_, index) => submissionOf({ period: `${2010 + index}` })),
  );
  const answers = bodies.map((body) => hub.request('POST', '/api/submissions', { token, body }).catch(() => null));
  await answers[0];
  await hub.close();
  const given = (await Promise.all(answers)).flatMap((answer) => (answer?.status === 201 ? [answer.body] : []));
  expect(given.length).toBeGreaterThan(0);
  const store = await Store.open(hub.dataDir);
  const kept = await store.db.selectFrom('submissions').select('id').execute();
  await store.close();
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(given.map((receipt) => receipt['submissionId'])));
  await expect(hub.request('GET', '/healthz')).rejects.toThrow();
  hub = await testHub();
});

/** Every text of the rows, however deep, but statuses and addresses, which are codes. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[A-Z]{1,3}\d+$|^[a-z-]+$|^[\d-]+$/.test(value) ? [] : [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
