import { hasNumber } from './numbers';
import { type ConsolidatedRow } from './types';

type Face = Pick<ConsolidatedRow, 'key' | 'section' | 'number'>;

/** One item of an appendix, however many units report it. */
export interface SequenceItem {
  readonly key: string;
  readonly section: string;
  /** Its own number, or for a bullet without one that of the row it stands under. */
  readonly number: string;
  next: SequenceItem | null;
}

/**
 * The items of an appendix in the order of the sheets they stand on. Every unit has a part of them: what one sheet has
 * beside the sheets before it comes after the row it stands under there.
 */
export class Sequence {
  private readonly items = new Map<string, SequenceItem>();
  private readonly lastOfSection = new Map<string, SequenceItem>();
  private first: SequenceItem | null = null;
  private last: SequenceItem | null = null;

  /** @param rows of one sheet, from its top */
  addSheet(rows: readonly Face[]): void {
    let section: string | null = null;
    let number = '';
    let above: SequenceItem | null = null;
    for (const row of rows) {
      if (row.section !== section) {
        section = row.section;
        number = '';
        above = null;
      }
      if (hasNumber(row.number)) number = row.number;
      const known = this.items.get(row.key);
      above = known ?? this.insert({ key: row.key, section, number, next: null }, above);
    }
  }

  inOrder(): SequenceItem[] {
    const items: SequenceItem[] = [];
    for (let item = this.first; item !== null; item = item.next) items.push(item);
    return items;
  }

  private insert(item: SequenceItem, above: SequenceItem | null): SequenceItem {
    const lastOfSection = this.lastOfSection.get(item.section);
    const after = above ?? lastOfSection ?? this.last;
    if (after === null) {
      this.first = item;
    } else {
      item.next = after.next;
      after.next = item;
    }
    if (item.next === null) this.last = item;
    if (lastOfSection === undefined || lastOfSection === after) this.lastOfSection.set(item.section, item);
    this.items.set(item.key, item);
    return item;
  }
}
