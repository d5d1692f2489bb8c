import { type Kysely } from 'kysely';
import { countingIds } from '../../consolidate';
import { Sharing } from '../../consolidate/sharing';
import { type LedgerEntry } from '../../submission/types';
import { entriesOf } from '../store/ledger';
import { type Tables } from '../store/tables';
import { type PeriodReader } from '../picture';

/**
 * Submissions read once and kept while the thread lives: a submission never changes, so a picture made again reads only
 * what has come since.
 */
export class KeptEntries {
  private kept = new Map<string, LedgerEntry>();
  private used = new Set<string>();
  private sharing = new Sharing();

  /** Reads what counts of a period; states and reviews are always the newest. */
  readonly read: PeriodReader = async (db, { history, reviews }) => {
    const ids = countingIds(history);
    await this.fetch(
      db,
      ids.filter((id) => !this.kept.has(id)),
    );
    const states = new Map(history.map(({ id, state }) => [id, state]));
    const last = new Map(reviews.map(({ submissionId, ...review }) => [submissionId, review]));
    return ids.flatMap((id) => {
      const entry = this.kept.get(id);
      if (entry === undefined) return [];
      this.used.add(id);
      return [{ ...entry, state: states.get(id) ?? entry.state, review: last.get(id) ?? null }];
    });
  };

  /** Forgets what has not been read since the last call. */
  tidy(): void {
    const dropped = this.kept.size - this.used.size;
    for (const id of this.kept.keys()) if (!this.used.has(id)) this.kept.delete(id);
    // The shared words of the dropped ones go when most of them are gone.
    if (dropped > this.kept.size) this.sharing = new Sharing();
    this.used = new Set();
  }

  /** A few at a time: what the store hands over is let go before the next are read. */
  private async fetch(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      for (const entry of await entriesOf(db, ids.slice(from, from + AT_ONCE))) {
        const submission = this.sharing.submission(entry.submission);
        this.kept.set(submission.id, { ...entry, submission });
      }
    }
  }
}

const AT_ONCE = 50;
