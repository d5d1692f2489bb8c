import { existsSync } from 'node:fs';
import path from 'node:path';
import { LEDGER_FILE } from '../engines/sqlite';
import { KEYS } from './copyRows';
import { countOf, namesOf, withDatabase } from './file';
import { BackupProblem } from './problem';

/** Writes the ledger of a data directory, as it is at one moment, to a new file. */
export async function backupEmbedded(dataDir: string, part: string): Promise<void> {
  const ledger = path.join(dataDir, LEDGER_FILE);
  if (!existsSync(ledger)) throw new BackupProblem('no-ledger');
  await withDatabase(ledger, async (database) => database.prepare('vacuum into ?').run(part));
}

/** Proves that an embedded ledger holds nothing and that nobody uses it. */
export async function vacateEmbedded(ledger: string): Promise<void> {
  await withDatabase(ledger, async (database) => {
    const there = new Set(namesOf(database));
    for (const table of Object.keys(KEYS)) {
      if (table !== 'audit' && there.has(table) && countOf(database, table) > 0) {
        throw new BackupProblem('ledger-exists');
      }
    }
    try {
      // Leaving the write-ahead log needs the file for oneself: refused while a hub has it open.
      database.pragma('journal_mode = delete');
    } catch {
      throw new BackupProblem('hub-runs');
    }
  });
}
