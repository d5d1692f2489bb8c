import { type IndicatorStatus, type TaskStatus } from './types';

/** Worst first: a row of several parts has the status of its worst part. */
export const INDICATORS_WORST_FIRST: readonly IndicatorStatus[] = [
  'not-met',
  'undetermined',
  'no-result',
  'met',
  'exceeded',
];

/** Worst first, as above. */
export const TASKS_WORST_FIRST: readonly TaskStatus[] = [
  'overdue',
  'due-soon',
  'no-due-date',
  'in-progress',
  'not-yet-due',
  'waiting',
  'ongoing',
  'done-late',
  'done',
  'done-on-time',
];

/** The first of the parts with the worst status; `null` when there is no part. */
export function worstOf<S, T extends { readonly status: S }>(parts: readonly T[], worstFirst: readonly S[]): T | null {
  for (const status of worstFirst) {
    const found = parts.find((part) => part.status === status);
    if (found !== undefined) return found;
  }
  return null;
}
