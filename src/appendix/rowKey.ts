import { foldBare } from '../text/fold';
import { type Appendix, type ItemRow, type PlanInfo } from './types';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Key by which a row is known across workbooks and periods (domain: section 9): plan, kind, section, number and a short
 * hash of the folded title, such as `son-la-2026/tasks/VI/12/5b1f0c9e`.
 */
export function rowKey(
  plan: Pick<PlanInfo, 'id'>,
  kind: Appendix['kind'],
  { section, number, title }: Pick<ItemRow, 'section' | 'number' | 'title'>,
): string {
  const plainNumber = number.replace(/(^|\.)0+(?=\d)/g, '$1');
  return [plan.id, kind, section, plainNumber, shortHash(foldBare(title))].join('/');
}

/**
 * Keys of a table's items and groups by sheet row. A "Mã dòng" of a workbook we handed out is taken as it is; rows that
 * would share a key (a copied row, two rows alike) are told apart by their order: `…~2`.
 */
export function rowKeys({ plan, kind, rows }: Pick<Appendix, 'plan' | 'kind' | 'rows'>): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.kind === 'section') continue;
    const key = row.rowKey ?? rowKey(plan, kind, row);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.set(row.row, count === 1 ? key : `${key}~${count}`);
  }
  return keys;
}

/** FNV-1a over UTF-16 code units, as eight hex digits: short, stable, and only one part of the key. */
function shortHash(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
