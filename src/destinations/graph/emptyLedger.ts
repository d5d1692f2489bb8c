import { withTable } from '../../xlsx/withTable';
import { writeXlsx } from '../../xlsx/write';
import { HEADINGS, TABLE } from './rows';

/** What stands on the first sheet, for people who open the workbook. */
const NOTICE = (period: string): readonly string[] => [
  `Sổ nhận báo cáo kỳ ${period}`,
  'Sổ này do phần bổ trợ Phụ lục ghi. Mỗi báo cáo, mỗi lần tiếp nhận hoặc trả lại là các dòng mới ở cuối trang “So”.',
  'Không sửa, không xóa, không sắp xếp trang “So”: thứ tự dòng là thứ tự nhận báo cáo.',
  'Để xem số liệu, dùng phần Tổng hợp của phần bổ trợ Phụ lục.',
];

/** A new workbook to receive the reports of a period: the table on a hidden sheet, out of the way of slips. */
export function emptyLedger(period: string): Uint8Array {
  const text = (row: number, column: number, value: string) => ({ row, column, value });
  const sheet = { merges: [], rows: [] };
  const bytes = writeXlsx({
    sheets: [
      {
        ...sheet,
        name: 'Phụ lục',
        visible: true,
        columns: [{ column: 1, width: 110 }],
        cells: NOTICE(period).map((line, index) => text(index + 1, 1, line)),
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
