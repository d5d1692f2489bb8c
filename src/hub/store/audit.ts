import { type Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { type Tables } from './tables';

export type AuditAction =
  | 'submission-received'
  | 'submission-unchanged'
  | 'submission-reviewed'
  | 'period-set'
  | 'token-made'
  | 'token-revoked';

/** One line of the audit trail: who did what to what. Never a cell value. */
export interface AuditLine {
  readonly at: string;
  /** Token id, or `command-line`. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Adds a line in the transaction of the action itself, so that neither is kept without the other. */
export async function writeAudit(db: Kysely<Tables>, { detail, ...line }: AuditLine): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: uuidv7(), ...line, detail: JSON.stringify(detail) })
    .execute();
}
