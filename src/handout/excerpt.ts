import { type Appendix, type FieldCell, type ItemRow, type SectionRow } from '../appendix/types';
import { type ExaminedItem, type ExaminedTable } from '../examine/examine';

/** One row of a unit's sheet. */
export interface ExcerptRow {
  readonly what: 'section' | 'group' | 'item';
  /** Rows of the plan's sheet it is made of: an item torn over several rows becomes one. */
  readonly rows: readonly number[];
  /** Row key of items and groups. */
  readonly key: string | null;
  /** Values the plan takes over from a row that is left out. */
  readonly inherited: readonly FieldCell[];
}

/**
 * The part of a table that one unit sees: its items, in order, with the groups and the section heads they stand under.
 * A parent that is an item of its own and another unit's stays out; what its children take from it is written to them.
 */
export function excerptOf({ appendix, items }: ExaminedTable, owned: readonly ExaminedItem[]): ExcerptRow[] {
  const keys = new Map(items.map(({ item, key }) => [item.row, key]));
  const kept = keptRows(appendix, new Set(owned.map(({ item }) => item.row)));
  return appendix.rows.flatMap((row): ExcerptRow[] => {
    if (!kept.has(row.row)) return [];
    if (row.kind === 'section') return [{ what: 'section', rows: [row.row], key: null, inherited: [] }];
    const inherited = row.cells.filter(({ origin, source }) => origin === 'group' && !kept.has(rowOf(source)));
    return [{ what: row.kind, rows: row.rows, key: keys.get(row.row) ?? null, inherited }];
  });
}

/** First sheet rows of everything that is kept. */
function keptRows({ rows }: Appendix, owned: ReadonlySet<number>): ReadonlySet<number> {
  const kept = new Set<number>();
  const byRow = new Map(rows.flatMap((row) => (row.kind === 'section' ? [] : [[row.row, row] as const])));
  const sections: SectionRow[] = [];
  for (const row of rows) {
    if (row.kind === 'section') {
      sections.push(row);
      continue;
    }
    if (!owned.has(row.row)) continue;
    kept.add(row.row);
    for (const group of groupsAbove(row, byRow)) kept.add(group.row);
    for (const section of sectionsAbove(row, sections)) kept.add(section.row);
  }
  return kept;
}

function groupsAbove(item: ItemRow, byRow: ReadonlyMap<number, ItemRow>): ItemRow[] {
  const groups: ItemRow[] = [];
  const seen = new Set<number>([item.row]);
  for (let above = item.parentRow; above !== null && !seen.has(above);) {
    seen.add(above);
    const parent = byRow.get(above);
    if (parent?.kind === 'group') groups.push(parent);
    above = parent?.parentRow ?? null;
  }
  return groups;
}

/** The section head above an item and those around it: "A" and "I" for an item of section "A.I". */
function sectionsAbove({ section }: ItemRow, before: readonly SectionRow[]): SectionRow[] {
  const found: SectionRow[] = [];
  let path = section;
  for (let index = before.length - 1; index >= 0 && path !== ''; index--) {
    const head = before[index];
    if (head === undefined) break;
    const own = head.label === '' ? head.title : head.label;
    if (path === own) return [...found, head];
    if (!path.endsWith(`.${own}`)) continue;
    found.push(head);
    path = path.slice(0, -own.length - 1);
  }
  return found;
}

const rowOf = (address: string): number => Number(address.replace(/\D/g, ''));
