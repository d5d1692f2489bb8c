import { type ColumnRole } from '../appendix/types';
import { canonicalJson } from '../submission/canonicalJson';
import { type QuantityReading } from '../values/types';
import { type Conflict, type ConflictField, type ConsolidatedRow } from './types';

type PlainField = Exclude<ConflictField, 'done'>;

const FIELDS: readonly PlainField[] = ['target', 'due', 'result'];
const CELLS: Readonly<Record<PlainField, readonly ColumnRole[]>> = {
  target: ['target'],
  due: ['due'],
  result: ['result', 'cumulative'],
};

/**
 * Rows that several units report under one key with different values. Targets and due dates come from the plan, so two
 * of them contradict; so do two results of one indicator. Progress of a shared task may well differ and is no conflict.
 * Blank values contradict nothing.
 */
export function findConflicts(rows: readonly ConsolidatedRow[]): Conflict[] {
  const byKey = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    const same = byKey.get(row.key);
    if (same === undefined) byKey.set(row.key, [row]);
    else same.push(row);
  }
  const found: Conflict[] = [];
  for (const same of byKey.values()) {
    if (new Set(same.map((row) => row.unit)).size < 2) continue;
    for (const field of FIELDS) {
      const conflict = conflictIn(same, field);
      if (conflict !== null) found.push(conflict);
    }
  }
  return found;
}

function conflictIn(rows: readonly ConsolidatedRow[], field: PlainField): Conflict | null {
  const valued = rows.flatMap((row) => {
    const value = comparable(row, field);
    return value === null ? [] : [{ row, value }];
  });
  const [first] = valued;
  if (first === undefined || valued.every(({ value }) => value === first.value)) return null;
  const { key, section, number, title } = first.row;
  return {
    key,
    field,
    section,
    number,
    title,
    places: valued.map(({ row }) => ({
      unit: row.unit,
      unitName: row.unitName,
      submissionId: row.submissionId,
      sheet: row.sheet,
      cell: CELLS[field].map((role) => row.cells[role]).find((cell) => cell !== undefined) ?? null,
      value: field === 'due' ? '' : (row[field]?.text ?? ''),
      due: field === 'due' ? row.due : null,
    })),
  };
}

/** The value in a form in which equal values are equal texts; `null` when nothing is stated. */
function comparable(row: ConsolidatedRow, field: PlainField): string | null {
  if (field !== 'due') return row.kind === 'indicators' ? quantityValue(row[field]) : null;
  if (row.due === null || row.due.kind === 'missing') return null;
  return canonicalJson(row.due);
}

function quantityValue(reading: QuantityReading | null): string | null {
  const stated = reading?.parts.filter((part) => part.forecast !== true) ?? [];
  if (stated.length === 0) return null;
  return canonicalJson(stated.map(({ comparator, value, low, high, scope }) => [comparator, value, low, high, scope]));
}
