import { type AcceptedRow } from '../check/types';
import { periodOf, readPeriod } from '../values/period';
import { addDays } from '../values/dates';
import { readQuantity } from '../values/quantity';
import { type Period } from '../values/types';
import { completeRow } from './row';
import { type LedgerEntry } from './types';

/**
 * What accepted reports said, by row key, oldest period first: the ledger's part in the rules that look back
 * (`result-falls`). Entries that are not accepted say nothing.
 */
export function acceptedRows(entries: readonly LedgerEntry[]): Record<string, AcceptedRow[]> {
  const rows: Record<string, AcceptedRow[]> = {};
  const accepted = entries.flatMap((entry) => {
    const period = readPeriod(entry.submission.period);
    return entry.state === 'accepted' && period !== null ? [{ entry, period }] : [];
  });
  accepted.sort((a, b) => (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0));
  for (const { entry, period } of accepted) {
    for (const { key, unit: unitColumn, result, texts, cells } of entry.submission.rows.map(completeRow)) {
      // A sum that is itself the row's result is not written down a second time.
      const sum = 'cumulative' in cells ? result : null;
      const cumulative = texts.cumulative === undefined ? sum : readQuantity({ text: texts.cumulative, unitColumn });
      (rows[key] ??= []).push({ unit: entry.submission.unit, period, result, cumulative });
    }
  }
  return rows;
}

/** Ids of the earlier periods of the same kind and year, oldest first: sums start anew each year. */
export function earlierPeriods({ kind, year, start }: Period): string[] {
  const earlier: string[] = [];
  for (let before = periodOf(addDays(start, -1), kind); before.year === year;) {
    earlier.unshift(before.id);
    before = periodOf(addDays(before.start, -1), kind);
  }
  return earlier;
}
