import { type Status } from '../../status/types';
import { type UnitState } from '../../submission/types';
import { type TextColor } from './sheetBuilder';

const GOOD = { fill: 'C6EFCE', color: '006100' };
const BAD = { fill: 'FFC7CE', color: '9C0006' };
const SOON = { fill: 'FFEB9C', color: '7F4F00' };
const OPEN = { fill: 'EDEDED', color: '404040' };

const STATUSES: readonly [readonly Status[], { fill: string; color: string }][] = [
  [['exceeded', 'met', 'done-on-time', 'done'], GOOD],
  [['not-met', 'overdue', 'done-late'], BAD],
  [['due-soon', 'no-result', 'undetermined'], SOON],
  [['no-target', 'no-due-date', 'qualitative', 'waiting'], OPEN],
];

/** Colours of status labels: reached, missed, to be watched, undecided. */
export function statusColors(labels: Readonly<Record<Status, string>>): TextColor[] {
  return STATUSES.map(([statuses, look]) => ({ texts: statuses.map((status) => labels[status]), ...look }));
}

/** Colours of a report's states. */
export function stateColors(labels: Readonly<Record<UnitState, string>>): TextColor[] {
  return [
    { texts: [labels.accepted], ...GOOD },
    { texts: [labels.returned], ...BAD },
    { texts: [labels['not-sent']], ...SOON },
  ];
}

const GREEN = '2E7D32';
const RED = 'C00000';
const AMBER = 'E0A100';
const BLUE = '2F5597';
const GREY = 'A6A6A6';

/** Colours of statuses in charts: strong enough for a bar; what they say stands beside them in words. */
export const STATUS_COLORS: Readonly<Record<Status, string>> = {
  exceeded: '1B5E20',
  met: GREEN,
  'not-met': RED,
  undetermined: AMBER,
  'no-result': AMBER,
  'no-target': GREY,
  qualitative: GREY,
  'done-on-time': GREEN,
  'done-late': 'D9822B',
  done: GREEN,
  overdue: RED,
  'due-soon': AMBER,
  'not-yet-due': BLUE,
  'in-progress': BLUE,
  ongoing: BLUE,
  waiting: GREY,
  'no-due-date': GREY,
};

export const STATE_COLORS: Readonly<Record<UnitState, string>> = {
  accepted: GREEN,
  sent: BLUE,
  returned: RED,
  'not-sent': 'BFBFBF',
};

/** Reached, missed, under way. */
export const OUTCOME_COLORS: readonly string[] = [GREEN, RED, 'BDD7EE'];
