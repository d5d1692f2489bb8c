import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPostgresUrl } from '../engines/postgresUrl';
import { LEDGER_FILE } from '../engines/sqlite';
import { alone } from './alone';
import { backupEmbedded } from './embedded';
import { BackupProblem, type LedgerSize } from './problem';
import { settle, withScratch } from './scratch';

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
    if (isPostgresUrl(location)) await alone('dumpPostgres', location, part);
    else await backupEmbedded(location, part);
    const size = await alone('prove', part);
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

async function restoreEmbedded(file: string, dataDir: string): Promise<LedgerSize> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const ledger = path.join(dataDir, LEDGER_FILE);
  return withScratch(ledger, async (part) => {
    copyFileSync(file, part);
    const size = await alone('prove', part);
    if (existsSync(ledger)) await alone('vacateEmbedded', ledger);
    for (const name of [ledger, `${ledger}-wal`, `${ledger}-shm`]) rmSync(name, { force: true });
    settle(part, ledger);
    return size;
  });
}

async function restorePostgres(file: string, location: string): Promise<LedgerSize> {
  // Readable by its owner only, like everything `mkdtemp` makes.
  const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-restore-'));
  try {
    const part = path.join(folder, LEDGER_FILE);
    copyFileSync(file, part);
    const size = await alone('prove', part);
    await alone('loadPostgres', part, location);
    return size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
