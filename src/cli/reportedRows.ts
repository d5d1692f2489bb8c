import { examineWorkbook } from '../examine/examine';
import { type ItemRecord, type TableRecord } from '../examine/records';
import { toSheetRecords } from '../examine/toRecords';
import { type CheckContext } from '../check/types';
import { type WorkbookSnapshot } from '../appendix/snapshot';
import { planOf } from '../submission/build';
import { type Language } from '../messages';
import { wordsOf } from './words';

export interface Reported {
  readonly rows: readonly ItemRecord[];
  readonly tables: readonly TableRecord[];
  readonly plan: string;
  /** The unit the workbook's configuration names. */
  readonly unit: string | null;
  readonly findings: { readonly errors: number; readonly warnings: number };
}

/** What a workbook reports, as every shell sends it; `null` when it holds no appendix. */
export function reported(workbook: WorkbookSnapshot, context: CheckContext, language: Language): Reported | null {
  const examination = examineWorkbook(workbook, context);
  if (examination.tables.length === 0) return null;
  const tables = toSheetRecords(examination, wordsOf(language)).flatMap((sheet) => sheet.tables);
  const count = (severity: string): number => examination.findings.filter((f) => f.severity === severity).length;
  return {
    rows: tables.flatMap(({ items }) => items),
    tables,
    plan: planOf(tables),
    unit: examination.configuration?.unit ?? null,
    findings: { errors: count('error'), warnings: count('warning') },
  };
}
