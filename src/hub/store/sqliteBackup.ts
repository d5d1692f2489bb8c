import Database from 'libsql';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { contentHash } from '../../submission/contentHash';
import { type Submission } from '../../submission/types';
import { BUSY_TIMEOUT, LEDGER_FILE } from './sqlite';

/** Why a ledger was not backed up or restored; the sentences are in the `cli` messages. */
export type BackupProblemCode = 'no-ledger' | 'backup-exists' | 'backup-damaged' | 'ledger-exists' | 'hub-runs';

export class BackupProblem extends Error {
  constructor(readonly code: BackupProblemCode) {
    super(code);
    this.name = 'BackupProblem';
  }
}

/** How much a proven ledger holds. */
export interface LedgerSize {
  readonly submissions: number;
  readonly tokens: number;
}

type Connection = InstanceType<typeof Database>;

/**
 * Writes the ledger of a data directory, as it is at one moment, to a new file; a hub may run and receive meanwhile. The
 * file is proven like one to be restored before it gets its name, so a backup that exists can be used.
 * @throws BackupProblem `no-ledger`, `backup-exists`, `backup-damaged`
 */
export async function backupLedger(dataDir: string, file: string): Promise<LedgerSize> {
  const ledger = path.join(dataDir, LEDGER_FILE);
  if (!existsSync(ledger)) throw new BackupProblem('no-ledger');
  if (existsSync(file)) throw new BackupProblem('backup-exists');
  const part = `${file}.${process.pid}.part`;
  try {
    withDatabase(ledger, (database) => database.prepare('vacuum into ?').run(part));
    const size = await prove(part);
    settle(part, file);
    return size;
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Makes a backup the ledger of a data directory, after its integrity, its references, every content hash and the order
 * of revisions are proven. A ledger that already holds something is never replaced.
 * @throws BackupProblem `no-ledger` (no such file), `ledger-exists`, `hub-runs`, `backup-damaged`
 */
export async function restoreLedger(file: string, dataDir: string): Promise<LedgerSize> {
  if (!existsSync(file)) throw new BackupProblem('no-ledger');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const ledger = path.join(dataDir, LEDGER_FILE);
  const part = `${ledger}.${process.pid}.part`;
  try {
    copyFileSync(file, part);
    const size = await prove(part);
    if (existsSync(ledger)) removeEmpty(ledger);
    settle(part, ledger);
    return size;
  } finally {
    for (const name of [part, `${part}-wal`, `${part}-shm`]) rmSync(name, { force: true });
  }
}

/** Flushed before it gets its name: after a loss of power there is a whole file or none. */
function settle(part: string, file: string): void {
  if (process.platform !== 'win32') chmodSync(part, 0o600);
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, file);
  if (process.platform === 'win32') return;
  const folder = openSync(path.dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function removeEmpty(ledger: string): void {
  withDatabase(ledger, (database) => {
    const tables = new Set(namesOf(database));
    const holding = ['submissions', 'repeats', 'reviews', 'periods', 'tokens', 'sign_ins', 'plans', 'row_decisions'];
    for (const table of [...holding, 'publications']) {
      if (tables.has(table) && countOf(database, table) > 0) throw new BackupProblem('ledger-exists');
    }
    try {
      // Leaving the write-ahead log needs the file for oneself: refused while a hub has it open.
      database.pragma('journal_mode = delete');
    } catch {
      throw new BackupProblem('hub-runs');
    }
  });
  for (const name of [ledger, `${ledger}-wal`, `${ledger}-shm`]) rmSync(name, { force: true });
}

async function prove(file: string): Promise<LedgerSize> {
  try {
    const database = new Database(file, { timeout: BUSY_TIMEOUT });
    try {
      const [integrity] = database.prepare('pragma integrity_check').raw().all() as [string][];
      if (integrity?.[0] !== 'ok') throw new BackupProblem('backup-damaged');
      if (database.prepare('pragma foreign_key_check').all().length > 0) throw new BackupProblem('backup-damaged');
      await proveSubmissions(database);
      return { submissions: countOf(database, 'submissions'), tokens: countOf(database, 'tokens') };
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof BackupProblem || !isDatabaseError(error)) throw error;
    throw new BackupProblem('backup-damaged');
  }
}

interface KeptRow {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly revision: number;
  readonly content_hash: string;
  readonly body: string;
}

async function proveSubmissions(database: Connection): Promise<void> {
  const rows = database.prepare(
    'select id, unit, period, revision, content_hash, body from submissions order by period, unit, revision',
  );
  let before: KeptRow | null = null;
  for (const row of rows.iterate() as Iterable<KeptRow>) {
    const goesOn = before !== null && before.period === row.period && before.unit === row.unit;
    const isNext = row.revision === (goesOn && before !== null ? before.revision + 1 : 1);
    if (!isNext || !(await isItself(row))) throw new BackupProblem('backup-damaged');
    before = row;
  }
}

/** The columns say what the submission itself says, and its content is what its hash was taken of. */
async function isItself({ id, unit, period, content_hash, body }: KeptRow): Promise<boolean> {
  let submission: Submission;
  try {
    submission = JSON.parse(body) as Submission;
  } catch {
    return false;
  }
  return (
    submission.id === id &&
    submission.unit === unit &&
    submission.period === period &&
    submission.contentHash === content_hash &&
    (await contentHash(submission)) === content_hash
  );
}

function withDatabase(file: string, work: (database: Connection) => void): void {
  let database: Connection | null = null;
  try {
    database = new Database(file, { timeout: BUSY_TIMEOUT });
    work(database);
  } catch (error) {
    if (error instanceof BackupProblem || !isDatabaseError(error)) throw error;
    throw new BackupProblem('backup-damaged');
  } finally {
    database?.close();
  }
}

function isDatabaseError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('SQLITE_');
}

function namesOf(database: Connection): string[] {
  const rows = database.prepare("select name from sqlite_master where type = 'table'").raw().all() as [string][];
  return rows.map(([name]) => name);
}

function countOf(database: Connection, table: string): number {
  const [row] = database.prepare(`select count(*) from "${table}"`).raw().all() as [number][];
  return row?.[0] ?? 0;
}
