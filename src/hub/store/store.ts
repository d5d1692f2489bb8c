import { type Kysely, type Transaction } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { type Engine } from './engines/engine';
import { openPostgres } from './engines/postgres';
import { isPostgresUrl } from './engines/postgresUrl';
import { openSqlite } from './engines/sqlite';
import { migrate } from './migrate';
import { type Tables } from './tables';

const ATTEMPTS = 20;

/** The hub's tables behind transactions that are run again after a conflict with another writer. */
export class Store {
  private constructor(private readonly engine: Engine) {}

  /**
   * Opens the store and brings its tables up to date.
   * @param location a directory, which holds the embedded store, or the `postgres://` address of a database
   * @throws DatabaseProblem
   */
  static async open(location: string): Promise<Store> {
    return Store.over(isPostgresUrl(location) ? await openPostgres(location) : openSqlite(location));
  }

  /** A store on an opened engine, which it closes. */
  static async over(engine: Engine): Promise<Store> {
    try {
      await migrate(engine.db);
    } catch (error) {
      await engine.db.destroy();
      throw error;
    }
    return new Store(engine);
  }

  get db(): Kysely<Tables> {
    return this.engine.db;
  }

  /** Resolves only after the commit. `work` must have no effect outside the transaction: it may run several times. */
  async transaction<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.db.transaction().execute(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !this.engine.isConflict(error)) throw error;
        await wait(Math.random() * 10 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  /** Reads as of one moment, without holding up writers in other threads and processes. */
  snapshot<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.db.transaction().setAccessMode('read only').execute(work);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
