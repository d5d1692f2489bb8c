import { foldBare } from '../text/fold';
import { agencyCatalogue } from './agencies';
import { type Agency, type ProvinceId } from './types';

/** Shorter names and abbreviations stand in other words by chance. */
const SHORTEST = 4;
const PROVINCE_NAMES: readonly (readonly [ProvinceId, readonly string[]])[] = [
  ['lai-chau', ['lai chau', 'laichau']],
  ['son-la', ['son la', 'sonla']],
];

/**
 * The unit whose workbook a file name speaks of: an id ("sl-so-khcn_2026-Q3"), or the longest name or abbreviation in it
 * ("Sở Y tế - quý III"). Both provinces have a Sở Y tế: the province the name itself tells ("Sở Tài chính tỉnh Sơn La")
 * decides, else `province`, the one the contents tell; without either a name that fits two units names none.
 * @param name without folder and extension
 */
export function unitInName(name: string, province: ProvinceId | null = null): string | null {
  const id = idIn(name.toLowerCase());
  if (id !== null) return id;
  const words = ` ${foldBare(name)} `;
  const told = provincesIn(words);
  const fitting = longestNamed(words, told.length === 1 ? (told[0] ?? null) : null);
  const own = fitting.length > 1 && told.length === 0 ? fitting.filter((one) => one.province === province) : fitting;
  return own.length === 1 && own[0] !== undefined ? own[0].id : null;
}

/** The longest catalogue id that stands in the name as a word of its own. */
function idIn(name: string): string | null {
  let best: string | null = null;
  for (const { id, isGroup } of agencyCatalogue(null).agencies) {
    if (isGroup || id.length <= (best?.length ?? 0)) continue;
    const at = name.indexOf(id);
    if (at >= 0 && !/[a-z0-9]/.test(name.charAt(at - 1)) && !/[a-z0-9]/.test(name.charAt(at + id.length))) best = id;
  }
  return best;
}

/** The existing units, of one province or of both, of whose names the longest stands in the words. */
function longestNamed(words: string, only: ProvinceId | null): readonly Agency[] {
  let longest = SHORTEST - 1;
  let found: Agency[] = [];
  for (const agency of agencyCatalogue(null).agencies) {
    if (agency.isGroup || agency.ended !== null || agency.province === null) continue;
    if (only !== null && agency.province !== only) continue;
    for (const called of [agency.name, ...agency.abbreviations, ...agency.variants]) {
      const folded = foldBare(called);
      if (folded.length < longest || !words.includes(` ${folded} `)) continue;
      if (folded.length > longest) found = [];
      longest = folded.length;
      if (!found.includes(agency)) found.push(agency);
    }
  }
  return longest < SHORTEST ? [] : found;
}

function provincesIn(words: string): ProvinceId[] {
  return PROVINCE_NAMES.flatMap(([id, names]) => (names.some((name) => words.includes(` ${name} `)) ? [id] : []));
}
