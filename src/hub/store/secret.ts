import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key with its secret, shown once: `<prefix>.<id>.<secret>`. The store keeps the id and the secret's SHA-256. */
export interface NewSecret {
  readonly id: string;
  /** The secret is long and random, so no slow hash is needed. */
  readonly hash: string;
  readonly text: string;
}

const SHAPE = /^([a-z]{2})\.([0-9a-f]{16})\.([A-Za-z0-9_-]{43})$/;
const NOBODY = '0'.repeat(64);

export function newSecret(prefix: string): NewSecret {
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, hash: hashOf(secret), text: `${prefix}.${id}.${secret}` };
}

/** The parts of a text of this form; `null` for anything else. */
export function readSecret(prefix: string, text: string): { readonly id: string; readonly secret: string } | null {
  const [, found, id, secret] = SHAPE.exec(text) ?? [];
  return found !== prefix || id === undefined || secret === undefined ? null : { id, secret };
}

/** Compares in constant time; with no kept hash it takes as long and is false. */
export function isSecret(secret: string, kept: string | undefined): boolean {
  const isSame = timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(kept ?? NOBODY, 'hex'));
  return isSame && kept !== undefined;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
