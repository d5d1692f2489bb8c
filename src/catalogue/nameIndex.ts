import { abbreviates, joinPieces } from './abbreviation';
import { bareKey, nameKey } from './agencyName';
import { type Agency, type ProvinceId } from './types';

/** Finds an agency by any way its name is written. */
export type NameIndex = (name: string) => Agency | null;

const PROVINCE_NAMES: Readonly<Record<ProvinceId, string>> = { 'lai-chau': 'lai châu', 'son-la': 'sơn la' };
/** More words than any shipped name has. */
const MOST_WORDS = 40;

/** Two letters alone ("TC") stand for too many names. */
const SHORTEST = 3;
/** Most names remembered; a workbook has a few hundred. */
const MOST_FOUND = 5000;

interface Known {
  readonly words: readonly string[];
  readonly agency: Agency;
}

/**
 * An index of the agencies. The earlier agency wins a shared name; full names go before abbreviations, these before
 * variants, these before forms made by adding or leaving out the province. Without accents a name counts only when it
 * can mean one agency.
 */
export function nameIndex(agencies: readonly Agency[]): NameIndex {
  const exact = new Map<string, Agency>();
  const known: Known[] = [];
  const passes: ((agency: Agency) => readonly string[])[] = [
    (agency) => [nameKey(agency.name)],
    (agency) => agency.abbreviations.map(nameKey),
    (agency) => agency.variants.map(nameKey),
    (agency) =>
      [agency.name, ...agency.abbreviations, ...agency.variants].flatMap((name) => withProvince(agency, name)),
  ];
  for (const [pass, keysOf] of passes.entries()) {
    for (const agency of agencies) {
      for (const key of keysOf(agency)) {
        if (key === '' || exact.has(key)) continue;
        exact.set(key, agency);
        if (pass !== 1) known.push({ words: bareKey(key).split(' '), agency });
      }
    }
  }
  const bare = uniqueBare(exact);
  const found = new Map<string, Agency | null>();

  return (name) => {
    const key = nameKey(name);
    const cached = found.get(key);
    if (cached !== undefined) return cached;
    const agency = exact.get(key) ?? bare.get(bareKey(key)) ?? byAbbreviation(bareKey(key), known);
    if (found.size >= MOST_FOUND) found.clear();
    found.set(key, agency);
    return agency;
  };
}

/** "Sở Y tế", "Sở Y tế tỉnh" and "Sở Y tế tỉnh Sơn La" are one name inside Sơn La. */
function withProvince(agency: Agency, name: string): string[] {
  if (agency.province === null) return [];
  const province = PROVINCE_NAMES[agency.province];
  const key = nameKey(name);
  const base = key.replace(new RegExp(`(?: tỉnh)?(?: ${province})?$`, 'u'), '');
  const forms = [`${base} tỉnh`, `${base} tỉnh ${province}`, `${base} ${province}`];
  return base.includes(' ') ? [base, ...forms] : forms;
}

function uniqueBare(exact: ReadonlyMap<string, Agency>): Map<string, Agency> {
  const bare = new Map<string, Agency | null>();
  for (const [key, agency] of exact) {
    const short = bareKey(key);
    const other = bare.get(short);
    bare.set(short, other === undefined || other?.id === agency.id ? agency : null);
  }
  return new Map([...bare].filter((entry): entry is [string, Agency] => entry[1] !== null));
}

function byAbbreviation(key: string, known: readonly Known[]): Agency | null {
  const written = joinPieces(key.split(' '));
  if (written.length > MOST_WORDS || (written.length === 1 && key.length < SHORTEST)) return null;
  const matches = new Map<string, Agency>();
  const initial = written[0]?.charAt(0);
  for (const { words, agency } of known) {
    if (words[0]?.charAt(0) !== initial) continue;
    if (words.length >= written.length && abbreviates(written, words)) matches.set(agency.id, agency);
  }
  const living = [...matches.values()].filter((agency) => agency.ended === null);
  const candidates = living.length > 0 ? living : [...matches.values()];
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
