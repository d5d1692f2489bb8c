import { sql } from 'kysely';
import { openPostgres } from '../engines/postgres';
import { openSqliteFile } from '../engines/sqlite';
import { Store } from '../store';
import { copyRows, holdsAnything } from './copyRows';
import { BackupProblem } from './problem';

/** Writes the ledger of a database to a new file of the embedded store. */
export async function dumpPostgres(location: string, part: string): Promise<void> {
  const engine = await openPostgres(location);
  const tables = await engine.db.introspection.getTables().catch(async (error: unknown) => {
    await engine.db.destroy();
    throw error;
  });
  if (!tables.some(({ name }) => name === 'submissions')) {
    await engine.db.destroy();
    throw new BackupProblem('no-ledger');
  }
  const source = await Store.over(engine);
  try {
    const target = await Store.over(openSqliteFile(part));
    try {
      await source.snapshot((from) => target.transaction((to) => copyRows(from, to)));
      // One file, without a log beside it.
      await sql`pragma journal_mode = delete`.execute(target.db);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Puts a proven backup into a database that holds nothing yet, wholly or not at all. */
export async function loadPostgres(file: string, location: string): Promise<void> {
  // A backup of an earlier version gets its tables here.
  const source = await Store.over(openSqliteFile(file));
  try {
    const target = await Store.open(location);
    try {
      await target.transaction(async (to) => {
        if (await holdsAnything(to)) throw new BackupProblem('ledger-exists');
        await copyRows(source.db, to);
      });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
