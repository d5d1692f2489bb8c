import { uuidv7 } from 'uuidv7';
import { agencyCatalogue } from '../../catalogue/agencies';
import { RULESET } from '../../check/runner';
import { type CheckContext } from '../../check/types';
import { openDestination } from '../../destinations/open';
import { DestinationProblem } from '../../destinations/types';
import { messagesFor, type Language } from '../../messages';
import { type ItemRecord } from '../../examine/records';
import { buildSubmission, planOf } from '../../submission/build';
import { confirmedWarnings, type Judged } from '../../submission/confirmed';
import { differences } from '../../submission/differences';
import { type Receipt } from '../../submission/types';
import { periodOf, readPeriod } from '../../values/period';
import { todayInVietnam } from '../../values/dates';
import { readWithSettings } from '../../xlsx/read';
import { problemCodeOf, readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { formatOf, languageOf, parseCommand, requiredOption, requiredPeriod, stringOf, tokenOf } from '../options';
import { failureText } from '../failure';
import { type Reported, reported } from '../reportedRows';

/** Refused for what the report says, not for how it was sent. */
const REFUSED_FOR_CONTENT: ReadonlySet<string> = new Set(['has-errors', 'warnings-without-reason']);

/** `phuluc send <file>... --to <url or folder> --unit <id> --period P [--reason R]`: submits and prints the receipt. */
export async function send(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    to: { type: 'string' },
    unit: { type: 'string' },
    period: { type: 'string' },
    token: { type: 'string' },
    province: { type: 'string' },
    by: { type: 'string' },
    reason: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  if (positionals.length === 0) throw new UsageError('no-files');
  const to = requiredOption(values, 'to');
  const unit = requiredOption(values, 'unit');
  const agency = agencyCatalogue(null).byId(unit);
  if (agency === null) throw new UsageError('unknown-unit', { value: unit });
  const period = requiredPeriod(values);
  try {
    const report = await reportOf(positionals, { unit, period }, io, language);
    const destination = await openDestination(to, tokenOf(values));
    const history = await destination.list({ period, unit });
    const newest = history.reduce<(typeof history)[number] | null>(
      (a, b) => (a === null || b.revision > a.revision ? b : a),
      null,
    );
    const confirmed = confirmedWarnings(report.judged, stringOf(values['reason']) ?? '');
    const submission = await buildSubmission(
      {
        unit,
        period,
        plan: report.plan,
        replaces: newest?.id ?? null,
        sentBy: stringOf(values['by']) ?? agency.name,
        ruleset: RULESET,
        rows: report.rows,
        findings: { ...report.findings, confirmed },
      },
      { id: uuidv7(), sentAt: io.now().toISOString() },
    );
    const before = newest === null ? null : await destination.get(newest.id);
    const receipt = await destination.submit(submission);
    io.out(format === 'json' ? `${JSON.stringify(receipt, null, 2)}\n` : receiptText(receipt, language));
    const unexplained = report.findings.warnings - confirmed.length;
    // A receiver may ask for reasons later, and a coordinator reads them.
    if (unexplained > 0) io.err(`${messagesFor(language).cli.warningsUnexplained(unexplained)}\n`);
    const dropped = before === null ? 0 : droppedRows(before.submission.rows, submission.rows);
    // The newest submission stands for the unit: rows of a table sent earlier by itself no longer count.
    if (dropped > 0) io.err(`${messagesFor(language).cli.rowsDropped(dropped)}\n`);
    return 0;
  } catch (error) {
    io.err(`${failureText(error, to, language, 'sending')}\n`);
    return error instanceof DestinationProblem && REFUSED_FOR_CONTENT.has(error.code) ? 1 : 2;
  }
}

function droppedRows(before: readonly ItemRecord[], after: readonly ItemRecord[]): number {
  return differences(before, after).filter(({ kind }) => kind === 'removed').length;
}

/** The tables of all files as one report: an office often keeps Phụ lục I and II in two workbooks. */
async function reportOf(
  files: readonly string[],
  { unit, period }: { readonly unit: string; readonly period: string },
  io: Io,
  language: Language,
): Promise<Pick<Reported, 'rows' | 'plan' | 'findings'> & { readonly judged: readonly Judged[] }> {
  const asOf = todayInVietnam(io.now());
  const context: CheckContext = {
    asOf,
    period: readPeriod(period) ?? periodOf(asOf, 'quarter'),
    province: null,
    byDefault: ['asOf'],
  };
  const parts: Reported[] = [];
  for (const file of files) {
    const part = reported(await readWorkbookFile(file), context, language);
    if (part === null) throw new UsageError('no-appendix', { file });
    // A workbook made for another unit would put its figures under the wrong name.
    if (part.unit !== null && part.unit !== unit) {
      throw new UsageError('other-unit', { file, unit, named: part.unit });
    }
    parts.push(part);
  }
  const sum = (count: (part: Reported) => number): number => parts.reduce((total, part) => total + count(part), 0);
  return {
    rows: parts.flatMap(({ rows }) => rows),
    plan: planOf(parts.flatMap(({ tables }) => tables)),
    judged: parts.flatMap(({ found }) => found.map((finding) => ({ finding, reason: null }))),
    findings: { errors: sum((part) => part.findings.errors), warnings: sum((part) => part.findings.warnings) },
  };
}

/** A file that cannot be read is named in the sentence: several may be sent at once. */
async function readWorkbookFile(file: string): Promise<ReturnType<typeof readWithSettings>> {
  try {
    return readWithSettings(await readBytes(file));
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === null) throw error;
    throw new UsageError('unreadable-file', { file, code });
  }
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
  const remarks = [
    ...(receipt.late === true ? [cli.late] : []),
    ...(receipt.unchanged === true ? [cli.unchanged] : []),
  ];
  return [text, ...remarks].map((line) => `${line}\n`).join('');
}
