import { agencyCatalogue } from '../catalogue/agencies';
import { type Status } from '../status/types';
import { type ConsolidatedRow } from './types';

const DONE: readonly (Status | undefined)[] = ['done', 'done-late', 'done-on-time'];

export function isDone({ assessed }: ConsolidatedRow): boolean {
  return DONE.includes(assessed?.status);
}

/** The unit says something of how far the task is; a blank row says nothing. */
export function saysProgress({ progress, completedOn, texts }: ConsolidatedRow): boolean {
  return progress !== null || completedOn !== null || texts.progress !== undefined || texts.completion !== undefined;
}

/**
 * Whether the row names the reporting unit, or an agency whose functions it took over, as owner. A row of "các sở, ban,
 * ngành" has no leader, whoever else it names: every member reports its own share.
 */
export function leads({ unit, ownerIds }: ConsolidatedRow): boolean {
  const catalogue = agencyCatalogue(null);
  const owners = ownerIds.flatMap((id) => (id === null ? [] : [{ id, agency: catalogue.byId(id) }]));
  if (owners.some(({ agency }) => agency?.isGroup === true)) return false;
  return owners.some(({ id, agency }) => {
    const on = agency?.ended?.on;
    return id === unit || (on !== undefined && catalogue.successorsOf(id, on).includes(unit));
  });
}
