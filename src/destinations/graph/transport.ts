import { DestinationProblem, type DestinationProblemCode } from '../types';

/** What a client of Microsoft Graph needs from outside. */
export interface GraphTools {
  readonly fetch: typeof globalThis.fetch;
  /** An access token; `isRefused` when the last one was not taken. Rejects with a `DestinationProblem`. */
  readonly token: (isRefused: boolean) => Promise<string>;
  /** Milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
}

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `https://graph.microsoft.com/v1.0`, or whole, as Graph hands out the address of a next page. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly session?: string;
  /** The request must not be repeated before somebody has looked whether it was carried out. */
  readonly isOnce?: boolean;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Graph's clock, where we are shown it: browsers show only headers that the server names for them. */
  readonly date: Date | null;
}

/** The request may have been carried out, or not. */
export class UnknownOutcome extends Error {}
/** The session is of no use any more. */
export class SessionLost extends Error {}
/** The body is too large for one request. */
export class BodyTooLarge extends Error {}

export const GRAPH = 'https://graph.microsoft.com/v1.0';

const ATTEMPTS = 6;
/** Adding rows may take long, and a time-out tells nothing. */
const TIMEOUT = 90_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** At most two writes a second go to one workbook: more are answered with 429. */
const BETWEEN_WRITES = 500;

/** Sends requests to Graph, patiently: what Graph asks to be sent again later is sent again later. */
export class GraphTransport {
  private lastWrite = -Infinity;

  constructor(private readonly tools: GraphTools) {}

  now(): Date {
    return this.tools.now();
  }

  /** Resolves with answers below 300, and with 404, 409 and 412, which the caller understands. */
  async send(request: GraphRequest): Promise<GraphAnswer> {
    let isRefused = false;
    for (let attempt = 0; ; attempt += 1) {
      if (request.isOnce === true) await this.turnToWrite();
      const answer = await this.attempt(request, isRefused);
      const verdict = judge(request, answer);
      if (verdict === 'answer') return answer as GraphAnswer;
      if (verdict === 'refused') {
        if (isRefused) throw new DestinationProblem('sign-in');
        isRefused = true;
        continue;
      }
      if (typeof verdict !== 'string') throw verdict;
      if (attempt + 1 >= ATTEMPTS) throw new DestinationProblem(verdict);
      await this.pause(attempt, answer?.retryAfter ?? 0);
    }
  }

  /** Full jitter above what Graph asked for, so that many who were turned away together do not come back together. */
  async pause(attempt: number, atLeast = 0): Promise<void> {
    const longest = Math.min(FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE);
    await this.tools.wait(atLeast * 1_000 + Math.ceil(this.tools.random() * longest));
  }

  private async turnToWrite(): Promise<void> {
    const left = this.lastWrite + BETWEEN_WRITES - this.tools.now().getTime();
    if (left > 0) await this.tools.wait(left);
    this.lastWrite = this.tools.now().getTime();
  }

  /** `null` when no answer came. */
  private async attempt(request: GraphRequest, isRefused: boolean): Promise<Attempted | null> {
    const { method, path, json, bytes, session } = request;
    const token = await this.tools.token(isRefused);
    let response: Response;
    try {
      response = await this.tools.fetch(path.startsWith('https://') ? path : GRAPH + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
          ...(session === undefined ? {} : { 'workbook-session-id': session }),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(bytes === undefined ? {} : { body: bytes as Uint8Array<ArrayBuffer> }),
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      return { status: response.status, body: await bodyOf(response), ...clockAndPatience(response) };
    } catch {
      // No answer, or only half of one.
      return null;
    }
  }
}

interface Attempted extends GraphAnswer {
  /** Seconds. */
  readonly retryAfter: number;
}

/** What to do with an answer: take it, sign in again, wait and repeat (the code is what to say in the end), or give up. */
function judge(
  { isOnce = false, session }: GraphRequest,
  answer: Attempted | null,
): 'answer' | 'refused' | DestinationProblemCode | Error {
  if (answer === null) return isOnce ? new UnknownOutcome() : 'unreachable';
  const { status } = answer;
  if (status < 300) return 'answer';
  const codes = codesOf(answer.body);
  const has = (pattern: RegExp): boolean => codes.some((code) => pattern.test(code));
  if (status === 401) return 'refused';
  if (status === 429) return 'too-many-requests';
  if (status === 423 || has(/^(invalidSession)?accessConflict$|resourceLocked/i)) return 'locked';
  if (session !== undefined && has(/^invalidSession/i)) return new SessionLost();
  if (status === 413 || has(/payloadTooLarge|PayloadSizeLimitExceeded|rangeExceedsLimit/i)) return new BodyTooLarge();
  if (status === 403) return new DestinationProblem('forbidden');
  // "If a session is specified in the failed request, further access to the session is not expected."
  if (status === 500 && session !== undefined) return isOnce ? new UnknownOutcome() : new SessionLost();
  if (status >= 500 || status === 408) return isOnce ? new UnknownOutcome() : 'server-error';
  if (status === 404 || status === 409 || status === 412) return 'answer';
  return new DestinationProblem('server-error', {}, { cause: new Error(`Graph ${String(status)} ${codes.join(' ')}`) });
}

/** Codes of an error, the most telling last; Graph nests them. */
function codesOf(body: Readonly<Record<string, unknown>>): string[] {
  const codes: string[] = [];
  let error: unknown = body['error'];
  for (let depth = 0; depth < 5 && typeof error === 'object' && error !== null; depth += 1) {
    const { code, innerError, innererror } = error as Readonly<Record<string, unknown>>;
    if (typeof code === 'string') codes.push(code);
    error = innerError ?? innererror;
  }
  return codes;
}

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    // A gateway in between answers with a page of its own; an answer without content is none.
    return {};
  }
}

function clockAndPatience({ headers }: Response): { readonly date: Date | null; readonly retryAfter: number } {
  const date = new Date(headers.get('date') ?? Number.NaN);
  const retryAfter = Number(headers.get('retry-after') ?? 0);
  return {
    date: Number.isNaN(date.getTime()) ? null : date,
    retryAfter: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : 0,
  };
}
