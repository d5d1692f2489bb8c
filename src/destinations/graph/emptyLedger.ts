import { sending } from '../../messages/vi/sending';
import { withTable } from '../../xlsx/withTable';
import { writeXlsx } from '../../xlsx/write';
import { HEADINGS, TABLE } from './rows';

/** A new workbook to receive the reports of a period: the table on a hidden sheet, out of the way of slips. */
export function emptyLedger(period: string): Uint8Array {
  const text = (row: number, column: number, value: string) => ({ row, column, value });
  const sheet = { merges: [], rows: [] };
  const bytes = writeXlsx({
    sheets: [
      {
        ...sheet,
        name: sending.ledger.firstSheet,
        visible: true,
        columns: [{ column: 1, width: 110 }],
        cells: sending.ledger.notice(period).map((line, index) => text(index + 1, 1, line)),
      },
      {
        ...sheet,
        name: 'So',
        visible: false,
        columns: [],
        cells: HEADINGS.map((heading, index) => text(1, index + 1, heading)),
      },
    ],
    activeSheet: 0,
    date1904: false,
    settings: {},
  });
  return withTable(bytes, { sheet: 2, name: TABLE, headings: HEADINGS });
}
