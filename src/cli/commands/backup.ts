import { resolve } from 'node:path';
import { backupLedger, BackupProblem, restoreLedger } from '../../hub';
import { messagesFor } from '../../messages';
import { type ExitStatus, type Io, UsageError } from '../io';
import { LEDGER_OPTIONS, ledgerPlace, sayingWhere } from '../ledgerPlace';
import { languageOf, parseCommand, stringOf } from '../options';

/** `phuluc backup -o <file>`: the ledger as it is at one moment, also while hubs run on it. */
export async function backup(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, {
    ...LEDGER_OPTIONS,
    output: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const named = stringOf(values['output']);
  if (named === undefined) throw new UsageError('option-needed', { name: '-o' });
  const ledger = await ledgerPlace(values);
  const { location, place } = ledger;
  const file = resolve(named);
  const work = sayingWhere(ledger, backupLedger(location, file));
  const size = await sayWhere(work, { 'no-ledger': place, 'backup-damaged': place }, file);
  io.err(`${messagesFor(languageOf(values)).cli.backedUp({ file, ...size })}\n`);
  return 0;
}

/** `phuluc restore <file>`: a proven backup becomes the ledger of a directory or database that holds none yet. */
export async function restore(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, { ...LEDGER_OPTIONS, lang: { type: 'string' } });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new UsageError('one-file');
  const ledger = await ledgerPlace(values);
  const { location, place } = ledger;
  const file = resolve(named);
  const work = sayingWhere(ledger, restoreLedger(file, location));
  const size = await sayWhere(work, { 'ledger-exists': place, 'hub-runs': place }, file);
  io.err(`${messagesFor(languageOf(values)).cli.restored({ data: place, ...size })}\n`);
  return 0;
}

/** A refusal with the place it speaks of: `places` by code, else `file`. */
async function sayWhere<T>(work: Promise<T>, places: Readonly<Record<string, string>>, file: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackupProblem) throw new UsageError(error.code, { place: places[error.code] ?? file });
    if (['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw new UsageError('cannot-write', { file });
    }
    throw error;
  }
}
