import { type HubProblemCode } from '../../messages/vi/hub';

/** Every refusal of the hub's interface with its HTTP status: the one list. */
const STATUS: Readonly<Record<Exclude<HubProblemCode, 'unreachable' | 'locked' | 'not-set-up' | 'sign-in'>, number>> = {
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  'different-content': 409,
  'too-large': 413,
  unsupported: 415,
  'hash-mismatch': 422,
  invalid: 422,
  'has-errors': 422,
  'warnings-without-reason': 422,
  'bad-period': 422,
  'bad-dates': 422,
  'comment-needed': 422,
  'unknown-units': 422,
  'unknown-rows': 422,
  'rows-twice': 422,
  'other-plan': 422,
  'nothing-to-publish': 422,
  'period-closed': 423,
  'too-many-requests': 429,
  'server-error': 500,
  'not-ready': 503,
};

/** A refusal; the error handler turns it into an answer with a sentence in the caller's language. */
export class HubProblem extends Error {
  constructor(
    readonly code: keyof typeof STATUS,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'HubProblem';
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** The answer of the rate limits. */
export function tooManyRequests(_request: unknown, { ttl }: { readonly ttl: number }): HubProblem {
  return new HubProblem('too-many-requests', { retryAfter: Math.ceil(ttl / 1000) });
}
