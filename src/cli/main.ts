import { messagesFor } from '../messages';
import { type ExitStatus, type Io, UsageError } from './io';

type Command = (args: readonly string[], io: Io) => Promise<ExitStatus>;

// Loaded only when asked for: the hub's and the writers' modules are no business of `check`. `require`, because tsx
// serves the sources as CommonJS, where `import()` would bypass it.
/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => (require('./commands/check') as typeof import('./commands/check')).check,
  fix: () => (require('./commands/fix') as typeof import('./commands/fix')).fix,
  config: () => (require('./commands/config') as typeof import('./commands/config')).config,
  convert: () => (require('./commands/convert') as typeof import('./commands/convert')).convert,
  split: () => (require('./commands/split') as typeof import('./commands/split')).split,
  send: () => (require('./commands/send') as typeof import('./commands/send')).send,
  consolidate: () => (require('./commands/consolidate') as typeof import('./commands/consolidate')).consolidate,
  compare: () => (require('./commands/compare') as typeof import('./commands/compare')).compare,
  plan: () => (require('./commands/plan') as typeof import('./commands/plan')).plan,
  hub: () => (require('./commands/hub') as typeof import('./commands/hub')).hub,
  token: () => (require('./commands/token') as typeof import('./commands/token')).token,
  backup: () => (require('./commands/backup') as typeof import('./commands/backup')).backup,
  restore: () => (require('./commands/backup') as typeof import('./commands/backup')).restore,
  report: () => (require('./commands/report') as typeof import('./commands/report')).report,
  remind: () => (require('./commands/remind') as typeof import('./commands/remind')).remind,
  rules: () => (require('./commands/rules') as typeof import('./commands/rules')).rules,
};
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */

/** Runs one command. Every failure becomes a sentence on `err` and an exit status; nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const messages = messagesFor(
    argv.some((arg, i) => arg === '--lang=en' || (arg === '--lang' && argv[i + 1] === 'en')) ? 'en' : 'vi',
  ).cli;
  const [name = 'help', ...args] = argv;
  if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    io.out(messages.help);
    return argv.length === 0 ? 2 : 0;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new UsageError('unknown-command', { name });
    return await load()(args, io);
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
