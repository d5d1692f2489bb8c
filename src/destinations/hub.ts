import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../submission/types';
import { DestinationProblem, type Destination, type DestinationFacts, type DestinationProblemCode } from './types';

export interface HubClientOptions {
  /** Address of the hub, such as `https://phuluc.sonla.gov.vn`; a path is kept. */
  readonly url: string;
  readonly token: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds to wait for an answer; when absent, half a minute, and longer for what must be made first. */
  readonly timeout?: number;
}

/**
 * The hub as a destination. The same submission may be sent again after any failure: the hub answers a repeat with the
 * same receipt.
 */
export class HubClient implements Destination {
  constructor(private readonly options: HubClientOptions) {}

  submit(submission: Submission): Promise<Receipt> {
    return this.call('POST', 'api/submissions', submission);
  }

  async list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]> {
    const query = new URLSearchParams({ period: filter.period, ...(filter.unit ? { unit: filter.unit } : {}) });
    const answer = await this.call<{ submissions: SubmissionSummary[] }>('GET', `api/submissions?${query}`);
    return answer.submissions;
  }

  async get(id: string): Promise<LedgerEntry | null> {
    const response = await this.request('GET', `api/submissions/${encodeURIComponent(id)}`);
    if (response.status === 404) return null;
    const { revision, receivedAt, state, late, review, judgements, ...submission } = await this.read<
      Omit<LedgerEntry, 'submission'> & Submission
    >(response);
    return {
      submission,
      revision,
      receivedAt,
      state,
      late,
      review,
      ...(judgements === undefined ? {} : { judgements }),
    };
  }

  /** The shared workbook's bytes; `null` when it is still the one with this ETag. */
  async workbook(period: string, etag?: string): Promise<{ bytes: Uint8Array; etag: string | null } | null> {
    const response = await this.newer(`api/periods/${encodeURIComponent(period)}/workbook`, etag);
    if (response === null) return null;
    return { bytes: new Uint8Array(await response.arrayBuffer()), etag: response.headers.get('etag') };
  }

  /**
   * The answer of an address that has ETags; `null` when it is still the one with this ETag. The hub may have to make it
   * first, of thousands of reports.
   */
  async newer(path: string, etag?: string | null, accept?: string): Promise<Response | null> {
    const headers = {
      ...(etag == null ? {} : { 'if-none-match': etag }),
      ...(accept === undefined ? {} : { accept }),
    };
    const response = await this.request('GET', path, undefined, headers, MADE_WITHIN);
    if (response.status === 304) return null;
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  /** A JSON answer of the hub's interface (docs/contract.md, hub API), such as `api/periods/2026-Q3/consolidated`. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.read<T>(await this.request(method, path, body));
  }

  private async read<T>(response: Response): Promise<T> {
    if (!response.ok) throw await problemOf(response);
    try {
      return (await response.json()) as T;
    } catch (cause) {
      throw new DestinationProblem('server-error', {}, { cause });
    }
  }

  private async request(
    method: string,
    path: string,
    body?: unknown,
    headers = {},
    patience = ANSWERED_WITHIN,
  ): Promise<Response> {
    const { url, token, fetch = globalThis.fetch, timeout = patience } = this.options;
    try {
      return await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (cause) {
      throw new DestinationProblem('unreachable', {}, { cause });
    }
  }
}

/** Milliseconds. */
const ANSWERED_WITHIN = 30_000;
const MADE_WITHIN = 600_000;

const CODES: Readonly<Record<number, DestinationProblemCode>> = {
  401: 'unauthorised',
  403: 'forbidden',
  413: 'too-large',
  422: 'invalid',
  423: 'period-closed',
  429: 'too-many-requests',
};
const NAMED_CODES: ReadonlySet<string> = new Set<DestinationProblemCode>([
  'stale',
  'different-content',
  'hash-mismatch',
  'has-errors',
  'warnings-without-reason',
]);

async function problemOf(response: Response): Promise<DestinationProblem> {
  const body = await bodyOf(response);
  const named = typeof body['code'] === 'string' && NAMED_CODES.has(body['code']) ? body['code'] : null;
  const code = (named as DestinationProblemCode | null) ?? CODES[response.status] ?? 'server-error';
  const { code: theirs, message } = body;
  const isTheirs = response.status === 422 && theirs !== code && typeof message === 'string';
  return new DestinationProblem(code, { ...factsOf(body, response), ...(isTheirs ? { said: message } : {}) });
}

/** A proxy in between may answer with a page of its own: then there are no facts. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function factsOf(body: Record<string, unknown>, response: Response): DestinationFacts {
  const facts: Record<string, string | number | null | readonly string[]> = {};
  for (const name of ['currentId', 'state', 'count'] as const) {
    const value = body[name];
    if (typeof value === 'string' || typeof value === 'number' || value === null) facts[name] = value;
  }
  if (Array.isArray(body['errors']))
    facts['errors'] = body['errors'].map((error: { message?: unknown }) => String(error?.message ?? error));
  const retryAfter = Number(response.headers.get('retry-after'));
  if (retryAfter > 0) facts['retryAfter'] = retryAfter;
  return facts;
}
