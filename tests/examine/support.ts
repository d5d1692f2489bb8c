import { type CellSnapshot, type CellValue, type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { type CheckContext } from '../../src/check/types';
import { type Words } from '../../src/examine/toRecords';
import { messagesFor } from '../../src/messages';
import { periodOf, readPeriod } from '../../src/values/period';

/** A workbook of one sheet, row by row from A1; `null` leaves a cell empty. */
export function workbookOf(rows: readonly (readonly (CellValue | null)[])[], name = 'PL'): WorkbookSnapshot {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): CellSnapshot[] =>
      value === null ? [] : [{ row: row + 1, column: column + 1, value, text: String(value).replace('.', ',') }],
    ),
  );
  return {
    sheets: [{ name, visible: true, cells, merges: [], hiddenRows: [], hiddenColumns: [] }],
    date1904: false,
  };
}

/** A check on a day, for the period given or the quarter of that day. */
export function contextOn(asOf: string, period?: string): CheckContext {
  const named = period === undefined ? null : readPeriod(period);
  return { asOf, period: named ?? periodOf(asOf, 'quarter'), province: null };
}

/** The words the Vietnamese command line reports with. */
export const WORDS: Words = {
  finding: (finding) => finding.rule,
  fixLabel: (fix) => fix.code,
  reason: messagesFor('vi').status.reason,
};
