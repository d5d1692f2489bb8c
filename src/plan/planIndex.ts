import { rowKey } from '../appendix/rowKey';
import { type ItemRecord } from '../examine/records';
import { foldBare } from '../text/fold';
import { likenessOf, WordIndex, type Words } from './wordIndex';
import { type PlanVersion } from './types';

/** What tells a row where its key does not. */
export type RowFace = Pick<ItemRecord, 'key' | 'kind' | 'section' | 'number' | 'title'>;

/** Section and number in the form in which equal ones are equal texts ("01" and "1" are one number). */
export function placeOfFace({ kind, section, number }: Omit<RowFace, 'key' | 'title'>): string {
  return rowKey({ plan: '', kind, section, number, title: '' });
}

export function titleOfFace({ kind, title }: Pick<RowFace, 'kind' | 'title'>): string {
  return `${kind}|${foldBare(title)}`;
}

/** A plan's rows in the ways they are looked for; made once a version, asked once a reported row. */
export class PlanIndex {
  readonly byKey = new Map<string, ItemRecord>();
  private readonly places = new Map<string, ItemRecord[]>();
  private readonly titles = new Map<string, ItemRecord[]>();
  private readonly words = new WordIndex<ItemRecord>();

  constructor(readonly version: Pick<PlanVersion, 'plan' | 'rows'>) {
    for (const row of version.rows) {
      if (!this.byKey.has(row.key)) this.byKey.set(row.key, row);
      add(this.places, placeOfFace(row), row);
      add(this.titles, titleOfFace(row), row);
      this.words.add(row.title, row);
    }
  }

  /** Rows with this section and number. */
  atPlace(face: RowFace): readonly ItemRecord[] {
    return this.places.get(placeOfFace(face)) ?? [];
  }

  /** Rows with this title, wherever they stand. */
  titled(face: RowFace): readonly ItemRecord[] {
    return this.titles.get(titleOfFace(face)) ?? [];
  }

  /** A few rows of the same kind whose titles share most words with this one. */
  near(kind: RowFace['kind'], words: Words): readonly ItemRecord[] {
    return this.words.near(words).filter((row) => row.kind === kind);
  }

  /** How alike a row's title is to these words, 0 to 1. */
  likeness(row: ItemRecord, words: Words): number {
    return likenessOf(this.words.of(row), words);
  }
}

function add<T>(map: Map<string, T[]>, key: string, row: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [row]);
  else known.push(row);
}
