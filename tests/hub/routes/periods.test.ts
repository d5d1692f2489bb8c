import { Store } from '../../../src/hub/store/store';
import { testHub } from '../testHub';

let hub: Awaited<ReturnType<typeof testHub>>;
let token: string;
beforeEach(async () => {
  hub = await testHub({ now: () => new Date('2026-09-04T02:00:00Z') });
  token = await hub.token('sl-so-khcn', 'coordinator');
});
afterEach(() => hub.end());

const call = (method: string, at: string, body?: unknown, as = token) =>
  hub.request(method, at, { token: as, ...(body === undefined ? {} : { body }) });

describe('setting a period', () => {
  const put = (body: unknown) => call('PUT', '/api/periods/2026-Q3', body);

  it('leaves what is not named as it is and takes away what is null', async () => {
    const first = {
      opens: '2026-08-15',
      due: '2026-09-05',
      closes: '2026-09-10',
      units: ['sl-so-khcn', 'xa-03646'],
      policy: { errorsBlock: false, warningsNeedReason: true },
    };
    const policy = { errorsBlock: false, acceptLate: true, warningsNeedReason: true };
    expect((await put(first)).body).toMatchObject({ ...first, policy, state: 'open' });
    expect((await put({ closes: '2026-09-20' })).body).toMatchObject({ ...first, policy, closes: '2026-09-20' });
    expect((await put({ policy: { acceptLate: false } })).body).toMatchObject({
      units: first.units,
      policy: { ...policy, acceptLate: false },
    });
    expect((await put({ units: null, opens: null })).body).toMatchObject({ units: null, opens: null, due: first.due });
    expect((await put({ due: '2026-09-30' })).body).toMatchObject({ code: 'bad-dates' });
    expect((await call('GET', '/api/periods/2026-Q3')).body).toMatchObject({ due: first.due, closes: '2026-09-20' });
  });

  it('refuses units nobody knows, by name, and changes nothing', async () => {
    expect(await put({ due: '2026-09-05', units: ['sl-so-khcn', 'sl-so-vu-tru'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-units', units: ['sl-so-vu-tru'], message: expect.stringContaining('“sl-so-vu-tru”') },
    });
    expect((await call('GET', '/api/periods/2026-Q3')).body).toMatchObject({ due: null, units: null });
  });

  it('by two people at once keeps both changes', async () => {
    await Promise.all([put({ due: '2026-09-05' }), put({ units: ['sl-so-khcn'] }), put({ opens: '2026-08-01' })]);
    expect((await call('GET', '/api/periods/2026-Q3')).body).toMatchObject({
      opens: '2026-08-01',
      due: '2026-09-05',
      units: ['sl-so-khcn'],
    });
  });
});

describe('publishing a period', () => {
  const at = '/api/periods/2026-Q3/publication';

  it('is the coordinator’s, counts at once and keeps its history in the audit trail', async () => {
    expect((await call('GET', at)).body).toMatchObject({ published: false, parts: [], note: '' });
    const made = await call('PUT', at, { published: true, parts: ['overview', 'tasks'], note: 'Số liệu sơ bộ' });
    expect(made).toMatchObject({ status: 200, body: { published: true, parts: ['overview', 'tasks'], number: 1 } });
    expect((await call('PUT', at, { published: false })).body).toMatchObject({
      published: false,
      parts: ['overview', 'tasks'],
      note: 'Số liệu sơ bộ',
    });
    const store = await Store.open(hub.dataDir);
    const lines = await store.db.selectFrom('audit').selectAll().where('action', '=', 'publication-set').execute();
    await store.close();
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('sơ bộ');
  });

  it('needs a part to publish, and a coordinator', async () => {
    expect((await call('PUT', at, { published: true })).body).toMatchObject({ code: 'nothing-to-publish' });
    expect((await call('PUT', at, { published: true, parts: ['senders'] })).body).toMatchObject({ code: 'invalid' });
    const reporter = await hub.token('sl-so-khcn', 'reporter');
    expect((await call('PUT', at, { published: true, parts: ['tasks'] }, reporter)).status).toBe(403);
    expect((await call('GET', at, undefined, reporter)).status).toBe(403);
    const viewer = await hub.token('sl-so-khcn', 'viewer');
    expect((await call('PUT', at, { published: true, parts: ['tasks'] }, viewer)).status).toBe(403);
  });
});

describe('who the caller is', () => {
  it('says unit, its name, role and the end of the token', async () => {
    expect((await call('GET', '/api/me')).body).toEqual({
      unit: 'sl-so-khcn',
      name: 'Sở Khoa học và Công nghệ',
      role: 'coordinator',
      expiresAt: expect.stringMatching(/^20\d\d-.*Z$/),
    });
    expect((await hub.request('GET', '/api/me')).status).toBe(401);
  });
});
