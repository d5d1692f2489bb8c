import { tokens } from '@fluentui/react-components';
import { type Status } from '../../../../status/types';
import { type UnitState } from '../../../../submission/types';

/** What a part of a chart is filled with: a theme's colour, and how strong, so that neighbours differ without hue. */
export interface Shade {
  readonly color: string;
  readonly strength: number;
}

const shade = (color: string, strength = 1): Shade => ({ color, strength });
const GOOD = tokens.colorStatusSuccessBackground3;
const BAD = tokens.colorStatusDangerBackground3;
const DOUBTFUL = tokens.colorStatusWarningBackground3;
const RUNNING = tokens.colorBrandBackground;
const OPEN = tokens.colorNeutralForeground4;

export const STATUS_SHADE: Readonly<Record<Status, Shade>> = {
  exceeded: shade(GOOD),
  met: shade(GOOD, 0.65),
  'not-met': shade(BAD),
  undetermined: shade(DOUBTFUL),
  'no-result': shade(DOUBTFUL, 0.65),
  'no-target': shade(OPEN, 0.4),
  qualitative: shade(OPEN, 0.7),
  'done-on-time': shade(GOOD),
  'done-late': shade(GOOD, 0.65),
  done: shade(GOOD, 0.45),
  overdue: shade(BAD),
  'due-soon': shade(DOUBTFUL),
  'in-progress': shade(RUNNING),
  'not-yet-due': shade(RUNNING, 0.5),
  ongoing: shade(OPEN, 0.7),
  waiting: shade(OPEN, 0.4),
  'no-due-date': shade(DOUBTFUL, 0.65),
};

export const STATE_SHADE: Readonly<Record<UnitState, Shade>> = {
  accepted: shade(GOOD),
  sent: shade(RUNNING),
  returned: shade(DOUBTFUL),
  'not-sent': shade(BAD),
};
