import { type Kysely, type Migration, Migrator } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { ledger } from './migrations/ledger';
import { plans } from './migrations/plans';
import { type Tables } from './tables';

const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-ledger': ledger, '0002-plans': plans };
const ATTEMPTS = 20;

/**
 * Brings the tables up to this version. The hub and the command line may open a new directory at the same moment: the
 * slower one finds the work done and tries again.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  for (let attempt = 1; ; attempt += 1) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === ATTEMPTS) throw error;
    await wait(25 * attempt);
  }
}
