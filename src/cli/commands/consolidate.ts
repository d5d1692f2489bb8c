import { consolidate as putTogether, type Consolidated, periodLedger } from '../../consolidate';
import { dashboardOf } from '../../dashboard';
import { HubClient, isAddress } from '../../destinations/open';
import { messagesFor, type Language } from '../../messages';
import { todayInVietnam } from '../../values/dates';
import { readPeriod } from '../../values/period';
import { sharedWorkbook } from '../../xlsx/sharedWorkbook';
import { writeXlsx } from '../../xlsx/write';
import { failureText } from '../failure';
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
} from '../options';
import { writeOutput } from '../output';
import { unitName } from '../unitOfFile';
import { tokenOf } from './send';

/** `phuluc consolidate <folder, files or url> -o <out.xlsx> --period P`: the shared workbook of a period. */
export async function consolidate(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    token: { type: 'string' },
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
      const hub = new HubClient({ url: first, token: tokenOf(values) ?? '' });
      const picture = await hub.call<Consolidated>('GET', `api/periods/${encodeURIComponent(period)}/consolidated`);
      const workbook = await hub.workbook(period);
      if (workbook !== null) await writeOutput(output, workbook.bytes);
      report(picture, output, format, io, language);
      return 0;
    }
    const context = { ...checkContext(values, io), period: readPeriod(period) ?? checkContext(values, io).period };
    const { entries, leftOut } = await gather(positionals, context, language);
    const picture = putTogether(periodLedger(entries, period), {
      period: context.period,
      asOf: values['as-of'] === undefined ? todayInVietnam(io.now()) : context.asOf,
      expected: [],
      unitName,
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

function report(picture: Consolidated, file: string, format: 'text' | 'json', io: Io, language: Language): void {
  if (format === 'json') io.out(`${JSON.stringify(picture, null, 2)}\n`);
  const units = new Set(picture.rows.map(({ unit }) => unit)).size;
  const rows = picture.rows.length;
  const line = `${messagesFor(language).cli.consolidated({ file, units, rows })}\n`;
  if (format === 'json') io.err(line);
  else io.out(line);
}
