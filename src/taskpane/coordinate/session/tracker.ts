import { type TrackedUnit } from '../../../consolidate/types';
import { type UnitGroup } from '../../../dashboard/types';
import { type UnitState } from '../../../submission/types';
import { foldBare } from '../../../text/fold';

export interface TrackerFilter {
  readonly text: string;
  /** Empty: all. */
  readonly states: readonly (UnitState | 'late')[];
}

export const NO_FILTER: TrackerFilter = { text: '', states: [] };

/** A line of the list: a group with its counts, or a unit below it. */
export type TrackerLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: UnitGroup;
      readonly sent: number;
      readonly all: number;
    }
  | { readonly kind: 'unit'; readonly key: string; readonly unit: TrackedUnit };

const GROUPS: readonly UnitGroup[] = ['department', 'commune', 'other'];

/** Units by group in the tracker's order; a group's counts are of all its units, whatever the filter shows. */
export function trackerLines(
  tracker: readonly TrackedUnit[],
  filter: TrackerFilter,
  groupOf: (unit: string) => UnitGroup,
): TrackerLine[] {
  const wanted = foldBare(filter.text);
  const shows = (unit: TrackedUnit): boolean =>
    (filter.states.length === 0 ||
      filter.states.some((state) => (state === 'late' ? unit.late : unit.state === state))) &&
    (wanted === '' || foldBare(unit.name).includes(wanted) || unit.unit.includes(wanted));
  const byGroup = new Map<UnitGroup, TrackedUnit[]>(GROUPS.map((group) => [group, []]));
  for (const unit of tracker) byGroup.get(groupOf(unit.unit))?.push(unit);
  return [...byGroup].flatMap(([group, units]): TrackerLine[] => {
    const shown = units.filter(shows);
    if (shown.length === 0) return [];
    const sent = units.filter(({ state }) => state === 'sent' || state === 'accepted').length;
    return [
      { kind: 'group', key: `group:${group}`, group, sent, all: units.length },
      ...shown.map((unit): TrackerLine => ({ kind: 'unit', key: unit.unit, unit })),
    ];
  });
}

/** How many units stand where; `late` counts sent and accepted ones again. */
export function stateCounts(tracker: readonly TrackedUnit[]): Readonly<Record<UnitState | 'late', number>> {
  const counts = { 'not-sent': 0, sent: 0, returned: 0, accepted: 0, late: 0 };
  for (const { state, late } of tracker) {
    counts[state] += 1;
    if (late && (state === 'sent' || state === 'accepted')) counts.late += 1;
  }
  return counts;
}
