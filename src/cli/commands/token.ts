import { agencyCatalogue } from '../../catalogue/agencies';
import { createToken, endToken, listTokens } from '../../hub';
import { messagesFor } from '../../messages';
import { todayInVietnam } from '../../values/dates';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, requiredOption, stringOf } from '../options';
import { LEDGER_OPTIONS, ledgerPlace, sayingWhere } from '../ledgerPlace';
import { wholeNumber } from '../project';

const ROLES = ['reporter', 'coordinator', 'viewer', 'admin'] as const;
/** A reporting year: offices renew tokens when units change. */
const DEFAULT_DAYS = 365;
type Role = (typeof ROLES)[number];

/** `phuluc token --unit <id> --role <role>`: prints a new access token, alone, once. `--revoke` ends one, `--list` shows who has which. */
export async function token(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, {
    unit: { type: 'string' },
    role: { type: 'string' },
    ...LEDGER_OPTIONS,
    days: { type: 'string' },
    revoke: { type: 'string' },
    list: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const ended = stringOf(values['revoke']);
  if (ended !== undefined) {
    const ledger = await ledgerPlace(values);
    const isEnded = await sayingWhere(ledger, endToken(ledger.location, ended, io.now()));
    if (!isEnded) throw new UsageError('unknown-token');
    return 0;
  }
  if (values['list'] === true) {
    const ledger = await ledgerPlace(values);
    const named = stringOf(values['unit']);
    const filter = { now: io.now(), ...(named === undefined ? {} : { unit: named }) };
    const { tokenStates } = messagesFor(languageOf(values)).cli;
    for (const one of await sayingWhere(ledger, listTokens(ledger.location, filter))) {
      const days = [one.createdAt, one.expiresAt].map((at) => todayInVietnam(new Date(at)));
      io.out(`${[one.id, one.unit, one.role, ...days, tokenStates[one.state]].join('\t')}\n`);
    }
    return 0;
  }
  const unit = requiredOption(values, 'unit');
  if (agencyCatalogue(null).byId(unit) === null) throw new UsageError('unknown-unit', { value: unit });
  const role = requiredOption(values, 'role');
  if (!isRole(role)) throw new UsageError('bad-role', { value: role });
  const days = stringOf(values['days']);
  const ledger = await ledgerPlace(values);
  const grant = { unit, role, days: days === undefined ? DEFAULT_DAYS : wholeNumber('--days', days), now: io.now() };
  const made = await sayingWhere(ledger, createToken(ledger.location, grant));
  io.out(`${made}\n`);
  return 0;
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}
