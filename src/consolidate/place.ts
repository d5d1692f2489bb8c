import { type ColumnRole } from '../appendix/types';
import { type ConsolidatedRow } from './types';

/** A place in a unit's own workbook: from any figure back to the cell. */
export interface Place {
  readonly unit: string;
  readonly unitName: string;
  readonly submissionId: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
}

/** What was reported first, then what the row is called: where a reader of the row wants to look. */
const SHOWN: readonly ColumnRole[] = ['result', 'cumulative', 'progress', 'completion', 'completedOn', 'due', 'title'];

/** The cell that a row as a whole is shown at; `null` when its sender named none. */
export function shownCell(cells: ConsolidatedRow['cells'], roles: readonly ColumnRole[] = SHOWN): string | null {
  for (const role of roles) {
    const cell = cells[role];
    if (cell !== undefined) return cell;
  }
  return null;
}

/** Where a row stands in its unit's own workbook. */
export function placeOf(row: ConsolidatedRow): Place {
  const { unit, unitName, submissionId, sheet } = row;
  return { unit, unitName, submissionId, sheet, row: row.row, cell: shownCell(row.cells) };
}
