import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { allocate } from '../../handout/allocate';
import { fileNames, SUMMARY_FILE } from '../../handout/fileNames';
import { type HandoutSummary, needsOwners, type RowPlace, summaryOf } from '../../handout/summary';
import { messagesFor, type Messages } from '../../messages';
import { summaryWorkbook } from '../../xlsx/handout/summaryWorkbook';
import { unitWorkbook } from '../../xlsx/handout/unitWorkbook';
import { XlsxProblem } from '../../xlsx/problem';
import { writeXlsx } from '../../xlsx/write';
import { configSheet } from '../configSheet';
import { failureText } from '../failure';
import { type ExitStatus, type Io, UsageError } from '../io';
import { CHECK_OPTIONS, checkContext, formatOf, languageOf, parseCommand, requiredOption } from '../options';
import { writeOutput } from '../output';
import { planOf, type PlanPart, readPlanFile } from '../planFiles';

/** `phuluc split <plan.xlsx>... -o <folder>`: one report workbook a unit, and a summary of who got what. */
export async function split(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const folder = requiredOption(values, 'output');
  const given = checkContext(values, io);
  const parts: PlanPart[] = [];
  for (const file of positionals) {
    try {
      parts.push(await readPlanFile(file, given));
    } catch (error) {
      if (!(error instanceof XlsxProblem)) throw error;
      io.err(`${failureText(error, file, language)}\n`);
      return 2;
    }
  }
  const [first, ...others] = parts;
  if (first === undefined) throw new UsageError('no-files');
  const plan = planOf(first, others);
  const { period, asOf } = plan.context;
  const handout = allocate(plan.tables, { asOf, extraAgencies: plan.extraAgencies });
  const names = fileNames(
    handout.units.map(({ unit }) => unit),
    period,
  );

  // The workbooks go to units of the province, whatever language the coordinator reads.
  const vietnamese = messagesFor('vi');
  const configuration = plan.configuration ?? configSheet(vietnamese);
  const { tables, sheets } = plan;
  await makeFolder(folder);
  for (const share of handout.units) {
    const workbook = unitWorkbook(share, { tables, sheets, period, configuration, words: vietnamese.handout });
    await writeOutput(join(folder, names.get(share.unit) ?? ''), writeXlsx(workbook));
  }
  const files = positionals.map((file) => basename(file));
  const summary = summaryOf(handout, tables, { period: period.id, asOf, files, names });
  await writeOutput(join(folder, SUMMARY_FILE), writeXlsx(summaryWorkbook(summary, vietnamese.handout.summary)));

  io.err(textSummary(summary, folder, messagesFor(language)));
  if (format === 'json') io.out(`${JSON.stringify(summary, null, 2)}\n`);
  return needsOwners(handout) ? 1 : 0;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError('cannot-write', { file: folder });
  }
}

function textSummary(summary: HandoutSummary, folder: string, { handout }: Messages): string {
  const { report, summary: words } = handout;
  const owners = summary.units.filter(({ rows }) => rows.length > 0);
  const rows = new Set(owners.flatMap((unit) => unit.rows.map(({ key }) => key))).size;
  const place = ({ file, sheet, cell, number, title }: RowPlace): string =>
    report.row({ place: `${file}, ${sheet}!${cell}`, number, title: title === '' ? report.untitled : title });
  return [
    report.done({ units: owners.length, informed: summary.units.length - owners.length, rows, folder }),
    ...(summary.unowned.length === 0 ? [] : [report.unowned(summary.unowned.length), ...summary.unowned.map(place)]),
    ...summary.unresolved.map(({ written, why, role, rows: named }) =>
      report.unresolved({ why: words.why[why], role: words.role[role], written, rows: named.length }),
    ),
    ...summary.splits.map(({ written, successors, rows: named }) =>
      report.split({ written, names: successors.map(({ name }) => name), rows: named.length }),
    ),
    '',
  ].join('\n');
}
