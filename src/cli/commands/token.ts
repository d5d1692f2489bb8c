import { agencyCatalogue } from '../../catalogue/agencies';
import { createToken, endToken } from '../../hub';
import { type ExitStatus, type Io, UsageError } from '../io';
import { parseCommand, requiredOption, stringOf } from '../options';
import { dataFolder } from '../dataFolder';
import { wholeNumber } from '../project';

const ROLES = ['reporter', 'coordinator', 'viewer', 'admin'] as const;
/** A reporting year: offices renew tokens when units change. */
const DEFAULT_DAYS = 365;
type Role = (typeof ROLES)[number];

/** `phuluc token --unit <id> --role <role>`: prints a new access token, alone, once. `--revoke` ends one. */
export async function token(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, {
    unit: { type: 'string' },
    role: { type: 'string' },
    data: { type: 'string' },
    days: { type: 'string' },
    revoke: { type: 'string' },
    lang: { type: 'string' },
  });
  const ended = stringOf(values['revoke']);
  if (ended !== undefined) {
    if (!(await endToken(dataFolder(values), ended, io.now()))) throw new UsageError('unknown-token');
    return 0;
  }
  const unit = requiredOption(values, 'unit');
  if (agencyCatalogue(null).byId(unit) === null) throw new UsageError('unknown-unit', { value: unit });
  const role = requiredOption(values, 'role');
  if (!isRole(role)) throw new UsageError('bad-role', { value: role });
  const days = stringOf(values['days']);
  const made = await createToken(dataFolder(values), {
    unit,
    role,
    days: days === undefined ? DEFAULT_DAYS : wholeNumber('--days', days),
    now: io.now(),
  });
  io.out(`${made}\n`);
  return 0;
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}
