import { type ItemRecord } from '../../examine/records';
import { type ComparedField, type RowDifference } from '../../submission/differences';

/** One field of a changed row; `from` and `to` are `null` where it has no short text of its own. */
export interface ChangedField {
  readonly field: ComparedField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What has changed in a row, with what it said and what it says now. */
export function changedFields(difference: Extract<RowDifference, { kind: 'changed' }>): ChangedField[] {
  const { before, after, fields } = difference;
  return fields.map((field) => {
    const [from, to] = [textOf(before, field), textOf(after, field)];
    return from === null || to === null || from === to ? { field, from: null, to: null } : { field, from, to };
  });
}

function textOf(row: ItemRecord, field: ComparedField): string | null {
  switch (field) {
    case 'owners':
    case 'coordinators':
      return row[field].join('; ');
    case 'target':
    case 'baseline':
    case 'result':
    case 'progress':
      return row[field]?.text ?? '';
    case 'unit':
    case 'product':
      return row[field] ?? '';
    case 'completedOn':
      return (row.completedOn ?? '').split('-').reverse().join('/');
    case 'number':
    case 'title':
    case 'section':
    case 'sectionTitle':
      return row[field];
    default:
      return null;
  }
}
