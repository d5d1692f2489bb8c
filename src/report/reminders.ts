import { type Consolidated } from '../consolidate/types';
import { rowName } from './rowName';
import { type Reminder, type RowName } from './types';

/**
 * Whom to remind, in the tracker's order: units that have not sent, units whose report was returned and not sent again,
 * units whose report lacks rows that they owe. Units that have done all of it are not among them.
 */
export function remindersOf({ tracker, unreported }: Pick<Consolidated, 'tracker' | 'unreported'>): Reminder[] {
  const owed = new Map<string, RowName[]>();
  for (const row of unreported) {
    for (const { unit } of row.left) {
      const rows = owed.get(unit);
      if (rows === undefined) owed.set(unit, [rowName(row)]);
      else rows.push(rowName(row));
    }
  }
  return tracker.flatMap(({ unit, name, state, comment }): Reminder[] => {
    const rows = owed.get(unit) ?? null;
    const reminder = { unit, unitName: name, comment: '', rows };
    if (state === 'not-sent') return [{ ...reminder, why: 'not-sent' }];
    if (state === 'returned') return [{ ...reminder, why: 'returned', comment: comment ?? '' }];
    return rows === null ? [] : [{ ...reminder, why: 'rows-missing' }];
  });
}
