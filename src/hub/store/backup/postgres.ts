import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { openPostgres } from '../engines/postgres';
import { openSqliteFile } from '../engines/sqlite';
import { Store } from '../store';
import { copyRows, holdsAnything } from './copyRows';
import { BackupProblem, type LedgerSize } from './problem';
import { prove } from './proof';

/** Writes the ledger of a database to a new file of the embedded store. */
export async function backupPostgres(location: string, part: string): Promise<void> {
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

/** Puts a backup into a database that holds nothing yet, wholly or not at all. */
export async function restorePostgres(file: string, location: string): Promise<LedgerSize> {
  // Readable by its owner only, like everything `mkdtemp` makes.
  const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-restore-'));
  try {
    const part = path.join(folder, 'ledger.db');
    copyFileSync(file, part);
    const size = await prove(part);
    const source = await Store.over(openSqliteFile(part));
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
    return size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
