import Database from 'libsql';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { type Tables } from './tables';

/** Only the files named `sqlite…` know the embedded engine. */

export const LEDGER_FILE = 'ledger.db';

/** Milliseconds a writer waits for another process (a token being made) to commit. */
export const BUSY_TIMEOUT = 10_000;

/**
 * Opens the embedded store of a data directory, made when it is not there and readable by its owner only. WAL with
 * `synchronous = FULL`: a commit that returned survives SIGKILL and loss of power.
 */
export function openSqlite(dataDir: string): Kysely<Tables> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, LEDGER_FILE);
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database as unknown as SqliteDatabase) });
}

/** True for a conflict with another writer, after which the whole transaction may be run again. */
export function isSqliteConflict(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_BUSY') ||
      code.startsWith('SQLITE_LOCKED') ||
      code === 'SQLITE_CONSTRAINT_UNIQUE' ||
      code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
  );
}

/** A transaction that reads before it writes must hold the write lock from its first statement. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateSqliteDialect implements Dialect {
  constructor(private readonly database: SqliteDatabase) {}
  createDriver = () => new ImmediateSqliteDriver({ database: this.database });
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new SqliteAdapter();
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db);
}
