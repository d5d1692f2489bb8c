import { type PlanVersion } from '../../../src/plan/types';
import { Store } from '../../../src/hub/store/store';
import { indicatorRow, taskRow } from '../../submission/examples';
import { testHub } from '../testHub';

const version = (changes: Partial<PlanVersion> = {}): PlanVersion => ({
  plan: 'son-la-2026',
  title: 'Kế hoạch chuyển đổi số năm 2026',
  rows: [taskRow(), indicatorRow(81)],
  owing: { [taskRow().key]: ['sl-so-khcn', 'xa-03646'] },
  aggregations: { [indicatorRow(81).key]: 'latest' },
  ...changes,
});

let hub: Awaited<ReturnType<typeof testHub>>;
let tokens: Record<'reporter' | 'coordinator' | 'viewer' | 'admin', string>;
beforeEach(async () => {
  hub = await testHub();
  tokens = {
    reporter: await hub.token('sl-so-khcn', 'reporter'),
    coordinator: await hub.token('sl-so-khcn', 'coordinator'),
    viewer: await hub.token('sl-so-khcn', 'viewer'),
    admin: await hub.token('sl-so-khcn', 'admin'),
  };
});
afterEach(() => hub.end());

const put = (body: unknown, token = tokens.coordinator, plan = 'son-la-2026') =>
  hub.request('PUT', `/api/plans/${plan}`, { token, body });
const get = (at: string, headers: Record<string, string> = {}) =>
  hub.request('GET', `/api/plans${at}`, { token: tokens.reporter, headers });
const decide = (decisions: unknown, token = tokens.coordinator) =>
  hub.request('POST', '/api/plans/son-la-2026/decisions', { token, body: { decisions } });
const audited = async (): Promise<string[]> => {
  const store = await Store.open(hub.dataDir);
  const lines = await store.db.selectFrom('audit').select('action').orderBy('at').execute();
  await store.close();
  return lines.map(({ action }) => action).filter((action) => action !== 'token-made');
};

describe('plans', () => {
  it('are kept as versions that everybody signed in reads', async () => {
    expect(await put(version())).toMatchObject({ status: 201, body: { version: 1, rowCount: 2, by: 'sl-so-khcn' } });
    const changed = version({ title: 'Kế hoạch sửa đổi' });
    expect((await put(changed, tokens.admin)).body['version']).toBe(2);
    expect((await get('')).body).toMatchObject({ plans: [{ plan: 'son-la-2026', version: 2 }] });
    const whole = await get('/son-la-2026');
    expect(whole.body).toEqual(JSON.parse(JSON.stringify(changed)));
    expect((await get('/son-la-2026?version=1')).body).toMatchObject({ title: 'Kế hoạch chuyển đổi số năm 2026' });
    expect((await get('/son-la-2026', { 'if-none-match': whole.headers.get('etag')! })).status).toBe(304);
    expect((await get('/lai-chau-2026')).status).toBe(404);
    expect(await audited()).toEqual(['plan-added', 'plan-added']);
  });

  it('are set by coordinators and administrators alone', async () => {
    expect((await put(version(), tokens.reporter)).status).toBe(403);
    expect((await put(version(), tokens.viewer)).status).toBe(403);
    expect((await decide([{ from: 'a', to: null }], tokens.reporter)).status).toBe(403);
    expect((await get('')).body).toEqual({ plans: [] });
  });

  it.each<[string, unknown, object]>([
    ['no plan at all', 'Kế hoạch', { code: 'invalid' }],
    ['a row without key', version({ rows: [{ ...taskRow(), key: '' }] }), { code: 'invalid' }],
    ['another plan than the address', version({ plan: 'lai-chau-2026' }), { code: 'other-plan' }],
    ['one row twice', version({ rows: [taskRow(), taskRow()] }), { code: 'rows-twice' }],
    ['owing of a row it lacks', version({ owing: { 'không/có': [] } }), { code: 'unknown-rows', keys: ['không/có'] }],
    [
      'a unit nobody knows',
      version({ owing: { [taskRow().key]: ['sl-so-vu-tru'] } }),
      {
        code: 'unknown-units',
        units: ['sl-so-vu-tru'],
        message:
          'Danh mục không có đơn vị “sl-so-vu-tru”. Ghi mã đơn vị, ví dụ sl-so-khcn hoặc xa-03646; chưa có gì thay đổi.',
      },
    ],
    [
      'a key that is a trap',
      `{"plan":"son-la-2026","title":"","rows":[],"owing":{"constructor":[]},"aggregations":{}}`,
      { code: 'invalid' },
    ],
  ])('with %s are refused whole', async (_what, body, answer) => {
    expect(await put(body)).toMatchObject({ status: 422, body: answer });
    expect((await get('')).body).toEqual({ plans: [] });
  });

  it('larger than the limit are refused', async () => {
    await hub.end();
    hub = await testHub({ limits: { submissionBytes: 4_000 } });
    const token = await hub.token('sl-so-khcn', 'coordinator');
    const rows = Array.from({ length: 20 }, (_, index) => taskRow({ key: `k${index}` }));
    expect((await put(version({ rows, owing: {}, aggregations: {} }), token)).status).toBe(413);
  });
});

describe('decisions on rows', () => {
  it('count until they are taken back', async () => {
    await put(version());
    const from = 'son-la-2026/tasks/I/2/000000';
    const { status, body } = await decide([
      { from, to: taskRow().key },
      { from: 'son-la-2026/tasks/I/9/111111', to: null },
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ decisions: [{ from, to: taskRow().key, by: 'sl-so-khcn' }, { to: null }] });
    expect((await get('/son-la-2026/decisions')).body['decisions']).toHaveLength(2);
    const takeBack = () =>
      hub.request('POST', '/api/plans/son-la-2026/decisions/taken-back', { token: tokens.admin, body: { from } });
    expect((await takeBack()).body).toMatchObject({ decisions: [{ to: null }] });
    expect((await takeBack()).status).toBe(404);
    expect(await audited()).toEqual(['plan-added', 'row-decided', 'row-decided', 'row-decision-taken-back']);
  });

  it('name rows of the plan in force, all or none', async () => {
    expect((await decide([{ from: 'a', to: null }])).status).toBe(404);
    await put(version());
    const good = { from: 'a', to: taskRow().key };
    expect(await decide([good, { from: 'b', to: 'c' }])).toMatchObject({
      status: 422,
      body: { code: 'unknown-rows', keys: ['c'] },
    });
    expect(await decide([])).toMatchObject({ status: 422 });
    expect((await get('/son-la-2026/decisions')).body).toEqual({ decisions: [] });
  });
});
