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

/** Units whose name, abbreviation or id holds what was typed, accents or not; all of them when nothing was. */
export function unitsMatching(units: readonly Agency[], typed: string): readonly Agency[] {
  const wanted = foldBare(typed);
  const fits = ({ name, abbreviations, variants, id }: Agency): boolean =>
    [name, id, ...abbreviations, ...variants].some((text) => foldBare(text).includes(wanted));
  return (wanted === '' ? units : units.filter(fits)).slice(0, MOST_SHOWN);
}

/** What units are called among these: with the province where two provinces have one of the name. */
export function unitNames(units: readonly Agency[]): (unit: Agency) => string {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of units) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return ({ name, province }) => (twice.has(name) && province !== null ? `${name} (${PROVINCES[province]})` : name);
}

/** Name of a unit whatever its province; the id itself when the catalogue does not know it. */
export function unitName(id: string): string {
  return agencyCatalogue(null).byId(id)?.name ?? id;
}
