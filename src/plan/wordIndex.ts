import { foldBare } from '../text/fold';

/** A word that more rows have than this tells none of them apart. */
const MOST_ROWS_OF_A_WORD = 64;
/** Beyond so many words a title says no more about which row it is. */
const MOST_WORDS = 64;
const MOST_NEAR = 8;

/** The words of a title, each once, without accents. */
export type Words = ReadonlySet<string>;

export function wordsOf(title: string): Words {
  return new Set(foldBare(title).split(' ').slice(0, MOST_WORDS));
}

/**
 * How alike two titles are by the words they share: 0 none, 1 the same words. Linear, unlike a comparison by letters:
 * thousands of units may each have retitled a hundred rows in their own way.
 */
export function likenessOf(one: Words, other: Words): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** Titles by their words: finds the few that are worth comparing, in time linear in the title asked for. */
export class WordIndex<T> {
  private readonly rows = new Map<string, T[]>();
  private readonly words = new Map<T, Words>();

  add(title: string, row: T): void {
    const words = wordsOf(title);
    this.words.set(row, words);
    for (const word of words) {
      const known = this.rows.get(word);
      if (known === undefined) this.rows.set(word, [row]);
      else known.push(row);
    }
  }

  /** The words of a row that was added. */
  of(row: T): Words {
    return this.words.get(row) ?? new Set();
  }

  /** The rows that share most telling words with a title, best first, equals in the order in which they were added. */
  near(words: Words): T[] {
    const shared = new Map<T, number>();
    for (const word of words) {
      const having = this.rows.get(word) ?? [];
      if (having.length > MOST_ROWS_OF_A_WORD) continue;
      for (const row of having) shared.set(row, (shared.get(row) ?? 0) + 1 / having.length);
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_NEAR)
      .map(([row]) => row);
  }
}
