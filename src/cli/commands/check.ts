import { RULESET } from '../../check/runner';
import { type CheckContext } from '../../check/types';
import { type CheckReport, type FileRecord, type FindingRecord, type TableRecord } from '../../examine/records';
import { examineWorkbook } from '../../examine/examine';
import { toFileRecord } from '../../examine/toRecords';
import { messagesFor, type Language } from '../../messages';
import { readXlsx } from '../../xlsx/read';
import { expandPaths, problemCodeOf, readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { CHECK_OPTIONS, checkContext, formatOf, languageOf, parseCommand } from '../options';
import { textReport } from '../textReport';
import { wordsOf } from '../words';

/** `phuluc check <file or folder>...`: recognises, checks and assesses; docs/contract.md fixes the JSON. */
export async function check(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const context = checkContext(values, io);
  if (positionals.length === 0) throw new UsageError('no-files');
  const paths = await expandPaths(positionals);
  if (paths.length === 0) throw new UsageError('nothing-to-read');

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
