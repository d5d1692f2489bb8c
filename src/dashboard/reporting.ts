import { type TrackedUnit } from '../consolidate/types';
import { type Dashboard, type Reporting, type UnitGroup } from './types';
import { unitGroup } from './unitGroup';

const GROUPS: readonly UnitGroup[] = ['department', 'commune', 'other'];

/** How many of these units stand where, by the state of their newest revision. */
export function reportingOf(units: readonly Pick<TrackedUnit, 'state' | 'late'>[]): Reporting {
  const count = { notSent: 0, sent: 0, returned: 0, accepted: 0, late: 0 };
  for (const { state, late } of units) {
    count[state === 'not-sent' ? 'notSent' : state] += 1;
    if (late && (state === 'sent' || state === 'accepted')) count.late += 1;
  }
  return { expected: units.length, ...count };
}

/** The same by group; groups without a unit are left out. */
export function reportingByGroup(units: readonly TrackedUnit[]): Dashboard['reportingByGroup'] {
  const byGroup = new Map<UnitGroup, TrackedUnit[]>(GROUPS.map((group) => [group, []]));
  for (const unit of units) byGroup.get(unitGroup(unit.unit))?.push(unit);
  return [...byGroup]
    .filter(([, own]) => own.length > 0)
    .map(([group, own]) => ({ group, reporting: reportingOf(own) }));
}
