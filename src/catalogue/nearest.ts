import { foldBare } from '../text/fold';
import { COMMUNE_KIND } from './agencyData';
import { bareKey, nameKey } from './agencyName';
import { type Agency } from './types';

const MOST = 3;
/** One slip for every eight letters: "Sở Nội vụ" and "Sở Ngoại vụ" are two slips apart and stay two agencies. */
const LETTERS_PER_SLIP = 8;
const LONGEST = 120;
/** Of two names equally near, the agency that still exists comes first. */
const ENDED_GOES_AFTER = 0.001;

/** Ids of up to three agencies a name was probably meant for, best first. */
export type NearestNames = (name: string) => readonly string[];

/** One way an agency's name is compared. */
interface Form {
  readonly text: string;
  readonly agency: Agency;
}

/**
 * Finds the agencies a name was probably meant for: a few wrong, missing or swapped letters, a forgotten blank, or a name
 * that stops short ("Sở Giáo dục"). The kind of agency, its first word, must be right: "Bộ Nội vụ" is no slip for
 * "Sở Nội vụ".
 */
export function nearestNames(agencies: readonly Agency[]): NearestNames {
  const byFirstWord = new Map<string, Form[]>();
  const byLetters = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const text of new Set([agency.name, ...agency.variants].flatMap(formsOf))) {
      group(byFirstWord, firstWord(text), { text, agency });
      group(byLetters, text.replaceAll(' ', ''), agency);
    }
  }
  return (name) => {
    const scores = new Map<Agency, number>();
    const add = (agency: Agency, score: number) => scores.set(agency, Math.max(score, scores.get(agency) ?? 0));
    for (const written of formsOf(name)) {
      if (written === '' || written.length > LONGEST) continue;
      for (const agency of byLetters.get(written.replaceAll(' ', '')) ?? []) add(agency, 1);
      for (const { text, agency } of byFirstWord.get(firstWord(written)) ?? []) {
        const score = closeness(written, text, agency.kind === COMMUNE_KIND);
        if (score > 0) add(agency, score);
      }
    }
    return [...scores]
      .map(([agency, score]) => ({ id: agency.id, score: score - (agency.ended === null ? 0 : ENDED_GOES_AFTER) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id }) => id);
  };
}

function group<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** From 0 (another agency) to 1 (the same letters). */
function closeness(written: string, known: string, isPlace: boolean): number {
  if (isPlace && isOtherPlace(written, known)) return 0;
  const longest = Math.max(written.length, known.length);
  const allowed = Math.max(1, Math.floor(longest / LETTERS_PER_SLIP));
  if (Math.abs(written.length - known.length) <= allowed) {
    const slips = slipsBetween(written, known, allowed);
    if (slips <= allowed) return 1 - slips / longest;
  }
  const stopsShort = written.includes(' ') && known.startsWith(`${written} `);
  return stopsShort ? 0.5 * (written.length / known.length) : 0;
}

/** Names of communes differ by a letter or two (Mường Kim, Mường Lạn): a short word that differs is another place. */
function isOtherPlace(written: string, known: string): boolean {
  const words = written.split(' ');
  const others = known.split(' ');
  if (words.length !== others.length) return true;
  return words.some((word, at) => word !== others[at] && Math.min(word.length, others[at]?.length ?? 0) < 4);
}

/** With and without the words that have one spelling ("uỷ ban nhân dân", UBND): a slip may stand inside them. */
function formsOf(name: string): readonly string[] {
  return [bareKey(nameKey(name)), foldBare(name)];
}

function firstWord(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

/** Letters to insert, delete, replace or swap with their neighbour; any number above `limit` once it is passed. */
function slipsBetween(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
