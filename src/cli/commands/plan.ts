import { HubClient, isAddress } from '../../destinations/open';
import { HubRoom } from '../../destinations/hubRoom';
import { messagesFor } from '../../messages';
import { failureText } from '../failure';
import { type ExitStatus, type Io, UsageError } from '../io';
import { CHECK_OPTIONS, checkContext, formatOf, languageOf, parseCommand, requiredOption, tokenOf } from '../options';
import { readPlans } from '../planVersions';

/** `phuluc plan <plan.xlsx>... --to <url>`: makes these workbooks the version in force of their plans at a hub. */
export async function plan(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    to: { type: 'string' },
    token: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const to = requiredOption(values, 'to');
  if (!isAddress(to)) throw new UsageError('bad-url', { value: to });
  if (positionals.length === 0) throw new UsageError('no-files');
  try {
    const room = new HubRoom(new HubClient({ url: to, token: tokenOf(values) ?? '' }));
    const handed = [];
    for (const version of await readPlans(positionals, checkContext(values, io)))
      handed.push(await room.putPlan(version));
    if (format === 'json') io.out(`${JSON.stringify({ plans: handed }, null, 2)}\n`);
    for (const { title, plan: id, version, rowCount } of handed) {
      const line = `${messagesFor(language).plan.handed({ title, plan: id, version, rows: rowCount })}\n`;
      if (format === 'json') io.err(line);
      else io.out(line);
    }
    return 0;
  } catch (error) {
    io.err(`${failureText(error, positionals.join(', '), language)}\n`);
    return 2;
  }
}
