import { writeAudit } from './audit';
import { isSecret, newSecret, readSecret } from './secret';
import { type Store } from './store';
import { type Caller, type Role } from './tokens';

const PREFIX = 'ps';

/** Keeps a session of somebody who signed in elsewhere and returns its secret, which is kept as a hash only. */
export async function startSignIn(
  store: Store,
  grant: {
    readonly unit: string;
    readonly role: Role;
    /** Who signed in, for the audit trail: a hash, nothing that names a person. */
    readonly label: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<string> {
  const { id, hash, text } = newSecret(PREFIX);
  const { unit, role, label } = grant;
  const at = grant.now.toISOString();
  const expiresAt = grant.expiresAt.toISOString();
  await store.transaction(async (trx) => {
    await trx
      .insertInto('sign_ins')
      .values({ id, secret_hash: hash, unit, role, label, created_at: at, expires_at: expiresAt, revoked_at: null })
      .execute();
    await writeAudit(trx, {
      at,
      actor: id,
      action: 'signed-in',
      subject: id,
      detail: { unit, role, label, expiresAt },
    });
  });
  return text;
}

/** The caller of a session in force; else `null`. Takes the same time for all others. */
export async function signedIn(store: Store, session: string, now: Date): Promise<Caller | null> {
  const read = readSecret(PREFIX, session);
  if (read === null) return null;
  const row = await store.db.selectFrom('sign_ins').selectAll().where('id', '=', read.id).executeTakeFirst();
  if (!isSecret(read.secret, row?.secret_hash) || row === undefined) return null;
  if (row.revoked_at !== null || row.expires_at <= now.toISOString()) return null;
  return { tokenId: row.id, unit: row.unit, role: row.role as Role, expiresAt: row.expires_at };
}

/** Ends a session at once; `false` when it was not in force. Only who holds the secret can end it. */
export async function endSignIn(store: Store, session: string, now: Date): Promise<boolean> {
  const caller = await signedIn(store, session, now);
  if (caller === null) return false;
  const at = now.toISOString();
  return store.transaction(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('sign_ins')
      .set({ revoked_at: at })
      .where('id', '=', caller.tokenId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await writeAudit(trx, { at, actor: caller.tokenId, action: 'signed-out', subject: caller.tokenId, detail: {} });
    return true;
  });
}
