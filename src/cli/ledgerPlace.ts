import { readFile } from 'node:fs/promises';
import { DatabaseProblem, isPostgresUrl, postgresPlace } from '../hub';
import { dataFolder } from './dataFolder';
import { UsageError } from './io';
import { stringOf } from './options';

/** Where a ledger is kept. */
export interface LedgerPlace {
  /** What the hub's store opens; it may hold a password. */
  readonly location: string;
  /** The same for people to read. */
  readonly place: string;
  /** Absent: the embedded store of the data folder. */
  readonly database?: string;
}

/** Options of every command that opens a ledger. */
export const LEDGER_OPTIONS = {
  data: { type: 'string' },
  database: { type: 'string' },
  'database-file': { type: 'string' },
} as const;

/**
 * The ledger a command is about: the database of `--database`, of the file of `--database-file`, or of
 * `PHULUC_DATABASE`; where none is named, the data folder. An address with a password is better not on the command
 * line, which everybody on the machine can read.
 */
export async function ledgerPlace(values: Record<string, string | boolean | undefined>): Promise<LedgerPlace> {
  const database = stringOf(values['database']) ?? (await inFile(stringOf(values['database-file']))) ?? inEnvironment();
  if (database === undefined) {
    const folder = dataFolder(values);
    return { location: folder, place: folder };
  }
  if (!isPostgresUrl(database)) throw new UsageError('bad-database');
  try {
    return { location: database, place: postgresPlace(database), database };
  } catch (error) {
    if (error instanceof DatabaseProblem) throw new UsageError(error.code);
    throw error;
  }
}

/** A database that cannot be used, said with its place. */
export async function sayingWhere<T>({ place }: LedgerPlace, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DatabaseProblem) throw new UsageError(error.code, { place });
    throw error;
  }
}

async function inFile(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    throw new UsageError('database-file', { file });
  }
}

function inEnvironment(): string | undefined {
  const named = process.env['PHULUC_DATABASE']?.trim() ?? '';
  return named === '' ? undefined : named;
}
