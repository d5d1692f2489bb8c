import { DestinationProblem } from './types';

/** A session of the hub, used as its token until it ends. */
export interface HubSession {
  readonly session: string;
  readonly unit: string;
  readonly role: 'reporter' | 'coordinator' | 'viewer' | 'admin';
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** What ways a hub has to sign in; `account`: with the province's own accounts, called `label`. */
export interface SignInWays {
  readonly token: boolean;
  readonly account: { readonly label: string; readonly page: string } | null;
}

/** A window of its own for the sign-in pages: a browser's or an Office dialog. */
export interface SignInWindow {
  /** The page tells Office instead of its opener. */
  readonly inExcel: boolean;
  /** Rejects when no window may be opened. `message` gets what the page says with the origin that said it. */
  open(
    address: string,
    on: { message(data: unknown, origin: string): void; closed(): void },
  ): Promise<{ close(): void }>;
}

/** Asks a hub how people sign in. Rejects with a `DestinationProblem`. */
export async function waysToSignIn(address: string, fetch = globalThis.fetch): Promise<SignInWays> {
  try {
    const response = await fetch(new URL('api/sign-in', slashed(address)), { redirect: 'error' });
    if (!response.ok) throw new DestinationProblem('server-error');
    return (await response.json()) as SignInWays;
  } catch (cause) {
    throw cause instanceof DestinationProblem ? cause : new DestinationProblem('unreachable', {}, { cause });
  }
}

/**
 * Signs in with the province's account in a window of its own. The hub must be the one that serves this page: no other
 * page gets a session from it. Rejects with a `DestinationProblem` `sign-in`; its fact `why` is `blocked` (no window),
 * `closed` (by the user) or what the hub says (`away`, `over`, `refused`, `no-unit`, `several-units`, `no-role`).
 */
export async function signInWithHub(address: string, window: SignInWindow): Promise<HubSession> {
  const page = new URL('sign-in', slashed(address));
  if (window.inExcel) page.searchParams.set('in', 'excel');
  return new Promise((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => reject(new DestinationProblem('sign-in', { why }, { cause }));
    let opened: { close(): void } | null = null;
    window
      .open(page.href, {
        message: (data, origin) => {
          const answer = origin === page.origin ? answerIn(data) : null;
          if (answer === null) return;
          opened?.close();
          if ('problem' in answer) fail(answer.problem);
          else resolve(answer);
        },
        closed: () => fail('closed'),
      })
      .then(
        (one) => (opened = one),
        (cause: unknown) => fail('blocked', cause),
      );
  });
}

/** Whether a token is a session from a sign-in, which its holder may end, and no access code somebody handed out. */
export const isHubSession = (token: string): boolean => token.startsWith('ps.');

/**
 * What became of a sign-out. `left`: the hub has ended the session, and the page where the province's own sign-in ends is
 * open; `stays`: the province's service has no such page; `blocked`: it has one, but no window may be opened; `away`: the
 * hub did not answer, so the session ends by itself.
 */
export type SignedOut = 'left' | 'stays' | 'blocked' | 'away';

/** Ends a session at its hub and goes on to where the province's own sign-in ends, if there is such a page. */
export async function signOutOfHub(
  address: string,
  session: string,
  window: SignInWindow,
  fetch = globalThis.fetch,
): Promise<SignedOut> {
  let signOutPage: unknown;
  try {
    const response = await fetch(new URL('api/sign-out', slashed(address)), {
      method: 'POST',
      headers: { authorization: `Bearer ${session}` },
      redirect: 'error',
      signal: AbortSignal.timeout(SIGN_OUT_WITHIN),
    });
    // A session that is over already is as good as ended.
    if (!response.ok && response.status !== 401) return 'away';
    signOutPage = response.status === 200 ? fieldsOf(await response.json())['signOutPage'] : undefined;
  } catch {
    return 'away';
  }
  if (typeof signOutPage !== 'string') return 'stays';
  try {
    // By way of the hub: Excel opens dialogs of the pane's own origin alone.
    const nothing = () => undefined;
    await window.open(new URL('sign-in/leave', slashed(address)).href, { message: nothing, closed: nothing });
    return 'left';
  } catch {
    return 'blocked';
  }
}

/** Milliseconds. */
const SIGN_OUT_WITHIN = 10_000;

/** A popup of the browser. */
export function popupWindow(self: Window): SignInWindow {
  return {
    inExcel: false,
    open: async (address, on) => {
      const popup = self.open(address, 'phuluc-sign-in', 'popup,width=520,height=680');
      if (popup === null) throw new Error('The browser opened no window.');
      const listen = (event: MessageEvent) => {
        if (event.source === popup) on.message(event.data, event.origin);
      };
      self.addEventListener('message', listen);
      // A closed window fires no event in its opener.
      const watch = self.setInterval(() => {
        if (!popup.closed) return;
        end();
        on.closed();
      }, 500);
      const end = () => {
        self.clearInterval(watch);
        self.removeEventListener('message', listen);
      };
      return {
        close: () => {
          end();
          popup.close();
        },
      };
    },
  };
}

/** What of Office.js a dialog needs (`Office.context.ui`). */
interface OfficeUi {
  displayDialogAsync(
    address: string,
    options: { height: number; width: number; promptBeforeOpen: boolean },
    callback: (result: { status: unknown; value: OfficeDialog }) => void,
  ): void;
}
interface OfficeDialog {
  close(): void;
  addEventHandler(
    type: unknown,
    handler: (event: { message?: string; origin?: string | undefined; error?: number }) => void,
  ): void;
}

/** A dialog of Excel: the only window a pane may open there. */
export function officeDialog(
  ui: OfficeUi,
  events: { readonly received: unknown; readonly event: unknown; readonly succeeded: unknown },
): SignInWindow {
  return {
    inExcel: true,
    open: (address, on) =>
      new Promise((resolve, reject) => {
        ui.displayDialogAsync(address, { height: 70, width: 35, promptBeforeOpen: false }, ({ status, value }) => {
          if (status !== events.succeeded) return reject(new Error('Office opened no dialog.'));
          // Office hands on messages of the pane's own origin alone; older ones do not name it.
          value.addEventHandler(events.received, ({ message, origin }) =>
            on.message(parsed(message ?? ''), origin ?? new URL(address).origin),
          );
          value.addEventHandler(events.event, () => on.closed());
          resolve(value);
        });
      }),
  };
}

function answerIn(data: unknown): HubSession | { readonly problem: string } | null {
  const said = fieldsOf(fieldsOf(data)['phulucSignIn']);
  const { problem, session, unit, role, expiresAt } = said;
  if (typeof problem === 'string') return { problem };
  if (typeof session !== 'string' || typeof unit !== 'string' || typeof expiresAt !== 'string') return null;
  const isRole = role === 'reporter' || role === 'coordinator' || role === 'viewer' || role === 'admin';
  return isRole ? { session, unit, role, expiresAt } : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function slashed(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
