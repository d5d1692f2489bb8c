import { type SignInWindow, signInWithHub, signOutOfHub, waysToSignIn } from '../../src/destinations/hubSignIn';

const HUB = 'https://phuluc.sonla.example';
const session = { session: 'ps.1.x', unit: 'sl-so-khcn', role: 'reporter', expiresAt: '2026-09-05T02:00:00Z' };

/** A window whose page does what the test says. */
function windowThat(
  act: (on: Parameters<SignInWindow['open']>[1]) => void,
  inExcel = false,
): SignInWindow & { opened: string[]; closed: number } {
  const made = {
    inExcel,
    opened: [] as string[],
    closed: 0,
    open: async (address: string, on: Parameters<SignInWindow['open']>[1]) => {
      made.opened.push(address);
      queueMicrotask(() => act(on));
      return { close: () => (made.closed += 1) };
    },
  };
  return made;
}

describe('signing in to a hub', () => {
  it('opens its page and resolves with the session it says', async () => {
    const window = windowThat((on) => setTimeout(() => on.message({ phulucSignIn: session }, HUB)));
    expect(await signInWithHub(HUB, window)).toEqual(session);
    expect(window).toMatchObject({ opened: [`${HUB}/sign-in`], closed: 1 });
    const excel = windowThat((on) => on.message({ phulucSignIn: session }, HUB), true);
    await signInWithHub(`${HUB}/`, excel);
    expect(excel.opened).toEqual([`${HUB}/sign-in?in=excel`]);
  });

  it('hears no other page and nothing that is no session', async () => {
    const window = windowThat((on) => {
      on.message({ phulucSignIn: session }, 'https://ke-gian.example');
      on.message({ phulucSignIn: { ...session, role: 'vua' } }, HUB);
      on.message('x', HUB);
      on.closed();
    });
    await expect(signInWithHub(HUB, window)).rejects.toMatchObject({ code: 'sign-in', facts: { why: 'closed' } });
  });

  it('says what the hub says, and that no window could be opened', async () => {
    const refused = windowThat((on) => on.message({ phulucSignIn: { problem: 'no-unit' } }, HUB));
    await expect(signInWithHub(HUB, refused)).rejects.toMatchObject({ facts: { why: 'no-unit' } });
    const blocked = { inExcel: false, open: () => Promise.reject(new Error('blocked')) };
    await expect(signInWithHub(HUB, blocked)).rejects.toMatchObject({ facts: { why: 'blocked' } });
  });

  it('asks for the ways there are', async () => {
    const ways = { token: true, account: { label: 'Tài khoản công vụ', page: '/sign-in' } };
    expect(await waysToSignIn(HUB, async () => Response.json(ways))).toEqual(ways);
    await expect(waysToSignIn(HUB, () => Promise.reject(new TypeError('down')))).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('signing out of a hub', () => {
  const says = (status: number, body: object | null) => async (url: unknown, init?: RequestInit) => {
    expect([String(url), init?.method, init?.headers]).toEqual([
      `${HUB}/api/sign-out`,
      'POST',
      { authorization: 'Bearer ps.1.x' },
    ]);
    return new Response(body === null ? null : JSON.stringify(body), { status });
  };
  const page = { signOutPage: 'https://dangnhap.example/logout' };

  it('goes on, by way of the hub, to where the province’s own sign-in ends', async () => {
    const window = windowThat(() => undefined);
    expect(await signOutOfHub(HUB, 'ps.1.x', window, says(200, page))).toBe('left');
    expect(window.opened).toEqual([`${HUB}/sign-in/leave`]);
  });

  it.each([
    ['no such page', 'stays', says(204, null)],
    ['the session is over already', 'stays', says(401, { code: 'unauthorised' })],
    ['the hub fails', 'away', says(503, { code: 'server-error' })],
    ['the hub is away', 'away', () => Promise.reject(new TypeError('down'))],
  ] as const)('says when %s, and opens nothing', async (_when, how, fetch) => {
    const window = windowThat(() => undefined);
    expect(await signOutOfHub(HUB, 'ps.1.x', window, fetch)).toBe(how);
    expect(window.opened).toEqual([]);
  });

  it('says when no window may be opened', async () => {
    const blocked = { inExcel: false, open: () => Promise.reject(new Error('blocked')) };
    expect(await signOutOfHub(HUB, 'ps.1.x', blocked, says(200, page))).toBe('blocked');
  });
});
