import { foldBare } from '../text/fold';
import { type Appendix, type AppendixKind, type ItemRow } from './types';

/** What makes a row the same row in another workbook or period. */
export interface RowIdentity {
  readonly plan: string;
  readonly kind: AppendixKind;
  readonly section: string;
  readonly number: string;
  readonly title: string;
}

/** `son-la-2026/tasks/V/5.1/9f3a6c21`: plan, kind, section, number, and a hash of the folded title. */
export function rowKey({ plan, kind, section, number, title }: RowIdentity): string {
  return [plan, kind, part(section), part(number), hash(foldBare(title))].join('/');
}

/**
 * Keys of all items and groups of a table by sheet row. A key the workbook carries in its "Mã dòng" column wins, since
 * it was given when the workbook was handed out. Rows that share all five get their order among them behind the key.
 */
export function rowKeys(appendix: Pick<Appendix, 'plan' | 'kind' | 'rows'>): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const taken = new Map<string, number>();
  for (const row of appendix.rows) {
    if (row.kind === 'section') continue;
    const key = row.rowKey ?? keyOf(appendix, row);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    keys.set(row.row, before === 0 ? key : `${key}/${String(before + 1)}`);
  }
  return keys;
}

function keyOf({ plan, kind }: Pick<Appendix, 'plan' | 'kind'>, row: ItemRow): string {
  return rowKey({ plan: plan.id, kind, section: row.section, number: row.number, title: row.title });
}

/** Long unlabelled section titles are told apart by their hash; "01" and "1" are one number. */
function part(text: string): string {
  const bare = foldBare(text)
    .replace(/\b0+(?=\d)/g, '')
    .replaceAll(' ', '.');
  return bare.length <= 12 ? bare : hash(bare);
}

/** FNV-1a, 32 bit, over UTF-8 bytes, in hex: short, the same everywhere, and no secret. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of utf8(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Made here, since not every place that runs the core has a `TextEncoder`. */
function* utf8(text: string): Iterable<number> {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) yield code;
    else {
      const follow = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      yield ((0xff00 >> (follow + 1)) & 0xff) | (code >> (6 * follow));
      for (let left = follow - 1; left >= 0; left--) yield 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
}
