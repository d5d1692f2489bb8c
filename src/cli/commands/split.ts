import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type HandoutSummary, needsOwners, type RowPlace } from '../../handout/summary';
import { previousAnswers } from '../../handout/previous';
import { messagesFor, type Messages } from '../../messages';
import { handOut } from '../../xlsx/handout/handOut';
import { type PlanPart, planOfParts } from '../../xlsx/handout/plan';
import { XlsxProblem } from '../../xlsx/problem';
import { writeXlsx } from '../../xlsx/write';
import { configSheet } from '../../xlsx/configSheet';
import { failureText } from '../failure';
import { type ExitStatus, type Io, UsageError } from '../io';
import {
  CHECK_OPTIONS,
  checkContext,
  formatOf,
  languageOf,
  parseCommand,
  requiredOption,
  stringsOf,
  tokenOf,
} from '../options';
import { writeOutput } from '../output';
import { entriesBefore } from '../periodBefore';
import { readPlanFile } from '../planFiles';

/** `phuluc split <plan.xlsx>... -o <folder>`: one report workbook a unit, and a summary of who got what. */
export async function split(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    output: { type: 'string', short: 'o' },
    previous: { type: 'string', multiple: true },
    token: { type: 'string' },
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
  // The workbooks go to units of the province, whatever language the coordinator reads.
  const vietnamese = messagesFor('vi');
  const files = positionals.map((file) => basename(file));
  const plan = planOfParts(first, others);
  const before = await entriesBefore(stringsOf(values['previous']), plan.context, tokenOf(values), language);
  const previous = before === null ? null : previousAnswers(before.entries, before.period);
  const { handout, summary, ...made } = handOut(plan, files, configSheet(vietnamese), vietnamese.handout, previous);
  await makeFolder(folder);
  for (const { name, workbook } of made.files()) await writeOutput(join(folder, name), writeXlsx(workbook));

  const { cli } = messagesFor(language);
  for (const one of before?.leftOut ?? []) io.err(`${cli.leftOutFile(one)}\n`);
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
