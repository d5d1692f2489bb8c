import { consolidate as putTogether, type Consolidated, periodLedger } from '../../consolidate';
import { dashboardOf } from '../../dashboard';
import { HubClient, isAddress } from '../../destinations/open';
import { messagesFor, type Language } from '../../messages';
import { type CheckContext } from '../../check/types';
import { owingUnits } from '../../plan';
import { type LedgerEntry } from '../../submission/types';
import { addDays, todayInVietnam } from '../../values/dates';
import { periodOf, readPeriod } from '../../values/period';
import { sharedWorkbook } from '../../xlsx/sharedWorkbook';
import { writeXlsx } from '../../xlsx/write';
import { failureText } from '../failure';
import { readDecisions } from '../decisionsFile';
import { gather } from '../gather';
import { type ExitStatus, type Io, UsageError } from '../io';
import {
  checkContext,
  CHECK_OPTIONS,
  formatOf,
  languageOf,
  parseCommand,
  requiredOption,
  requiredPeriod,
  stringOf,
  stringsOf,
} from '../options';
import { writeOutput } from '../output';
import { pictureText } from '../pictureText';
import { readPlans } from '../planVersions';
import { unitName } from '../unitOfFile';
import { tokenOf } from './send';

/** What the hub holds itself; a caller that brings its own would get another picture than everybody else. */
const KEPT_BY_HUB = ['plan', 'plan-before', 'previous', 'decisions'] as const;

/** `phuluc consolidate <folder, files or url> -o <out.xlsx> --period P`: the shared workbook of a period. */
export async function consolidate(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    token: { type: 'string' },
    plan: { type: 'string', multiple: true },
    'plan-before': { type: 'string', multiple: true },
    previous: { type: 'string', multiple: true },
    decisions: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const period = requiredPeriod(values);
  const output = requiredOption(values, 'output');
  const [first, ...others] = positionals;
  if (first === undefined) throw new UsageError('no-files');
  const { cli } = messagesFor(language);
  try {
    if (isAddress(first)) {
      if (others.length > 0) throw new UsageError('one-address');
      const kept = KEPT_BY_HUB.find((name) => values[name] !== undefined);
      if (kept !== undefined) throw new UsageError('kept-by-hub', { name: `--${kept}` });
      const hub = new HubClient({ url: first, token: tokenOf(values) ?? '' });
      const picture = await hub.call<Consolidated>('GET', `api/periods/${encodeURIComponent(period)}/consolidated`);
      const workbook = await hub.workbook(period);
      if (workbook !== null) await writeOutput(output, workbook.bytes);
      report(picture, output, format, io, language);
      return 0;
    }
    const context = { ...checkContext(values, io), period: readPeriod(period) ?? checkContext(values, io).period };
    const { entries, leftOut } = await gather(positionals, context, language);
    const plans = await readPlans(stringsOf(values['plan']), context);
    const decisions = stringOf(values['decisions']);
    const picture = putTogether(periodLedger(entries, period), {
      period: context.period,
      asOf: values['as-of'] === undefined ? todayInVietnam(io.now()) : context.asOf,
      expected: owingUnits(plans),
      unitName,
      plans,
      earlier: await readPlans(stringsOf(values['plan-before']), context),
      decisions: decisions === undefined ? [] : await readDecisions(decisions),
      previous: await periodBefore(stringsOf(values['previous']), context, language),
    });
    await writeOutput(
      output,
      writeXlsx(sharedWorkbook(picture, dashboardOf(picture, { due: null }), messagesFor(language))),
    );
    report(picture, output, format, io, language);
    for (const one of leftOut) io.err(`${cli.leftOutFile(one)}\n`);
    return leftOut.some(({ isUnread }) => isUnread) ? 2 : 0;
  } catch (error) {
    io.err(`${failureText(error, first, language)}\n`);
    return 2;
  }
}

/** Counting submissions of the period before, of the same kind. */
async function periodBefore(
  paths: readonly string[],
  context: CheckContext,
  language: Language,
): Promise<readonly LedgerEntry[]> {
  if (paths.length === 0) return [];
  const { start, kind } = context.period;
  const period = periodOf(addDays(start, -1), kind);
  const { entries } = await gather(paths, { ...context, period }, language);
  return periodLedger(entries, period.id).counting;
}

function report(picture: Consolidated, file: string, format: 'text' | 'json', io: Io, language: Language): void {
  if (format === 'json') io.out(`${JSON.stringify(picture, null, 2)}\n`);
  const units = new Set(picture.rows.map(({ unit }) => unit)).size;
  const rows = picture.rows.length;
  const messages = messagesFor(language);
  const line = `${messages.cli.consolidated({ file, units, rows })}\n${pictureText(picture, messages)}`;
  if (format === 'json') io.err(line);
  else io.out(line);
}
