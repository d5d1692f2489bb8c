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
  type TransactionSettings,
} from 'kysely';
import { type Tables } from '../tables';
import { DatabaseProblem, type Engine } from './engine';

export const LEDGER_FILE = 'ledger.db';

/** Milliseconds a writer waits for another process (a token being made) to commit. */
export const BUSY_TIMEOUT = 10_000;

/**
 * Opens the embedded store of a data directory, made when it is not there and readable by its owner only. WAL with
 * `synchronous = FULL`: a commit that returned survives SIGKILL and loss of power.
 * @throws DatabaseProblem
 */
export function openSqlite(dataDir: string): Engine {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return openSqliteFile(path.join(dataDir, LEDGER_FILE));
  } catch (cause) {
    // Files of another account, most often: somebody ran a command as root.
    const { code } = cause as { code?: unknown };
    const isDamaged = code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT';
    throw new DatabaseProblem(isDamaged ? 'ledger-damaged' : 'ledger-refused', { cause });
  }
}

/** Opens a file of the embedded store, such as a backup that is being written. */
export function openSqliteFile(file: string): Engine {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database as unknown as SqliteDatabase) });
  return { db, isConflict: isSqliteConflict };
}

function isSqliteConflict(error: unknown): boolean {
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
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** SQLite undoes changes of tables like all others; so all migrations are one transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDialect implements Dialect {
  constructor(private readonly database: SqliteDatabase) {}
  createDriver = () => new ImmediateSqliteDriver({ database: this.database });
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new TransactionalAdapter();
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db);
}
