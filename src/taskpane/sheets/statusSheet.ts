import { INFORMATION_MARK } from '../../appendix/informationSheet';
import { type Appendix, type ColumnRole, type ItemRow } from '../../appendix/types';
import { type ItemRecord } from '../../examine/records';
import { type Messages } from '../../messages/pane';
import { type SheetModel } from '../../port/sheetModel';
import { type Status } from '../../status/types';
import { statusColors } from '../../xlsx/sharedWorkbook/colors';
import { CENTRE, type ColumnSpec, listSheet } from '../../xlsx/sharedWorkbook/sheetBuilder';
import { type ReportedTable } from '../session/rows';

interface Line {
  readonly table: string;
  readonly item: ItemRecord & { readonly status: Status };
  readonly text: (...roles: readonly ColumnRole[]) => string;
}

/** Every judged row with its status and the reason, as a sheet of its own; it is no report, and says so. */
export function statusSheet(
  tables: readonly ReportedTable[],
  m: Messages,
  printed: { readonly asOf: string; readonly period: string },
): SheetModel {
  const words = m.sheets.status;
  const lines = tables.flatMap(({ appendix, items }) => linesOf(appendix, items));
  const columns: readonly ColumnSpec<Line>[] = [
    {
      heading: words.columns.appendix,
      width: 13,
      hiddenWhenEmpty: true,
      value: ({ table }) => (tables.length > 1 ? table : null),
    },
    { heading: words.columns.section, width: 22, hiddenWhenEmpty: true, value: ({ item }) => sectionOf(item) },
    { heading: words.columns.number, width: 7, style: CENTRE, value: ({ item }) => item.number },
    { heading: words.columns.title, width: 48, value: ({ item }) => item.title },
    { heading: words.columns.owner, width: 24, value: ({ item }) => item.owners.join('; ') },
    {
      heading: words.columns.expected,
      width: 18,
      style: CENTRE,
      value: ({ item, text }) => (item.kind === 'tasks' ? text('due') : text('target')),
    },
    {
      heading: words.columns.reported,
      width: 24,
      value: ({ item, text }) =>
        item.kind === 'tasks' ? text('progress', 'completion', 'result') : text('result', 'cumulative'),
    },
    { heading: words.columns.status, width: 18, style: CENTRE, value: ({ item }) => m.status.labels[item.status] },
    { heading: words.columns.reason, width: 44, value: ({ item }) => item.reason },
    {
      heading: words.columns.place,
      width: 20,
      value: ({ item }) => `${item.sheet}!${item.cells.title ?? `A${String(item.row)}`}`,
    },
  ];
  const sheet = listSheet(
    {
      name: words.sheet,
      title: words.title,
      subtitle: INFORMATION_MARK,
      footer: '&P/&N',
      nothing: words.nothing,
      frozenColumns: 0,
      columns,
      highlight: { column: 8, colors: statusColors(m.status.labels) },
    },
    lines,
  );
  const asOf = { row: 3, column: 1, value: words.printed(printed), style: { ...CENTRE, border: {} } };
  return {
    ...sheet,
    cells: [...sheet.cells, asOf],
    merges: [...sheet.merges, { top: 3, left: 1, bottom: 3, right: columns.length }],
  };
}

function linesOf(appendix: Appendix, items: readonly ItemRecord[]): Line[] {
  const rows = new Map(
    appendix.rows.flatMap((row): [number, ItemRow][] => (row.kind === 'section' ? [] : [[row.row, row]])),
  );
  return items.flatMap((item): Line[] => {
    if (item.status === null) return [];
    const fields = rows.get(item.row)?.cells ?? [];
    const text = (...roles: readonly ColumnRole[]): string =>
      roles
        .map((role) => fields.findLast((field) => field.role === role && field.text !== '')?.text ?? '')
        .find((one) => one !== '') ?? '';
    return [
      {
        table: appendix.plan.label === '' ? appendix.sheet : appendix.plan.label,
        item: { ...item, status: item.status },
        text,
      },
    ];
  });
}

const sectionOf = ({ section, sectionTitle }: ItemRecord): string =>
  [section, sectionTitle].filter((part) => part !== '').join('. ');
