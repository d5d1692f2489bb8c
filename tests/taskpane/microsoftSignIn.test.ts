import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { webcrypto } from 'node:crypto';
import { BroadcastChannel } from 'node:worker_threads';
import './environment';
import { GraphSignIn, SCOPES } from '../../src/destinations/graph/signIn';

/**
 * Microsoft's own library as it is, between stand-ins for what it talks to: the bridge of an Office that knows nested
 * app authentication, and a pop-up with the token service behind it.
 */

const SETTINGS = { tenant: 'tinh.onmicrosoft.com', client: '0b2f8d4e-1b7e-4c0e-9d2a-111111111111', folder: '' };
const PAGE = new URL('/sign-in.html', window.location.href).href;
const PERSON = { oid: '11111111-2222-4333-8444-555555555555', tid: '66666666-7777-4888-8999-000000000000' };
const NAME = 'Nguyễn Thị Hoa';

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The library takes an ID token from the service itself and does not look at its signature. */
const idToken = (more: object = {}) => {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { ...PERSON, iss: `https://login.microsoftonline.com/${PERSON.tid}/v2.0`, aud: SETTINGS.client };
  const who = { sub: 'x', name: NAME, preferred_username: 'hoa@tinh.gov.vn', iat: now, exp: now + 3_600, ver: '2.0' };
  return `${base64url({ alg: 'RS256' })}.${base64url({ ...claims, ...who, ...more })}.x`;
};

/** The library leaves one open for as long as its page is; here that would keep the test from ending. */
class Channel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    (this as unknown as { unref(): void }).unref();
  }
}

