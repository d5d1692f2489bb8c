import { RULESET } from '../../check/runner';
import { type CheckContext } from '../../check/types';
import { type CheckReport, type FileRecord, type FindingRecord, type TableRecord } from '../../examine/records';
import { examineWorkbook } from '../../examine/examine';
import { toFileRecord } from '../../examine/toRecords';
import { messagesFor, type Language } from '../../messages';
import { readXlsx } from '../../xlsx/read';
import { expandPaths, problemCodeOf, readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import {
  CHECK_OPTIONS,
  checkContext,
  formatOf,
  languageOf,
  parseCommand,
  requiredOption,
  stringOf,
  tokenOf,
} from '../options';
import { failureText } from '../failure';
import { openDestination } from '../../destinations/open';
import { acceptedRows, earlierPeriods } from '../../submission/accepted';
import { type LedgerEntry } from '../../submission/types';
import { textReport } from '../textReport';
import { wordsOf } from '../words';

/** `phuluc check <file or folder>...`: recognises, checks and assesses; docs/contract.md fixes the JSON. */
export async function check(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    format: { type: 'string' },
    lang: { type: 'string' },
    ledger: { type: 'string' },
    unit: { type: 'string' },
    token: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const given = checkContext(values, io);
  if (positionals.length === 0) throw new UsageError('no-files');
  const paths = await expandPaths(positionals);
  if (paths.length === 0) throw new UsageError('nothing-to-read');
  const context = await withLedger(given, values, io, language);
  if (context === null) return 2;

  const files: FileRecord[] = [];
  for (const path of paths) {
    const record = await checkFile(path, context, language);
    files.push(record);
    if (record.problem !== null) io.err(`${path}: ${record.problem.message}\n`);
  }
  const report: CheckReport = { ruleset: RULESET, asOf: context.asOf, files, summary: countFindings(files) };
  io.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textReport(report, messagesFor(language)));
  if (files.some((file) => file.problem !== null)) return 2;
  return report.summary.errors > 0 ? 1 : 0;
}

/**
 * With `--ledger <hub> --unit <id>`: what the unit's accepted reports of earlier periods said, for the rules that look
 * back. `null` when the ledger could not be asked; that is said on `err`.
 */
async function withLedger(
  context: CheckContext,
  values: Record<string, string | boolean | undefined>,
  io: Io,
  language: Language,
): Promise<CheckContext | null> {
  const ledger = stringOf(values['ledger']);
  if (ledger === undefined) return context;
  const unit = requiredOption(values, 'unit');
  try {
    const destination = openDestination(ledger, tokenOf(values));
    const entries: LedgerEntry[] = [];
    for (const period of earlierPeriods(context.period)) {
      for (const { id, state } of await destination.list({ period, unit })) {
        const entry = state === 'accepted' ? await destination.get(id) : null;
        if (entry !== null) entries.push(entry);
      }
    }
    return { ...context, unit, accepted: acceptedRows(entries) };
  } catch (error) {
    io.err(`${failureText(error, ledger, language)}\n`);
    return null;
  }
}

/** One file's record; a file that cannot be read becomes a `problem`, never an exception. */
export async function checkFile(path: string, context: CheckContext, language: Language): Promise<FileRecord> {
  try {
    const workbook = readXlsx(await readBytes(path));
    return toFileRecord(examineWorkbook(workbook, context), path, wordsOf(language));
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === null) throw error;
    return { file: path, problem: { code, message: messagesFor(language).problems[code] }, sheets: [] };
  }
}

function countFindings(files: readonly FileRecord[]): CheckReport['summary'] {
  const summary = { errors: 0, warnings: 0, notes: 0 };
  for (const finding of findingsOf(files)) {
    if (finding.severity === 'error') summary.errors += 1;
    else if (finding.severity === 'warning') summary.warnings += 1;
    else summary.notes += 1;
  }
  return summary;
}

function* findingsOf(files: readonly FileRecord[]): Iterable<FindingRecord> {
  for (const table of files.flatMap((file) => file.sheets).flatMap((sheet) => sheet.tables) as readonly TableRecord[]) {
    yield* table.findings;
  }
}
