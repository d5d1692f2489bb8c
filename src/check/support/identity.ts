import { type Appendix, type ItemRow } from '../../appendix/types';
import { foldBare } from '../../text/fold';
import { rowsOf } from './rows';

/**
 * What an item is about, the same wherever it stands: its title with its group's, after folding, abbreviations in
 * brackets left out ("Chỉ số đổi mới sáng tạo địa phương (PII)").
 */
export function identitiesOf(appendix: Appendix): ReadonlyMap<ItemRow, string> {
  const rows = rowsOf(appendix);
  const groups = new Map(rows.filter(({ kind }) => kind === 'group').map((row) => [row.row, row]));
  const identities = new Map<ItemRow, string>();
  for (const row of rows) {
    if (row.kind !== 'item') continue;
    const parent = row.parentRow === null ? undefined : groups.get(row.parentRow);
    const title = titleKey(row.title);
    if (title !== '') identities.set(row, `${parent === undefined ? '' : titleKey(parent.title)}|${title}`);
  }
  return identities;
}

/** Accents tell Vietnamese words apart, but a forgotten one must not hide a repeated row: they are folded away. */
function titleKey(title: string): string {
  return foldBare(title.replace(/\([^)]*\)/g, ' '));
}
