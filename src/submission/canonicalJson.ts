/** Why a value has no canonical form; a receiver answers it as an invalid submission. */
export type NotCanonicalWhy = 'number' | 'surrogate' | 'depth' | 'type';

export class NotCanonical extends Error {
  constructor(readonly why: NotCanonicalWhy) {
    super(why);
    this.name = 'NotCanonical';
  }
}

/** A submitted row is a handful of levels deep; anything deeper is an attack on the stack. */
const MAX_DEPTH = 32;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Canonical JSON of RFC 8785: object keys sorted by UTF-16 code units, numbers and strings as ECMAScript prints them,
 * no blanks. `undefined` members are left out, as JSON does. Throws `NotCanonical` for what JSON cannot hold (not
 * finite numbers, lone surrogates, functions) and for nesting deeper than 32 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical('number');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return writeString(value);
  if (typeof value !== 'object') throw new NotCanonical('type');
  if (depth >= MAX_DEPTH) throw new NotCanonical('depth');
  if (Array.isArray(value)) return `[${value.map((member) => write(member ?? null, depth + 1)).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(members).sort()) {
    if (members[key] !== undefined) parts.push(`${writeString(key)}:${write(members[key], depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
}

function writeString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new NotCanonical('surrogate');
  return JSON.stringify(text);
}
