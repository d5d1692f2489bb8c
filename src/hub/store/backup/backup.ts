import { existsSync } from 'node:fs';
import { isPostgresUrl } from '../engines/postgresUrl';
import { backupEmbedded, restoreEmbedded } from './embedded';
import { backupPostgres, restorePostgres } from './postgres';
import { BackupProblem, type LedgerSize } from './problem';
import { settle, withScratch } from './scratch';
import { prove } from './proof';

/**
 * Writes a ledger, as it is at one moment, to a new file; hubs may run and receive meanwhile. Whatever the ledger is kept
 * in, the file is that of an embedded store, and is proven like one to be restored before it gets its name: a backup
 * that exists can be used.
 * @param location as for `Store.open`
 * @throws BackupProblem `no-ledger`, `backup-exists`, `backup-damaged`; DatabaseProblem
 */
export async function backupLedger(location: string, file: string): Promise<LedgerSize> {
  if (existsSync(file)) throw new BackupProblem('backup-exists');
  return withScratch(file, async (part) => {
    if (isPostgresUrl(location)) await backupPostgres(location, part);
    else await backupEmbedded(location, part);
    const size = await prove(part);
    settle(part, file);
    return size;
  });
}

/**
 * Makes a backup the ledger of a directory or database, after its integrity, its references, every content hash and the
 * order of revisions are proven. A ledger that already holds something is never replaced.
 * @throws BackupProblem `no-ledger` (no such file), `ledger-exists`, `hub-runs`, `backup-damaged`; DatabaseProblem
 */
export async function restoreLedger(file: string, location: string): Promise<LedgerSize> {
  if (!existsSync(file)) throw new BackupProblem('no-ledger');
  return isPostgresUrl(location) ? restorePostgres(file, location) : restoreEmbedded(file, location);
}
