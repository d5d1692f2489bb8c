import { columnLetters } from '../../appendix/address';
import { isEmptyField } from '../../appendix/fields';
import { isBlank } from '../../text/fold';
import {
  type Appendix,
  type AppendixColumn,
  type ColumnRole,
  type FieldCell,
  type ItemRow,
} from '../../appendix/types';
import { type Facts, type Fix, type RawFinding } from '../types';

/** Rows that must carry their own values: items and sub-items, never groups or section heads. */
export function itemsOf(appendix: Appendix): ItemRow[] {
  return rowsOf(appendix).filter((row) => row.kind === 'item');
}

/** Items and groups. */
export function rowsOf(appendix: Appendix): ItemRow[] {
  return appendix.rows.filter((row) => row.kind !== 'section');
}

export function hasColumn(appendix: Appendix, role: ColumnRole): boolean {
  return appendix.columns.some((column) => column.role === role);
}

/** The row's cells of one role, in column order. */
export function fieldsOf(row: ItemRow, role: ColumnRole): FieldCell[] {
  return row.cells.filter((field) => field.role === role);
}

/** The row's cell in one column. */
export function fieldIn(row: ItemRow, column: AppendixColumn): FieldCell | null {
  const letters = columnLetters(column.column);
  return row.cells.find((field) => field.role === column.role && field.address.replace(/\d+$/, '') === letters) ?? null;
}

/** The row's first cell of a role when it has such cells and all of them say nothing. */
export function blankField(row: ItemRow, role: ColumnRole): FieldCell | null {
  const fields = fieldsOf(row, role);
  return fields.every(isEmptyField) ? (fields[0] ?? null) : null;
}

export interface RowField {
  readonly row: ItemRow;
  readonly field: FieldCell;
}

/**
 * Every filled cell of the roles once, with the first row that reads it: a merged or shared cell is one cell, however
 * many rows take their value from it.
 */
export function* filledFields(appendix: Appendix, roles: readonly ColumnRole[]): Iterable<RowField> {
  const seen = new Set<string>();
  for (const row of rowsOf(appendix)) {
    for (const field of row.cells) {
      if (!roles.includes(field.role) || isBlank(field.text) || seen.has(field.source)) continue;
      seen.add(field.source);
      yield { row, field };
    }
  }
}

/** A finding about a cell, at the cell where its value stands. */
export function atCell({ row, field }: RowField, facts: Facts, fixes: readonly Fix[] = []): RawFinding {
  return { cells: [field.source], item: numberOf(row), facts, fixes };
}

/** The same, quoting the cell's text. */
export function atValue(cell: RowField, facts: Facts, fixes: readonly Fix[] = []): RawFinding {
  return atCell(cell, { text: cell.field.text, ...facts }, fixes);
}

/** A finding about what is not there, at the row's own cell. */
export function atGap(row: ItemRow, field: FieldCell, facts: Facts = {}): RawFinding {
  return { cells: [field.address], item: numberOf(row), facts };
}

export function numberOf(row: ItemRow): string | null {
  return row.number === '' ? null : row.number;
}
