import { resolve } from 'node:path';
import { backupLedger, BackupProblem, restoreLedger } from '../../hub';
import { messagesFor } from '../../messages';
import { dataFolder } from '../dataFolder';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, stringOf } from '../options';

/** `phuluc backup -o <file>`: the ledger as it is at one moment, also while a hub runs on the directory. */
export async function backup(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, {
    data: { type: 'string' },
    output: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const named = stringOf(values['output']);
  if (named === undefined) throw new UsageError('option-needed', { name: '-o' });
  const data = dataFolder(values);
  const file = resolve(named);
  const size = await sayWhere(backupLedger(data, file), { 'no-ledger': data, 'backup-damaged': data }, file);
  io.err(`${messagesFor(languageOf(values)).cli.backedUp({ file, ...size })}\n`);
  return 0;
}

/** `phuluc restore <file>`: a proven backup becomes the ledger of a directory that holds none yet. */
export async function restore(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, { data: { type: 'string' }, lang: { type: 'string' } });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new UsageError('one-file');
  const data = dataFolder(values);
  const file = resolve(named);
  const size = await sayWhere(restoreLedger(file, data), { 'ledger-exists': data, 'hub-runs': data }, file);
  io.err(`${messagesFor(languageOf(values)).cli.restored({ data, ...size })}\n`);
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
