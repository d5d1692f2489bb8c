import { type Kysely, type Migration, Migrator } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseProblem } from './engines/engine';
import { answers } from './migrations/answers';
import { ledger } from './migrations/ledger';
import { plans } from './migrations/plans';
import { type Tables } from './tables';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-ledger': ledger,
  '0002-plans': plans,
  '0003-answers': answers,
};
const ATTEMPTS = 20;

/**
 * Brings the tables up to this version, wholly or not at all. Several hubs and the command line may do so at the same
 * moment: the slower ones fail on what is there already, try again and find the work done.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  for (let attempt = 1; ; attempt += 1) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === ATTEMPTS || error instanceof DatabaseProblem) throw error;
    await wait(25 * attempt);
  }
}
