import { messagesFor } from '../messages';
import { type ExitStatus, type Io, UsageError } from './io';

type Command = (args: readonly string[], io: Io) => Promise<ExitStatus>;

// Loaded only when asked for: the hub's and the writers' modules are no business of `check`.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).check,
  fix: async () => (await import('./commands/fix')).fix,
  convert: async () => (await import('./commands/convert')).convert,
  send: async () => (await import('./commands/send')).send,
  consolidate: async () => (await import('./commands/consolidate')).consolidate,
  hub: async () => (await import('./commands/hub')).hub,
  token: async () => (await import('./commands/token')).token,
  rules: async () => (await import('./commands/rules')).rules,
};

/** Runs one command. Every failure becomes a sentence on `err` and an exit status; nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const messages = messagesFor(
    argv.some((arg, i) => arg === '--lang=en' || (arg === '--lang' && argv[i + 1] === 'en')) ? 'en' : 'vi',
  ).cli;
  const [name = 'help', ...args] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    io.out(messages.help);
    return argv.length === 0 ? 2 : 0;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new UsageError('unknown-command', { name });
    const command = await load();
    return await command(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${messages.usage[error.code]?.(error.facts) ?? error.code}\n`);
      return 2;
    }
    io.err(`${messages.usage['unexpected']?.({}) ?? ''}\n`);
    if (process.env['PHULUC_DEBUG']) io.err(`${(error as Error).stack ?? String(error)}\n`);
    return 2;
  }
}
