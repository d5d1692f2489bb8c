import { rowNames } from '../../appendix/rowNames';
import { type Appendix } from '../../appendix/types';
import { type Examination } from '../../examine/examine';
import { itemRecord } from '../../examine/itemRecord';
import { type ItemRecord } from '../../examine/records';
import { toSheetRecords } from '../../examine/toRecords';
import { type Language, messagesFor } from '../../messages/pane';
import { planOf } from '../../submission/build';

/** One recognised table with its rows as they are shown. */
export interface ReportedTable {
  readonly appendix: Appendix;
  readonly items: readonly ItemRecord[];
  /** What a row is called. */
  readonly nameOf: (item: ItemRecord) => string;
}

/** Rows with the sentences of a language, table by table. */
export function reportedTables({ tables }: Examination, language: Language): ReportedTable[] {
  const { reason } = messagesFor(language).status;
  return tables.map(({ appendix, items }) => {
    const records = items.map((item) => itemRecord(appendix, item, reason));
    return { appendix, items: records, nameOf: rowNames(records) };
  });
}

/** What a submission carries: the rows as every shell sends them, and the plan most of them belong to. */
export function reportedRows(examination: Examination, language: Language): { rows: ItemRecord[]; plan: string } {
  const m = messagesFor(language);
  const tables = toSheetRecords(examination, {
    finding: m.rules.findingSentence,
    fixLabel: m.rules.fixLabel,
    reason: m.status.reason,
  }).flatMap((sheet) => sheet.tables);
  return { rows: tables.flatMap(({ items }) => items), plan: planOf(tables) };
}
