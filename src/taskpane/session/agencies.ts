import { agencyCatalogue } from '../../catalogue/agencies';
import { type Agency, type ProvinceId } from '../../catalogue/types';
import { PROVINCES } from '../../config/general';
import { foldBare } from '../../text/fold';

/** Options shown at once; typing narrows them. */
const MOST_SHOWN = 40;

/** Units that can report: existing agencies and communes of the province, of both when it is not known. */
export function reportingUnits(province: ProvinceId | null): readonly Agency[] {
  return agencyCatalogue(province).agencies.filter(
    ({ isGroup, ended, province: own }) => !isGroup && ended === null && own !== null,
  );
}

/** Whoever may answer for a row: what exists today of the province, groups and central agencies too. */
export function owningAgencies(province: ProvinceId | null, extra: readonly Agency[] = []): readonly Agency[] {
  return agencyCatalogue(province, [...extra]).agencies.filter(({ ended }) => ended === null);
}

/** Agencies whose name, abbreviation or id holds what was typed, accents or not; all of them when nothing was. */
export function agenciesMatching(agencies: readonly Agency[], typed: string): readonly Agency[] {
  const wanted = foldBare(typed);
  const fits = ({ name, abbreviations, variants, id }: Agency): boolean =>
    [name, id, ...abbreviations, ...variants].some((text) => foldBare(text).includes(wanted));
  return (wanted === '' ? agencies : agencies.filter(fits)).slice(0, MOST_SHOWN);
}

/** What agencies are called among these: with the province where two provinces have one of the name. */
export function agencyNames(agencies: readonly Agency[]): (agency: Agency) => string {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of agencies) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return ({ name, province }) => (twice.has(name) && province !== null ? `${name} (${PROVINCES[province]})` : name);
}

/** Name of a unit whatever its province; the id itself when the catalogue does not know it. */
export function unitName(id: string): string {
  return agencyCatalogue(null).byId(id)?.name ?? id;
}