beforeEach(() => {
  Object.assign(globalThis, { BroadcastChannel: Channel });
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterEach(() => {
  jest.restoreAllMocks();
  delete (window as { nestedAppAuthBridge?: unknown }).nestedAppAuthBridge;
});

describe('in an Office that signs add-ins in itself', () => {
  type Asked = { method: string; requestId: string; tokenParams?: { clientId: string; scope: string } };
  let asked: Asked[];
  /** What the program answers to a request for a token: a token, or why there is none. */
  let refusal: { silent: string | null; asking: string | null };

  beforeEach(() => {
    asked = [];
    refusal = { silent: null, asking: null };
    let listener: (message: string) => void = () => undefined;
    const answer = (request: Asked) => {
      if (request.method === 'GetInitContext') {
        return { success: true, initContext: { sdkName: 'office', sdkVersion: '1', capabilities: {} } };
      }
      const status = request.method === 'GetToken' ? refusal.silent : refusal.asking;
      if (status !== null) return { success: false, error: { status, code: 'x', description: 'x' } };
      const token = { access_token: `token-${String(asked.length)}`, id_token: idToken(), expires_in: 3_600 };
      const account = { environment: 'login.windows.net', username: 'hoa@tinh.gov.vn', name: NAME };
      return { success: true, token: { ...token, scope: SCOPES.join(' ') }, account };
    };
    const bridge = {
      addEventListener: (_: string, on: (message: string) => void) => (listener = on),
      postMessage: (message: string) => {
        const request = JSON.parse(message) as Asked;
        asked.push(request);
        setTimeout(() => listener(JSON.stringify({ requestId: request.requestId, ...answer(request) })));
      },
    };
    Object.assign(window, { nestedAppAuthBridge: bridge });
  });

  it('takes the account of Office, asks only when Office has to, and says what went wrong', async () => {
    const open = jest.spyOn(window, 'open');
    const signIn = new GraphSignIn(SETTINGS, PAGE, null);
    expect(await signIn.account()).toBeNull();
    refusal.silent = 'USER_INTERACTION_REQUIRED';
    await expect(signIn.token(false)).rejects.toMatchObject({ code: 'sign-in' });
    refusal.asking = 'USER_CANCEL';
    await expect(signIn.signIn()).rejects.toMatchObject({ code: 'sign-in' });
    refusal.asking = null;
    expect(await signIn.signIn()).toBe(NAME);
    expect(await signIn.account()).toBe(NAME);

    refusal.silent = 'NO_NETWORK';
    await expect(signIn.token(true)).rejects.toMatchObject({ code: 'unreachable' });
    refusal.silent = null;
    const token = await signIn.token(true);
    expect(token).toBe(`token-${String(asked.length)}`);
    const last = asked.at(-1);
    expect(last).toMatchObject({ method: 'GetToken', tokenParams: { clientId: SETTINGS.client } });
    expect(last?.tokenParams?.scope).toContain('Files.ReadWrite.All');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('elsewhere', () => {
  const posted: URLSearchParams[] = [];
  let nonce = '';
  let tokenService: (form: URLSearchParams) => { status: number; body: object };

  beforeEach(() => {
    posted.length = 0;
    tokenService = () => ({
      status: 200,
      body: {
        token_type: 'Bearer',
        scope: `openid profile ${SCOPES.join(' ')}`,
        expires_in: 3_600,
        access_token: `token-${String(posted.length)}`,
        refresh_token: 'refresh',
        id_token: idToken({ nonce }),
        client_info: base64url({ uid: PERSON.oid, utid: PERSON.tid }),
      },
    });
    Object.assign(globalThis, {
      fetch: async (address: string, init: { body: string }) => {
        expect(address).toContain(`https://login.microsoftonline.com/${SETTINGS.tenant}/oauth2/v2.0/token`);
        posted.push(new URLSearchParams(init.body));
        const { status, body } = tokenService(posted.at(-1) ?? new URLSearchParams());
        return { ok: status === 200, status, headers: new Map<string, string>(), json: async () => body };
      },
    });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'fetch'));

  /** A pop-up in which somebody signs in: Microsoft sends it back to `sign-in.html`, which tells the pane. */
  function popup(answer: (asked: URLSearchParams) => Record<string, string>): { readonly address: () => URL } {
    let seen: URL | null = null;
    const go = (address: string): void => {
      if (!address.startsWith('https://login.microsoftonline.com/')) return;
      seen = new URL(address);
      nonce = seen.searchParams.get('nonce') ?? '';
      const back = new URLSearchParams({ state: seen.searchParams.get('state') ?? '', ...answer(seen.searchParams) });
      setTimeout(() => {
        window.history.replaceState(null, '', `/sign-in.html#${back.toString()}`);
        void broadcastResponseToMainFrame();
      });
    };
    jest.spyOn(window, 'close').mockImplementation(() => undefined);
    jest.spyOn(window, 'open').mockImplementation((address) => {
      go(String(address));
      const location = { assign: go, replace: go, href: 'about:blank' };
      return { closed: false, close: () => undefined, focus: () => undefined, location, document: {} } as never;
    });
    return { address: () => seen as unknown as URL };
  }

  it('signs in with a pop-up and its code, renews without asking, and asks again when that is refused', async () => {
    const opened = popup(() => ({ code: 'code-1', client_info: base64url({ uid: PERSON.oid, utid: PERSON.tid }) }));
    const signIn = new GraphSignIn(SETTINGS, PAGE, null);
    await expect(signIn.token(false)).rejects.toMatchObject({ code: 'sign-in' });
    expect(await signIn.signIn()).toBe(NAME);
    const asked = opened.address().searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: SETTINGS.client,
      redirect_uri: PAGE,
      response_type: 'code',
      code_challenge_method: 'S256',
    });
    const verifier = new TextEncoder().encode(posted[0]?.get('code_verifier') ?? '');
    const challenge = Buffer.from(await webcrypto.subtle.digest('SHA-256', verifier)).toString('base64url');
    expect(challenge).toBe(asked.get('code_challenge'));

    expect(await signIn.token(false)).toBe('token-1');
    expect(await signIn.token(true)).toBe('token-2');
    expect(posted.at(-1)?.get('grant_type')).toBe('refresh_token');
  });

  it('turns to a window of Office’s where none may open, and says so when the user or Microsoft refuses', async () => {
    popup(() => ({ error: 'access_denied', error_description: 'AADSTS65004' }));
    await expect(new GraphSignIn(SETTINGS, PAGE, null).signIn()).rejects.toMatchObject({ code: 'sign-in' });
    jest.spyOn(window, 'open').mockReturnValue(null);
    const asked: URL[] = [];
    const office = new GraphSignIn(SETTINGS, PAGE, async (address) => {
      asked.push(address);
      return { token: 'from-office', name: NAME, until: new Date(Date.now() + 60_000).toISOString() };
    });
    expect(await office.signIn()).toBe(NAME);
    expect(asked[0]?.search).toBe(`?tenant=${SETTINGS.tenant}&client=${SETTINGS.client}`);
    expect(await office.token(false)).toBe('from-office');
  });
});
