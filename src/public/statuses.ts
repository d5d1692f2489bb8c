import { type IndicatorStatus, type Status, type TaskStatus } from '../status/types';

/** From best to worst, as the bars show them. */
export const INDICATOR_ORDER: readonly IndicatorStatus[] = [
  'exceeded',
  'met',
  'not-met',
  'no-result',
  'undetermined',
  'qualitative',
  'no-target',
];
export const TASK_ORDER: readonly TaskStatus[] = [
  'done-on-time',
  'done',
  'done-late',
  'in-progress',
  'not-yet-due',
  'due-soon',
  'overdue',
  'ongoing',
  'waiting',
  'no-due-date',
];

/** Colours of page.css; words always stand beside them. */
export const TONES: Readonly<Record<Status, string>> = {
  exceeded: 'best',
  met: 'good',
  'not-met': 'bad',
  undetermined: 'soon',
  'no-result': 'quiet',
  'no-target': 'faint',
  qualitative: 'plain',
  'done-on-time': 'best',
  done: 'good',
  'done-late': 'late',
  overdue: 'bad',
  'due-soon': 'soon',
  'not-yet-due': 'faint',
  'in-progress': 'plain',
  ongoing: 'quiet',
  waiting: 'quiet',
  'no-due-date': 'faint',
};
