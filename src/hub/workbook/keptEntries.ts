import { type Kysely } from 'kysely';
import { countingIds } from '../../consolidate';
import { type LedgerEntry } from '../../submission/types';
import { entryOf } from '../store/ledger';
import { type Tables } from '../store/tables';
import { type PeriodReader } from '../picture';
import { Sharing } from './sharing';

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
    const states = new Map(history.map(({ id, state }) => [id, state]));
    const last = new Map(reviews.map(({ submissionId, ...review }) => [submissionId, review]));
    const entries: LedgerEntry[] = [];
    for (const id of countingIds(history)) {
      const entry = this.kept.get(id) ?? (await this.fetch(db, id));
      if (entry === null) continue;
      entries.push({ ...entry, state: states.get(id) ?? entry.state, review: last.get(id) ?? null });
      this.used.add(id);
    }
    return entries;
  };

  /** Forgets what has not been read since the last call. */
  tidy(): void {
    const dropped = this.kept.size - this.used.size;
    for (const id of this.kept.keys()) if (!this.used.has(id)) this.kept.delete(id);
    // The shared words of the dropped ones go when most of them are gone.
    if (dropped > this.kept.size) this.sharing = new Sharing();
    this.used = new Set();
  }

  private async fetch(db: Kysely<Tables>, id: string): Promise<LedgerEntry | null> {
    const read = await entryOf(db, id);
    if (read === null) return null;
    const entry = { ...read, submission: this.sharing.submission(read.submission) };
    this.kept.set(id, entry);
    return entry;
  }
}
