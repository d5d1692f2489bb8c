import Database from 'libsql';
import { BUSY_TIMEOUT } from '../engines/sqlite';
import { BackupProblem } from './problem';

export type Connection = InstanceType<typeof Database>;

/**
 * Work on an opened file of the embedded store.
 * @throws BackupProblem `backup-damaged` for whatever SQLite does not like about it
 */
export async function withDatabase<T>(file: string, work: (database: Connection) => Promise<T>): Promise<T> {
  let database: Connection | null = null;
  try {
    database = new Database(file, { timeout: BUSY_TIMEOUT });
    return await work(database);
  } catch (error) {
    if (error instanceof BackupProblem || !isDatabaseError(error)) throw error;
    throw new BackupProblem('backup-damaged');
  } finally {
    database?.close();
  }
}

export function namesOf(database: Connection): string[] {
  const rows = database.prepare("select name from sqlite_master where type = 'table'").raw().all() as [string][];
  return rows.map(([name]) => name);
}

export function countOf(database: Connection, table: string): number {
  const [row] = database.prepare(`select count(*) from "${table}"`).raw().all() as [number][];
  return row?.[0] ?? 0;
}

function isDatabaseError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('SQLITE_');
}
