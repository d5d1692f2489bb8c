import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Store } from '../store/store';
import { signedIn } from '../store/signIns';
import { callerOf, type Caller, type Role } from '../store/tokens';
import { HubProblem } from './problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every request below `/api/` that passed the sign-in. */
    caller: Caller | null;
  }
}

const MS_A_MINUTE = 60_000;
/** Addresses remembered at once: a flood from many addresses must not fill the memory. */
const MAX_ADDRESSES = 10_000;

/**
 * Signs requests in by bearer token. A token in force always passes: failures are counted by address and only slow
 * further failures down, so nobody can lock out others who share the address.
 */
export function signIn(
  app: FastifyInstance,
  store: Store,
  options: { readonly now: () => Date; readonly failedSignInsPerMinute: number },
): void {
  const failures = new FailureCount(options.failedSignInsPerMinute);
  app.addHook('onRequest', async (request) => {
    const token = bearerOf(request);
    const now = options.now();
    const caller = token === null ? null : ((await callerOf(store, token, now)) ?? (await signedIn(store, token, now)));
    if (caller === null) {
      const retryAfter = failures.add(request.ip, now.getTime());
      throw retryAfter === null ? new HubProblem('unauthorised') : new HubProblem('too-many-requests', { retryAfter });
    }
    request.caller = caller;
  });
}

/** What the request holds out as token: one made for a unit, or the session of somebody who signed in. */
export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer ([!-~]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The signed-in caller, if its role is one of these; else 403. */
export function callerWith(request: FastifyRequest, ...roles: readonly Role[]): Caller {
  const { caller } = request;
  if (caller === null) throw new HubProblem('unauthorised');
  if (roles.length > 0 && !roles.includes(caller.role)) throw new HubProblem('forbidden');
  return caller;
}

/** Failed sign-ins of the last minute by address. */
class FailureCount {
  private readonly windows = new Map<string, { until: number; count: number }>();

  constructor(private readonly perMinute: number) {}

  /** Counts a failure; seconds to wait when there were too many, else `null`. */
  add(address: string, now: number): number | null {
    const window = this.windows.get(address);
    if (window === undefined || window.until <= now) {
      this.windows.delete(address);
      if (this.windows.size >= MAX_ADDRESSES) this.forget(now);
      this.windows.set(address, { until: now + MS_A_MINUTE, count: 1 });
      return null;
    }
    window.count += 1;
    return window.count > this.perMinute ? Math.ceil((window.until - now) / 1000) : null;
  }

  private forget(now: number): void {
    for (const [address, window] of this.windows) if (window.until <= now) this.windows.delete(address);
    const oldest = this.windows.keys().next();
    if (this.windows.size >= MAX_ADDRESSES && !oldest.done) this.windows.delete(oldest.value);
  }
}
