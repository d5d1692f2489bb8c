import { foldBare } from '../text/fold';

/** A word that more rows have than this tells none of them apart. */
const MOST_ROWS_OF_A_WORD = 64;
/** Beyond so many words a title says no more about which row it is. */
const MOST_WORDS = 48;
const MOST_NEAR = 8;

/** Titles by their words: finds the few that are worth comparing, in time linear in the title asked for. */
export class WordIndex<T> {
  private readonly rows = new Map<string, T[]>();

  add(title: string, row: T): void {
    for (const word of wordsOf(title)) {
      const known = this.rows.get(word);
      if (known === undefined) this.rows.set(word, [row]);
      else known.push(row);
    }
  }

  /** The rows that share most telling words with a title, best first, equals in the order in which they were added. */
  near(title: string): T[] {
    const shared = new Map<T, number>();
    for (const word of wordsOf(title)) {
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

function wordsOf(title: string): Set<string> {
  return new Set(foldBare(title).split(' ').slice(0, MOST_WORDS));
}
