import { type Examination } from '../examine/examine';
import { type ItemRecord, type TableRecord } from '../examine/records';
import { toSheetRecords, type Words } from '../examine/toRecords';
import { planOf } from './build';

/** What one workbook reports. */
export interface Reported {
  readonly rows: readonly ItemRecord[];
  readonly tables: readonly TableRecord[];
  readonly plan: string;
  readonly findings: { readonly errors: number; readonly warnings: number };
}

/** What an examined workbook reports, as every shell sends it; `null` when it holds no appendix. */
export function reportedBy(examination: Examination, words: Words): Reported | null {
  if (examination.tables.length === 0) return null;
  const tables = toSheetRecords(examination, words).flatMap((sheet) => sheet.tables);
  const count = (severity: string): number => examination.findings.filter((f) => f.severity === severity).length;
  return {
    rows: tables.flatMap(({ items }) => items),
    tables,
    plan: planOf(tables),
    findings: { errors: count('error'), warnings: count('warning') },
  };
}
