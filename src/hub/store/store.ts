import { type Kysely, type Transaction } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from './migrate';
import { isSqliteConflict, openSqlite } from './sqlite';
import { type Tables } from './tables';

const ATTEMPTS = 10;

/** The hub's tables behind transactions that are run again after a conflict with another writer. */
export class Store {
  private constructor(
    readonly db: Kysely<Tables>,
    private readonly isConflict: (error: unknown) => boolean,
  ) {}

  /** Opens the embedded store of the directory and brings its tables up to date. */
  static async open(dataDir: string): Promise<Store> {
    const db = openSqlite(dataDir);
    await migrate(db);
    return new Store(db, isSqliteConflict);
  }

  /** Resolves only after the commit. `work` must have no effect outside the transaction: it may run several times. */
  async transaction<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.db.transaction().execute(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !this.isConflict(error)) throw error;
        await wait(Math.random() * 10 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
