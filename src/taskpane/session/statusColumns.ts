import { type Appendix } from '../../appendix/types';
import { type SheetSnapshot } from '../../appendix/snapshot';
import { type ItemRecord } from '../../examine/records';
import { type StatusColumn } from '../../port/workbookPort';
import { type Report } from './report';

/** How far to the right of a table an empty column is looked for: beyond that nobody would see it belongs there. */
const FARTHEST = 4;

/** Columns to write, and the sheets that have no room for one. */
export interface StatusPlan {
  readonly columns: readonly StatusColumn[];
  readonly sheetsWithoutRoom: readonly string[];
}

/**
 * One status column for each table: the one written before, else the first empty column to the right of the table.
 * Groups have no status of their own.
 */
export function planStatusColumns(
  tables: readonly { readonly appendix: Appendix; readonly items: readonly ItemRecord[] }[],
  sheets: readonly SheetSnapshot[],
  words: { readonly heading: string; readonly label: (item: ItemRecord) => string | null },
): StatusPlan {
  const columns: StatusColumn[] = [];
  const sheetsWithoutRoom: string[] = [];
  for (const { appendix, items } of tables) {
    const entries = items.flatMap((item) => {
      const text = words.label(item);
      return text === null ? [] : [{ row: item.row, text }];
    });
    if (entries.length === 0) continue;
    const sheet = sheets.find(({ name }) => name === appendix.sheet);
    const column = ownColumn(appendix) ?? (sheet === undefined ? null : freeColumn(appendix, sheet));
    if (column === null) sheetsWithoutRoom.push(appendix.sheet);
    else
      columns.push({ sheet: appendix.sheet, column, headingRow: appendix.header.top, heading: words.heading, entries });
  }
  return { columns, sheetsWithoutRoom };
}

/** The status columns an earlier session has left in the workbook, as the snapshot has them. */
export function writtenColumns({ examination, snapshot }: Pick<Report, 'examination' | 'snapshot'>): StatusColumn[] {
  return examination.tables.flatMap(({ appendix: { sheet, header, lastRow, columns } }): StatusColumn[] => {
    const own = columns.find(({ role }) => role === 'computedStatus');
    if (own === undefined) return [];
    const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const entries = cells.flatMap(({ row, column, text }) =>
      column === own.column && row > header.top && row <= lastRow ? [{ row, text }] : [],
    );
    return [{ sheet, column: own.column, headingRow: header.top, heading: own.heading, entries }];
  });
}

function ownColumn(appendix: Appendix): number | null {
  return appendix.columns.find(({ role }) => role === 'computedStatus')?.column ?? null;
}

function freeColumn({ header, lastRow, columns }: Appendix, { cells, merges }: SheetSnapshot): number | null {
  const last = columns.reduce((right, { column }) => Math.max(right, column), header.right);
  const taken = new Set<number>();
  for (const { row, column } of cells) if (row >= header.top && row <= lastRow) taken.add(column);
  for (const { top, bottom, left, right } of merges) {
    if (bottom < header.top || top > lastRow) continue;
    for (let column = Math.max(left, last + 1); column <= Math.min(right, last + FARTHEST); column++) taken.add(column);
  }
  for (let column = last + 1; column <= last + FARTHEST; column++) if (!taken.has(column)) return column;
  return null;
}
