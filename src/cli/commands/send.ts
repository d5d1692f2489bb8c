import { uuidv7 } from 'uuidv7';
import { agencyCatalogue } from '../../catalogue/agencies';
import { RULESET } from '../../check/runner';
import { type CheckContext } from '../../check/types';
import { openDestination } from '../../destinations/open';
import { DestinationProblem } from '../../destinations/types';
import { messagesFor, type Language } from '../../messages';
import { buildSubmission } from '../../submission/build';
import { type Receipt } from '../../submission/types';
import { periodOf, readPeriod } from '../../values/period';
import { todayInVietnam } from '../../values/dates';
import { readXlsx } from '../../xlsx/read';
import { readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, requiredOption, requiredPeriod, stringOf } from '../options';
import { failureText } from '../failure';
import { reported } from '../reportedRows';

/** Refused for what the report says, not for how it was sent. */
const REFUSED_FOR_CONTENT: ReadonlySet<string> = new Set(['has-errors', 'warnings-without-reason']);

/** `phuluc send <file> --to <url or folder> --unit <id> --period P`: submits and prints the receipt. */
export async function send(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    to: { type: 'string' },
    unit: { type: 'string' },
    period: { type: 'string' },
    token: { type: 'string' },
    province: { type: 'string' },
    by: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('one-file');
  const to = requiredOption(values, 'to');
  const unit = requiredOption(values, 'unit');
  const agency = agencyCatalogue(null).byId(unit);
  if (agency === null) throw new UsageError('unknown-unit', { value: unit });
  const period = requiredPeriod(values);
  try {
    const rows = await rowsOf(file, period, io, language);
    const destination = await openDestination(to, tokenOf(values));
    const history = await destination.list({ period, unit });
    const newest = history.reduce<(typeof history)[number] | null>(
      (a, b) => (a === null || b.revision > a.revision ? b : a),
      null,
    );
    const submission = await buildSubmission(
      {
        unit,
        period,
        plan: rows.plan,
        replaces: newest?.id ?? null,
        sentBy: stringOf(values['by']) ?? agency.name,
        ruleset: RULESET,
        rows: rows.rows,
        findings: { ...rows.findings, confirmed: [] },
      },
      { id: uuidv7(), sentAt: io.now().toISOString() },
    );
    io.out(receiptText(await destination.submit(submission), language));
    return 0;
  } catch (error) {
    io.err(`${failureText(error, file, language)}\n`);
    return error instanceof DestinationProblem && REFUSED_FOR_CONTENT.has(error.code) ? 1 : 2;
  }
}

async function rowsOf(
  file: string,
  period: string,
  io: Io,
  language: Language,
): Promise<NonNullable<ReturnType<typeof reported>>> {
  const asOf = todayInVietnam(io.now());
  const context: CheckContext = {
    asOf,
    period: readPeriod(period) ?? periodOf(asOf, 'quarter'),
    province: null,
    byDefault: ['asOf'],
  };
  const found = reported(readXlsx(await readBytes(file)), context, language);
  if (found === null) throw new UsageError('no-appendix', { file });
  return found;
}

/** A token on the command line shows in the list of processes; PHULUC_TOKEN does not. */
export function tokenOf(values: Record<string, string | boolean | undefined>): string | undefined {
  return stringOf(values['token']) ?? process.env['PHULUC_TOKEN'];
}

function receiptText(receipt: Receipt, language: Language): string {
  const { cli, hub } = messagesFor(language);
  const text = cli.receipt({
    id: receipt.submissionId,
    revision: receipt.revision,
    receivedAt: receipt.receivedAt,
    hash: receipt.contentHash,
    state: hub.states[receipt.state],
  });
  return `${text}\n${receipt.unchanged === true ? `${cli.unchanged}\n` : ''}`;
}
