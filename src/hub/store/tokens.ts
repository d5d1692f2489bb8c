import { writeAudit } from './audit';
import { isSecret, newSecret, readSecret } from './secret';
import { Store } from './store';

export type Role = 'reporter' | 'coordinator' | 'viewer' | 'admin';

/** Who a request comes from. */
export interface Caller {
  /** Id of the token, or of the sign-in. */
  readonly tokenId: string;
  readonly unit: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly expiresAt: string;
}

const MS_A_DAY = 86_400_000;
const PREFIX = 'pl';

/**
 * Makes an access token and returns it: `pl.<id>.<secret>`. It is shown this once; the store keeps a hash.
 */
export async function makeToken(
  store: Store,
  grant: { readonly unit: string; readonly role: Role; readonly days: number; readonly now: Date },
): Promise<string> {
  const { id, hash, text } = newSecret(PREFIX);
  const at = grant.now.toISOString();
  const expiresAt = new Date(grant.now.getTime() + grant.days * MS_A_DAY).toISOString();
  await store.transaction(async (trx) => {
    await trx
      .insertInto('tokens')
      .values({
        id,
        secret_hash: hash,
        unit: grant.unit,
        role: grant.role,
        created_at: at,
        expires_at: expiresAt,
        revoked_at: null,
      })
      .execute();
    await writeAudit(trx, {
      at,
      actor: 'command-line',
      action: 'token-made',
      subject: id,
      detail: { unit: grant.unit, role: grant.role, expiresAt },
    });
  });
  return text;
}

/** The caller of a token that is known, not expired and not revoked; else `null`. Takes the same time for all others. */
export async function callerOf(store: Store, token: string, now: Date): Promise<Caller | null> {
  const read = readSecret(PREFIX, token);
  if (read === null) return null;
  const row = await store.db.selectFrom('tokens').selectAll().where('id', '=', read.id).executeTakeFirst();
  if (!isSecret(read.secret, row?.secret_hash) || row === undefined) return null;
  if (row.revoked_at !== null || row.expires_at <= now.toISOString()) return null;
  return { tokenId: row.id, unit: row.unit, role: row.role as Role, expiresAt: row.expires_at };
}

/** Ends a token at once; `false` when no such token was in force. `token` is the whole token or its id. */
export async function revokeToken(store: Store, token: string, now: Date): Promise<boolean> {
  const id = readSecret(PREFIX, token)?.id ?? token;
  const at = now.toISOString();
  return store.transaction(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('tokens')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await writeAudit(trx, { at, actor: 'command-line', action: 'token-revoked', subject: id, detail: {} });
    return true;
  });
}

/** A token without its secret, as whoever hands tokens out sees it. */
export interface KnownToken {
  readonly id: string;
  readonly unit: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'in-force' | 'expired' | 'revoked';
}

/** For the command line: the tokens ever made, oldest first; of one unit alone when it is named. */
export async function listTokens(
  dataDir: string,
  { unit, now }: { readonly unit?: string; readonly now: Date },
): Promise<KnownToken[]> {
  const store = await Store.open(dataDir);
  try {
    let query = store.db.selectFrom('tokens').select(['id', 'unit', 'role', 'created_at', 'expires_at', 'revoked_at']);
    if (unit !== undefined) query = query.where('unit', '=', unit);
    const rows = await query.orderBy('created_at').orderBy('id').execute();
    const stateOf = ({ revoked_at, expires_at }: (typeof rows)[number]): KnownToken['state'] =>
      revoked_at !== null ? 'revoked' : expires_at <= now.toISOString() ? 'expired' : 'in-force';
    return rows.map((row) => ({
      id: row.id,
      unit: row.unit,
      role: row.role as Role,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      state: stateOf(row),
    }));
  } finally {
    await store.close();
  }
}

/** Units that hold a reporter's token in force: those a report is expected of when the period names none. */
export async function reportingUnits(store: Store, now: Date): Promise<string[]> {
  const rows = await store.db
    .selectFrom('tokens')
    .select('unit')
    .distinct()
    .where('role', '=', 'reporter')
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('unit')
    .execute();
  return rows.map((row) => row.unit);
}

/** For the command line: makes a token in the store of a data directory, also while a hub runs on it. */
export async function createToken(
  dataDir: string,
  grant: { readonly unit: string; readonly role: Role; readonly days: number; readonly now?: Date },
): Promise<string> {
  const store = await Store.open(dataDir);
  try {
    return await makeToken(store, { ...grant, now: grant.now ?? new Date() });
  } finally {
    await store.close();
  }
}

/** For the command line: ends a token of the store of a data directory at once, also while a hub runs on it. */
export async function endToken(dataDir: string, token: string, now: Date): Promise<boolean> {
  const store = await Store.open(dataDir);
  try {
    return await revokeToken(store, token, now);
  } finally {
    await store.close();
  }
}
