import { foldBare } from '../text/fold';
import { COMMUNE_KIND } from './agencyData';
import { bareKey, nameKey } from './agencyName';
import { type Agency } from './types';

const MOST = 3;
/** One slip for every eight letters: "Sở Nội vụ" and "Sở Ngoại vụ" are two slips apart and stay two agencies. */
const LETTERS_PER_SLIP = 8;
const LONGEST = 120;

interface Candidate {
  readonly id: string;
  readonly score: number;
}

/**
 * Ids of up to three agencies a name was probably meant for, best first: a few wrong, missing or swapped letters, or a
 * name that stops short ("Sở Giáo dục"). The kind of agency, its first word, must be right: "Bộ Nội vụ" is no slip for
 * "Sở Nội vụ".
 */
export function nearestNames(name: string, agencies: readonly Agency[]): string[] {
  const written = formsOf(name);
  if (written.every((form) => form === '' || form.length > LONGEST)) return [];
  const candidates: Candidate[] = [];
  for (const agency of agencies) {
    let best = 0;
    for (const known of [agency.name, ...agency.variants]) {
      const forms = knownForms(known);
      for (const [at, form] of written.entries()) {
        best = Math.max(best, closeness(form, forms[at] ?? '', agency.kind === COMMUNE_KIND));
      }
    }
    if (best > 0) candidates.push({ id: agency.id, score: best - (agency.ended === null ? 0 : 0.001) });
  }
  return candidates
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((candidate) => candidate.id);
}

/** From 0 (another agency) to 1 (the same letters). */
function closeness(written: string, known: string, isPlace: boolean): number {
  if (written.replaceAll(' ', '') === known.replaceAll(' ', '')) return 1;
  if (firstWord(written) !== firstWord(known)) return 0;
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

const cachedForms = new Map<string, readonly string[]>();

function knownForms(name: string): readonly string[] {
  const cached = cachedForms.get(name);
  if (cached !== undefined) return cached;
  const forms = formsOf(name);
  cachedForms.set(name, forms);
  return forms;
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
