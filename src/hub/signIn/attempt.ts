import { type FastifyReply, type FastifyRequest } from 'fastify';

/** What the hub must remember between sending somebody to the provider and their return; kept in their own browser. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** The page was opened by Excel, which is told in its own way. */
  readonly inExcel: boolean;
}

const SECONDS = 600;
const MAX_REMEMBERED = 10_000;

/** Bound to this very host where the connection allows it, so that no neighbour in the domain can plant one. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-phuluc-sign-in' : 'phuluc-sign-in';
}

/** Attempts to sign in: each is good for ten minutes and for one return. */
export class Attempts {
  private readonly used = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  /** Keeps the attempt in the caller's browser: no script reads it, no other site's page sends it but by coming here. */
  keep(request: FastifyRequest, reply: FastifyReply, attempt: Omit<Attempt, 'until'>): void {
    const until = this.now().getTime() + SECONDS * 1000;
    const value = Buffer.from(JSON.stringify({ ...attempt, until })).toString('base64url');
    void reply.header('set-cookie', `${cookieName(request)}=${value}; ${flags(request)}; Max-Age=${SECONDS}`);
  }

  /** The attempt this return belongs to, once; `null` when there is none, or it is over or was used. */
  take(request: FastifyRequest, reply: FastifyReply): Attempt | null {
    const name = cookieName(request);
    void reply.header('set-cookie', `${name}=; ${flags(request)}; Max-Age=0`);
    const value = (request.headers.cookie ?? '').split(/; */).find((one) => one.startsWith(`${name}=`));
    const attempt = value === undefined ? null : attemptIn(value.slice(name.length + 1));
    const now = this.now().getTime();
    if (attempt === null || attempt.until <= now || this.used.has(attempt.state)) return null;
    for (const [state, until] of this.used) {
      if (until <= now || this.used.size >= MAX_REMEMBERED) this.used.delete(state);
    }
    this.used.set(attempt.state, attempt.until);
    return attempt;
  }
}

function flags(request: FastifyRequest): string {
  return `Path=/; HttpOnly; SameSite=Lax${request.protocol === 'https' ? '; Secure' : ''}`;
}

function attemptIn(value: string): Attempt | null {
  try {
    const read = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Partial<Attempt> | null;
    const { state, nonce, verifier, until, inExcel } = read ?? {};
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return typeof until === 'number' ? { state, nonce, verifier, until, inExcel: inExcel === true } : null;
  } catch {
    return null;
  }
}
