import { type ItemRecord } from '../examine/records';
import { canonicalJson } from './canonicalJson';
import { reportedPart } from './contentHash';

/** Fields in which a row may differ; places (row, cells, sheet) are not differences of content to a reader. */
export type ComparedField = Exclude<
  keyof ItemRecord,
  'status' | 'basis' | 'pace' | 'reason' | 'sheet' | 'row' | 'cells' | 'key'
>;

export type RowDifference =
  | { readonly kind: 'added'; readonly row: ItemRecord }
  | { readonly kind: 'removed'; readonly row: ItemRecord }
  | {
      readonly kind: 'changed';
      readonly before: ItemRecord;
      readonly after: ItemRecord;
      readonly fields: readonly ComparedField[];
    };

const NOT_COMPARED: ReadonlySet<string> = new Set(['sheet', 'row', 'cells', 'key']);

/**
 * What changed between two submissions, by row key, in the order of `after`, removed rows last. Judgements and places
 * are not compared. A key that occurs several times is matched in order of occurrence.
 */
export function differences(before: readonly ItemRecord[], after: readonly ItemRecord[]): RowDifference[] {
  const waiting = new Map<string, ItemRecord[]>();
  for (const row of before) {
    const same = waiting.get(row.key);
    if (same === undefined) waiting.set(row.key, [row]);
    else same.push(row);
  }
  const found: RowDifference[] = [];
  for (const row of after) {
    const earlier = waiting.get(row.key)?.shift();
    if (earlier === undefined) {
      found.push({ kind: 'added', row });
      continue;
    }
    const fields = changedFields(earlier, row);
    if (fields.length > 0) found.push({ kind: 'changed', before: earlier, after: row, fields });
  }
  for (const rows of waiting.values()) for (const row of rows) found.push({ kind: 'removed', row });
  return found;
}

function changedFields(before: ItemRecord, after: ItemRecord): ComparedField[] {
  const one = reportedPart(before);
  const other = reportedPart(after);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter(
    (name) => !NOT_COMPARED.has(name) && canonicalJson(one[name] ?? null) !== canonicalJson(other[name] ?? null),
  ) as ComparedField[];
}
