import { agencyCatalogue } from '../catalogue/agencies';
import { createToken } from '../hub';
import { messagesFor } from '../messages';
import { openHub, untilStopped } from './commands/hub';
import { dataFolder } from './dataFolder';
import { type ExitStatus, type Io, UsageError } from './io';
import { portNumber } from './project';

/** The port of manifest.xml. */
const PORT = '3000';
const TRIAL_UNIT = 'sl-so-khcn';

/** `npm start`: the hub over https with everything for a first look, and a trial token of one day. */
export async function start(io: Io): Promise<ExitStatus> {
  const messages = messagesFor('vi').cli;
  const data = dataFolder({});
  try {
    const hub = await openHub({ dataDir: data, port: portNumber(process.env['PORT'] ?? PORT), https: 'self-made' });
    const token = await createToken(data, { unit: TRIAL_UNIT, role: 'reporter', days: 1, now: io.now() });
    const unit = `${agencyCatalogue('son-la').byId(TRIAL_UNIT)?.name ?? ''} (${TRIAL_UNIT})`;
    io.out(messages.started({ url: hub.url, token, unit, data }));
    await untilStopped();
    await hub.close();
    io.out(`${messages.hubStopped}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${messages.usage[error.code]?.(error.facts) ?? error.code}\n`);
    return 2;
  }
}
