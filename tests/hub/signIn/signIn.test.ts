import { isHubSession } from '../../../src/destinations/hubSignIn';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SignInSettings } from '../../../src/hub/signIn/settings';
import { Store } from '../../../src/hub/store/store';
import { testHub } from '../testHub';
import { type NextToken, testProvider } from './provider';

let provider: Awaited<ReturnType<typeof testProvider>>;
let hub: Awaited<ReturnType<typeof testHub>>;
let clock: Date;
let lines: string[];

beforeAll(async () => {
  provider = await testProvider();
});
afterAll(() => provider.end());
beforeEach(async () => {
  clock = new Date();
  lines = [];
  Object.assign(provider.next, { ...GOOD });
  hub = await testHub({ now: () => clock, log: { write: (line) => lines.push(line) }, signIn: settings() });
});
afterEach(() => hub.end());

const GOOD: Required<Pick<NextToken, 'claims'>> & { [name in keyof NextToken]?: undefined | NextToken[name] } = {
  claims: { don_vi: 'SKHCN', nhom: ['/tong-hop', '/khac'] },
  issuer: undefined,
  audience: undefined,
  nonce: undefined,
  issuedIn: undefined,
  expiresIn: undefined,
  withOtherKey: undefined,
};
const settings = (changes: Partial<SignInSettings> = {}): SignInSettings => ({
  issuer: provider.issuer,
  clientId: 'phuluc',
  clientSecret: 'mật-khẩu-ứng-dụng',
  label: 'Tài khoản công vụ',
  scope: 'openid profile',
  sessionMinutes: 60,
  clockSkewSeconds: 30,
  unit: { claim: 'don_vi', map: { SKHCN: 'sl-so-khcn', STC: 'sl-so-tc' } },
  role: { claim: 'nhom', map: { '/tong-hop': 'coordinator' }, otherwise: 'reporter' },
  ...changes,
});

interface Step {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
async function step(address: string, cookie = ''): Promise<Step> {
  const response = await fetch(address, { redirect: 'manual', headers: { cookie, 'accept-language': 'vi' } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const cookieOf = ({ headers }: Step) => (headers.get('set-cookie') ?? '').split(';')[0]!;
const locationOf = ({ headers }: Step) => headers.get('location') ?? '';

/** What a browser does, up to the return to the hub. */
async function outAndBack(query = ''): Promise<{ back: string; cookie: string }> {
  const out = await step(`${hub.url}/sign-in${query}`);
  expect(out.status).toBe(302);
  return { back: locationOf(await step(locationOf(out))), cookie: cookieOf(out) };
}
async function signIn(): Promise<Step> {
  const { back, cookie } = await outAndBack();
  return step(back, cookie);
}
function answerOf({ text }: Step): Record<string, string> {
  const content = /name="phuluc-answer" content="([^"]*)"/.exec(text)?.[1] ?? '';
  return JSON.parse(content.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))));
}
const me = (token: string) => hub.request('GET', '/api/me', { token });

