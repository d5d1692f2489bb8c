import { type IsoDate } from '../values/types';
import { allAgencies } from './agencyData';
import groupMembers from './data/group-members.json';
import { type NameIndex, nameIndex } from './nameIndex';
import { type NearestNames, nearestNames } from './nearest';
import { type Agency, type ProvinceId } from './types';

/** What a province's offices call each other. Made by {@link agencyCatalogue}. */
export interface AgencyCatalogue {
  readonly agencies: readonly Agency[];
  byId(id: string): Agency | null;
  /** The agency of that name, variant or abbreviation, whatever its case, punctuation and accents; `null` if unknown. */
  lookup(name: string): Agency | null;
  /** Ids of up to three agencies whose names are a typing slip away, best first. */
  nearest(name: string): readonly string[];
  /**
   * Ids of the agencies that hold an ended agency's functions on a day, through every later change; empty when the
   * agency is unknown or still existed on that day.
   */
  successorsOf(id: string, asOf: IsoDate): readonly string[];
  /** Ids of the units a group stands for, as far as the catalogue knows them on a day; empty for all others. */
  membersOf(id: string, asOf: IsoDate): readonly string[];
}

const MEMBER_KINDS: Readonly<Record<string, readonly string[]>> = groupMembers;

/**
 * The catalogue of a province with the central agencies and the groups every province shares. With `null` both
 * provinces' agencies are known, and a name both have means the first. `extra` are an office's own agencies;
 * they win, and those of another province are left out too.
 */
export function agencyCatalogue(province: ProvinceId | null, extra: readonly Agency[] = []): AgencyCatalogue {
  if (extra.length > 0) return buildCatalogue(province, extra);
  const cached = shippedCatalogues.get(province) ?? buildCatalogue(province, []);
  shippedCatalogues.set(province, cached);
  return cached;
}

const shippedCatalogues = new Map<ProvinceId | null, AgencyCatalogue>();

function buildCatalogue(province: ProvinceId | null, extra: readonly Agency[]): AgencyCatalogue {
  const ofProvince = (agency: Agency) => province === null || agency.province === null || agency.province === province;
  const extraIds = new Set(extra.map((agency) => agency.id));
  const shipped = allAgencies().filter((agency) => !extraIds.has(agency.id));
  return catalogueOf([...extra, ...shipped].filter(ofProvince));
}

function catalogueOf(agencies: readonly Agency[]): AgencyCatalogue {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  let index: NameIndex | null = null;
  let nearest: NearestNames | null = null;

  function successorsOf(id: string, asOf: IsoDate): readonly string[] {
    const living = new Set<string>();
    const seen = new Set<string>([id]);
    const queue = [id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const ended = byId.get(next)?.ended ?? null;
      if (ended === null || ended.on > asOf) {
        if (next !== id) living.add(next);
        continue;
      }
      for (const successor of ended.successors) {
        if (!seen.has(successor)) queue.push(successor);
        seen.add(successor);
      }
    }
    return [...living];
  }

  function membersOf(id: string, asOf: IsoDate): readonly string[] {
    const kinds = MEMBER_KINDS[id] ?? [];
    const province = byId.get(id)?.province ?? null;
    return agencies
      .filter((agency) => kinds.includes(agency.kind) && !agency.isGroup)
      .filter((agency) => agency.ended === null || agency.ended.on > asOf)
      .filter((agency) => province === null || agency.province === province)
      .map((agency) => agency.id);
  }

  return {
    agencies,
    byId: (id) => byId.get(id) ?? null,
    lookup: (name) => (index ??= nameIndex(agencies))(name),
    nearest: (name) => (nearest ??= nearestNames(agencies))(name),
    successorsOf,
    membersOf,
  };
}
