import { type AgencyCatalogue } from '../catalogue/agencies';
import { type AgencyMention, type IsoDate } from '../values/types';
import { type NobodyWhy, type Through } from './types';

/** The units a written name leads to. */
export interface Reach {
  readonly units: readonly { readonly unit: string; readonly through: Through }[];
  /** Set when there are none. */
  readonly why: NobodyWhy | null;
  /** The agency's functions went to several units, and nobody but a person can tell which row is whose. */
  readonly isSplit: boolean;
}

const nobody = (why: NobodyWhy): Reach => ({ units: [], why, isSplit: false });

/**
 * Follows a written name to the units that exist on a day: itself, a group's members, an ended agency's successors.
 * Where an agency's functions were split and part of them went to a whole group (a district's to all communes), the
 * group is not expanded: most of its members have nothing to do with the row.
 */
export function reachOf({ id }: AgencyMention, catalogue: AgencyCatalogue, asOf: IsoDate): Reach {
  const agency = id === null ? null : catalogue.byId(id);
  if (agency === null) return nobody('unknown');
  const hasEnded = agency.ended !== null && agency.ended.on <= asOf;
  if (!hasEnded) {
    if (!agency.isGroup) return { units: [{ unit: agency.id, through: 'named' }], why: null, isSplit: false };
    const members = catalogue.membersOf(agency.id, asOf);
    if (members.length === 0) return nobody('no-members');
    return { units: members.map((unit) => ({ unit, through: 'group' })), why: null, isSplit: false };
  }
  const heirs = catalogue.successorsOf(agency.id, asOf);
  const isSplit = agency.ended.split || heirs.length > 1;
  const units = heirs.flatMap((id) => {
    const heir = catalogue.byId(id);
    if (heir?.isGroup !== true) return heir === null ? [] : [id];
    return isSplit ? [] : catalogue.membersOf(id, asOf);
  });
  if (units.length === 0) return nobody('no-successor');
  return { units: [...new Set(units)].map((unit) => ({ unit, through: 'succession' })), why: null, isSplit };
}
