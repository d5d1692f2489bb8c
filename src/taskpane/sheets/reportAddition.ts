import { type SheetSnapshot } from '../../appendix/snapshot';
import { type Appendix } from '../../appendix/types';
import { type Messages } from '../../messages/pane';
import { type CellModel } from '../../port/sheetModel';
import { type SheetAddition } from '../../port/workbookPort';
import { type Period } from '../../values/types';
import { placeColumns, type SheetColumn, styleOf, validationOf } from '../../xlsx/handout/reportColumns';
import { NOT_FOR_REPORT, REPORT_HEADING } from '../../xlsx/handout/styles';

/** The period's report columns to the right of a table; `null` where something stands in their way. */
export function reportAddition(
  appendix: Appendix,
  sheet: SheetSnapshot,
  period: Period,
  words: Messages['handout'],
): SheetAddition | null {
  const columns = placeColumns(appendix, period).added.filter(({ role }) => role !== null);
  if (!isFree(appendix, sheet, columns)) return null;
  const { header } = appendix;
  const items = appendix.rows.flatMap((row) => (row.kind === 'item' ? row.rows.slice(0, 1) : []));
  const others = appendix.rows.flatMap((row) => (row.kind === 'item' ? [] : [row.row]));
  return {
    sheet: appendix.sheet,
    cells: columns.flatMap(({ column, heading, role }): CellModel[] => [
      { row: header.top, column, value: heading, style: REPORT_HEADING },
      ...items.map((row): CellModel => ({ row, column, value: null, style: role === null ? {} : styleOf(role) })),
      ...others.map((row): CellModel => ({ row, column, value: null, style: NOT_FOR_REPORT })),
    ]),
    columns: columns.map(({ column, width }) => ({ column, width })),
    merges:
      header.bottom === header.top
        ? []
        : columns.map(({ column }) => ({ top: header.top, left: column, bottom: header.bottom, right: column })),
    validations: columns.flatMap(({ role, column }) =>
      role === null ? [] : validationOf(role, column, items, period, words),
    ),
  };
}

function isFree({ header, lastRow }: Appendix, { cells, merges }: SheetSnapshot, columns: readonly SheetColumn[]) {
  const wanted = new Set(columns.map(({ column }) => column));
  const isBeside = (top: number, bottom: number): boolean => top <= lastRow && bottom >= header.top;
  return (
    !cells.some(({ row, column }) => wanted.has(column) && isBeside(row, row)) &&
    !merges.some(
      ({ top, bottom, left, right }) => isBeside(top, bottom) && [...wanted].some((c) => c >= left && c <= right),
    )
  );
}
