import { agencyCatalogue } from '../catalogue/agencies';
import { COMMUNE_KIND } from '../catalogue/agencyData';
import { type UnitGroup } from './types';

const DEPARTMENT_KIND = 'sở/ban/ngành';

/** Which group a reporting unit belongs to; a commune's id says so by itself, whatever the catalogue knows. */
export function unitGroup(unit: string): UnitGroup {
  const kind = agencyCatalogue(null).byId(unit)?.kind ?? null;
  if (kind === COMMUNE_KIND || unit.startsWith('xa-')) return 'commune';
  return kind === DEPARTMENT_KIND ? 'department' : 'other';
}
