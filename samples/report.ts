import { cellAddress } from '../src/appendix/address';
import { type DraftColumn, type DraftItem, type DraftRow, type TableDraft } from '../src/cli/convert/draft';
import { layOut } from '../src/cli/convert/layout';
import { readPrintedTable } from '../src/cli/convert/readTable';
import { type WorkbookModel } from '../src/xlsx/model';
import { type ReportPlan } from './reports';
import { indicatorReport } from './indicatorReport';
import { taskReport } from './taskReport';

export interface EmptiedCell {
  readonly address: string;
  readonly item: string;
  readonly heading: string;
  /** What stood there before. */
  readonly text: string;
  readonly rule: string;
}

export interface Report {
  readonly file: string;
  readonly sheet: string;
  readonly workbook: WorkbookModel;
  /** Letters of the added columns with their headings. */
  readonly added: readonly { readonly letters: string; readonly heading: string }[];
  readonly emptied: readonly EmptiedCell[];
}

const INDICATOR_COLUMNS: readonly DraftColumn[] = [
  { id: 'result', heading: 'Kết quả thực hiện quý III/2026', width: 18, align: 'center', holds: 'figures' },
  { id: 'progress', heading: 'Tình hình thực hiện', width: 30, align: 'left' },
  { id: 'evidence', heading: 'Minh chứng', width: 22, align: 'left' },
  { id: 'note', heading: 'Ghi chú', width: 16, align: 'left' },
];
const TASK_COLUMNS: readonly DraftColumn[] = [
  { id: 'progress', heading: 'Tình hình thực hiện', width: 30, align: 'left' },
  { id: 'completion', heading: 'Tỷ lệ hoàn thành (%)', width: 13, align: 'center', holds: 'figures' },
  { id: 'completedOn', heading: 'Ngày hoàn thành', width: 14, align: 'center', holds: 'days' },
  { id: 'evidence', heading: 'Minh chứng', width: 22, align: 'left' },
  { id: 'note', heading: 'Ghi chú', width: 16, align: 'left' },
];

/** The table as a unit sends it back for the third quarter of 2026: filled in, with some cells forgotten. */
export function reportOf(table: unknown, plan: ReportPlan): Report {
  const printed = readPrintedTable(table);
  const { above } = plan;
  const added = (plan.kind === 'indicators' ? INDICATOR_COLUMNS : TASK_COLUMNS).map((column) =>
    above === undefined ? column : { ...column, above },
  );
  const columns = [...printed.columns, ...added];
  const names = itemNames(printed.rows);
  const filled = printed.rows.map((row, index): DraftRow => {
    if (row.kind !== 'item') return row;
    const name = names[index] ?? '';
    const report = plan.kind === 'indicators' ? indicatorReport : taskReport;
    const cells = report(row, index, plan.results?.[name]);
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  const draft: TableDraft = { ...printed, columns, rows: filled.map((row, index) => forget(row, names[index], plan)) };
  const sheet = layOut(draft);
  const firstRow = (sheet.print?.titleRows?.to ?? 0) + 1;
  return {
    file: `${plan.table}-bao-cao-2026-q3.xlsx`,
    sheet: sheet.name,
    workbook: { sheets: [sheet], date1904: false, activeSheet: 0, title: printed.titles.name, settings: {} },
    added: added.map(({ heading }, index) => ({
      letters: cellAddress(1, printed.columns.length + index + 1).slice(0, -1),
      heading,
    })),
    emptied: plan.forgotten
      .map(({ item, column, rule }): EmptiedCell => {
        const index = names.indexOf(item);
        const row = filled[index];
        const at = columns.findIndex(({ id }) => id === column);
        if (row === undefined || row.kind === 'section' || at < 0) throw new Error(`No cell ${item} ${column}`);
        return {
          address: cellAddress(firstRow + index, at + 1),
          item,
          heading: columns[at]?.heading ?? '',
          text: row.cells[column] ?? '',
          rule,
        };
      })
      // A cell that was empty anyway is not one that was emptied.
      .filter(({ text }) => text !== ''),
  };
}

/** `VI.3` for every row that has a number. */
function itemNames(rows: readonly DraftRow[]): string[] {
  let section = '';
  return rows.map((row) => {
    if (row.kind === 'section') {
      section = row.label.replace(/\.$/, '');
      return '';
    }
    const number = numberOf(row);
    return number === '' ? '' : `${section}.${number}`;
  });
}

const numberOf = (row: DraftItem): string => row.cells['stt'] ?? row.cells['tt'] ?? '';

function forget(row: DraftRow, name: string | undefined, plan: ReportPlan): DraftRow {
  if (row.kind === 'section' || name === undefined || name === '') return row;
  const columns = plan.forgotten.filter(({ item }) => item === name).map(({ column }) => column);
  if (columns.length === 0) return row;
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(columns.map((column) => [column, ''])) } };
}
