import { claimedAfter } from '../../../submission/filedName';
import { type WorkbookSnapshot } from '../../../appendix/snapshot';
import { unitInName } from '../../../catalogue/unitInName';
import { type CheckContext } from '../../../check/types';
import { examineWorkbook } from '../../../examine/examine';
import { type Words } from '../../../examine/toRecords';
import { labelOf } from '../../../submission/label';
import { readSubmission } from '../../../submission/readSubmission';
import { reportedBy } from '../../../submission/reported';
import { XlsxProblem } from '../../../xlsx/problem';
import { readWithSettings } from '../../../xlsx/read';
import { bareName } from '../session/files';
import { type FileReading, type PickedBytes } from './types';

/** Reads and checks one picked file, whatever it is: never throws for what stands in it. */
export async function readPicked(file: PickedBytes, context: CheckContext, words: Words): Promise<FileReading> {
  if (/\.json$/i.test(file.name)) return readFiled(file);
  try {
    const { snapshot, settings } = readWithSettings(file.bytes);
    return readReport(file, snapshot, settings, context, words);
  } catch (error) {
    if (error instanceof XlsxProblem) return { kind: 'unread', code: error.code };
    throw error;
  }
}

async function readFiled({ name, changed, bytes }: PickedBytes): Promise<FileReading> {
  const read = await readSubmission(new TextDecoder().decode(bytes));
  if (read === null) return { kind: 'no-table' };
  if (typeof read === 'string') return { kind: 'bad-submission', code: read };
  const { submission, receivedAt } = read;
  const after = claimedAfter(name, submission);
  const claim = after === undefined ? {} : { claimedAfter: after };
  return { kind: 'submission', filed: { name, submission, receivedAt: receivedAt ?? changed, ...claim } };
}

function readReport(
  file: PickedBytes,
  snapshot: WorkbookSnapshot,
  settings: Readonly<Record<string, string>>,
  context: CheckContext,
  words: Words,
): FileReading {
  const examination = examineWorkbook(snapshot, context);
  const reported = reportedBy(examination, words);
  if (reported === null) return { kind: 'no-table' };
  const { rows, tables, findings } = reported;
  const { unit, period } = labelOf(examination, settings);
  return {
    kind: 'report',
    unit: unit ?? unitInName(bareName(file.name), examination.province),
    period,
    report: { rows, tables, findings },
    findings: examination.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      sheet: finding.sheet,
      cells: finding.cells,
      item: finding.item,
      message: words.finding(finding),
      fixes: [],
    })),
  };
}
