import { type Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { type Tables } from './tables';

export type AuditAction =
  | 'submission-received'
  | 'submission-unchanged'
  | 'submission-reviewed'
  | 'period-set'
  | 'token-made'
  | 'token-revoked'
  | 'signed-in'
  | 'signed-out'
  | 'plan-added'
  | 'row-decided'
  | 'row-decision-taken-back'
  | 'publication-set';

/** One line of the audit trail: who did what to what. Never a cell value. */
export interface AuditLine {
  readonly at: string;
  /** Id of a token or sign-in, or `command-line`. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Adds a line in the transaction of the action itself, so that neither is kept without the other. */
export async function writeAudit(db: Kysely<Tables>, { detail, ...line }: AuditLine): Promise<void> {
  await db
    .insertInto('audit')
    // Random: keys in the order of time would send every writer of a distributed engine to the same place.
    .values({ id: randomUUID(), ...line, detail: JSON.stringify(detail) })
    .execute();
}