describe('signing in with an account of the province', () => {
  it('is told before anybody has signed in', async () => {
    expect((await hub.request('GET', '/api/sign-in')).body).toEqual({
      token: true,
      account: { label: 'Tài khoản công vụ', page: '/sign-in' },
    });
    const without = await testHub();
    expect((await without.request('GET', '/api/sign-in')).body).toEqual({ token: true, account: null });
    expect((await without.request('GET', '/sign-in')).status).toBe(404);
    await without.end();
  });

  it('gives a session with the unit and role the claims say, ended by signing out', async () => {
    const done = await signIn();
    expect(done.status).toBe(200);
    const { session, unit, role, expiresAt } = answerOf(done);
    expect({ unit, role, expiresAt }).toEqual({
      unit: 'sl-so-khcn',
      role: 'coordinator',
      expiresAt: new Date(clock.getTime() + 3_600_000).toISOString(),
    });
    expect((await me(session!)).body).toMatchObject({ unit: 'sl-so-khcn', role: 'coordinator', expiresAt });
    const out = await hub.request('POST', '/api/sign-out', { token: session! });
    expect(out.status).toBe(204);
    expect((await step(`${hub.url}/sign-in/leave`)).status).toBe(404);
    expect((await me(session!)).status).toBe(401);
    const store = await Store.open(hub.dataDir);
    const audit = await store.db.selectFrom('audit').selectAll().execute();
    await store.close();
    expect(audit.map(({ action }) => action).sort()).toEqual(['signed-in', 'signed-out']);
    expect(JSON.stringify(audit)).not.toContain('nguoi-dung-17');
  });

  it('says where the province’s own sign-in ends, when its service has a page for that', async () => {
    provider.offers.signOut = true;
    const { session } = answerOf(await signIn());
    provider.offers.signOut = false;
    const { status, body } = await hub.request('POST', '/api/sign-out', { token: session! });
    expect({ status, body }).toEqual({
      status: 200,
      body: { signOutPage: `${provider.issuer}/logout?client_id=phuluc` },
    });
    expect((await me(session!)).status).toBe(401);
    // The hub's own page that Excel may open leads there.
    provider.offers.signOut = true;
    const leave = await step(`${hub.url}/sign-in/leave`);
    expect([leave.status, locationOf(leave)]).toEqual([302, `${provider.issuer}/logout?client_id=phuluc`]);
    provider.offers.signOut = false;
  });

  it('gives sessions that a page can tell from access codes', async () => {
    const { session } = answerOf(await signIn());
    expect([session!, await hub.token('sl-so-tc')].map(isHubSession)).toEqual([true, false]);
  });

  it('ends with the session’s time', async () => {
    const { session } = answerOf(await signIn());
    clock = new Date(clock.getTime() + 3_600_001);
    expect((await me(session!)).status).toBe(401);
  });

  it('keeps the session, the code and the verifier out of addresses, log and data directory', async () => {
    const { back, cookie } = await outAndBack();
    const done = await step(back, cookie);
    const { session } = answerOf(done);
    await me(session!);
    const secret = session!.split('.')[2]!;
    const code = new URL(back).searchParams.get('code')!;
    const verifier = new URLSearchParams(provider.seen.at(-1)).get('code_verifier')!;
    expect(lines.length).toBeGreaterThan(2);
    for (const one of [secret, code, verifier, 'mật-khẩu-ứng-dụng', 'nguoi-dung-17']) {
      expect(lines.join('')).not.toContain(one);
      expect(back.includes(secret)).toBe(false);
      for (const file of ['ledger.db', 'ledger.db-wal']) {
        expect(readFileSync(path.join(hub.dataDir, file)).includes(one)).toBe(false);
      }
    }
    expect(done.headers.get('cache-control')).toBe('no-store');
    expect(done.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('ends on a page with the strictest policy that tells its opener, and Excel only when Excel asked', async () => {
    const done = await signIn();
    expect(done.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(done.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(done.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    expect(done.text).not.toContain('office.js');
    expect(done.text).not.toMatch(/<script(?![^>]*\ssrc=)/);
    const script = await step(`${hub.url}/sign-in/done.js`);
    expect(script.text).toContain('postMessage(message, window.location.origin)');
    const { back, cookie } = await outAndBack('?in=excel');
    expect((await step(back, cookie)).text).toContain('/office-js/office.js');
  });

  it('keeps its cookie from scripts, other hosts and plain connections', async () => {
    const out = await step(`${hub.url}/sign-in`);
    expect(out.headers.get('set-cookie')).toMatch(
      /^phuluc-sign-in=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    await hub.end();
    hub = await testHub({ signIn: settings(), publicUrl: 'https://phuluc.sonla.example', trustProxy: true });
    const response = await fetch(`${hub.url}/sign-in`, {
      redirect: 'manual',
      headers: { 'x-forwarded-proto': 'https', host: 'phuluc.sonla.example' },
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-phuluc-sign-in=.*; Path=\/; HttpOnly; SameSite=Lax; Secure/,
    );
    expect(new URL(response.headers.get('location')!).searchParams.get('redirect_uri')).toBe(
      'https://phuluc.sonla.example/sign-in/done',
    );
  });
});

describe('a sign-in that is not right', () => {
  const HOUR = 3_600;
  it.each<[string, Partial<NextToken>, string]>([
    ['signed with another key', { withOtherKey: true }, 'refused'],
    ['of another issuer', { issuer: 'https://ke-gian.example' }, 'refused'],
    ['for another application', { audience: 'ung-dung-khac' }, 'refused'],
    ['with the nonce of another attempt', { nonce: 'cũ' }, 'refused'],
    ['that ended an hour ago', { issuedIn: -2 * HOUR, expiresIn: -HOUR }, 'refused'],
    ['that ended a minute ago, beyond the clock skew', { issuedIn: -HOUR, expiresIn: -60 }, 'refused'],
    ['without a unit', { claims: {} }, 'no-unit'],
    ['of a unit nobody mapped', { claims: { don_vi: 'SVT' } }, 'no-unit'],
    ['of a unit called as a property of every object', { claims: { don_vi: 'constructor' } }, 'no-unit'],
    ['of two units', { claims: { don_vi: ['SKHCN', 'STC'] } }, 'several-units'],
  ])('is refused: a token %s', async (_what, token, problem) => {
    Object.assign(provider.next, token);
    const done = await signIn();
    expect(done.status).toBe(403);
    expect(answerOf(done)).toEqual({ problem });
    const store = await Store.open(hub.dataDir);
    expect(await store.db.selectFrom('sign_ins').selectAll().execute()).toEqual([]);
    await store.close();
  });

  it('is taken within the clock skew', async () => {
    Object.assign(provider.next, { issuedIn: -300, expiresIn: -10 });
    expect(answerOf(await signIn())).toHaveProperty('session');
  });

  it('is refused without a role when nobody else may come in', async () => {
    await hub.end();
    hub = await testHub({ signIn: settings({ role: { claim: 'nhom', map: {}, otherwise: null } }) });
    expect(answerOf(await signIn())).toEqual({ problem: 'no-role' });
  });

  it('is good for one return of the browser that began it', async () => {
    const { back, cookie } = await outAndBack();
    expect(answerOf(await step(back))).toEqual({ problem: 'over' });
    const other = await outAndBack();
    expect(answerOf(await step(back, other.cookie))).toEqual({ problem: 'refused' });
    expect(answerOf(await step(back, cookie))).toHaveProperty('session');
    expect(answerOf(await step(back, cookie))).toEqual({ problem: 'over' });
    expect(answerOf(await step(back, 'phuluc-sign-in=bm90LWpzb24'))).toEqual({ problem: 'over' });
  });

  it('is over after ten minutes, and refused when the service says no', async () => {
    const { back, cookie } = await outAndBack();
    clock = new Date(clock.getTime() + 600_001);
    expect(answerOf(await step(back, cookie))).toEqual({ problem: 'over' });
    const again = await outAndBack();
    const state = new URL(again.back).searchParams.get('state');
    const denied = `${hub.url}/sign-in/done?error=access_denied&state=${state}`;
    expect(answerOf(await step(denied, again.cookie))).toEqual({ problem: 'refused' });
  });

  it('says so when the service is away, and works when it is back', async () => {
    await hub.end();
    hub = await testHub({ signIn: settings({ issuer: 'http://127.0.0.1:1' }) });
    const out = await step(`${hub.url}/sign-in`);
    expect(out.status).toBe(403);
    expect(answerOf(out)).toEqual({ problem: 'away' });
    expect(out.text).toContain('dịch vụ đăng nhập của tỉnh không trả lời');
  });
});
