import { headingFillers, headingSynonyms, headingsNotTitle, type HeadingSense } from '../catalogue/headings';
import { foldBare } from '../text/fold';

/** What one heading says by itself, best sense first. */
export interface HeadingReading {
  readonly senses: readonly HeadingSense[];
  /** How much it speaks for a Phụ lục, 0 to 2. */
  readonly weight: number;
  /** The whole heading is known words, not a sentence that happens to hold some. */
  readonly whole: boolean;
}

interface Phrase {
  readonly sense: HeadingSense;
  readonly rank: number;
  readonly weight: number;
}

/** Headings are short; a longer text is a sentence, and reading stays linear. */
const LONGEST_HEADING = 240;
/** Senses of the column that says what the row is about. */
export const TITLE_SENSES: ReadonlySet<HeadingSense> = new Set([
  'mixedTitle',
  'indicatorTitle',
  'taskTitle',
  'anyTitle',
]);
const PHRASES = new Map<string, Phrase>();
const COMPACT = new Map<string, Phrase>();
headingSynonyms.forEach(({ sense, weight, phrases }, rank) => {
  for (const phrase of phrases) {
    const bare = foldBare(phrase);
    if (!PHRASES.has(bare)) PHRASES.set(bare, { sense, rank, weight });
    const compact = bare.replaceAll(' ', '');
    if (!COMPACT.has(compact)) COMPACT.set(compact, { sense, rank, weight });
  }
});
const FILLERS = new Map(headingFillers.map((filler) => [foldBare(filler), true] as const));
const PHRASE_LENGTHS = lengthsByFirstWord(PHRASES.keys());
const FILLER_LENGTHS = lengthsByFirstWord(FILLERS.keys());
const NOT_TITLE = headingsNotTitle.map(foldBare);

/** Years and periods inside a heading qualify it ("Kết quả thực hiện quý III/2026"); they are no words of its own. */
const QUALIFIERS =
  /\b(?:(?:den|tu|trong|cua|het|cuoi|dau|giai doan|tam nhin den|ky) )*(?:(?:6|9|sau|chin) thang(?: dau| cuoi)?(?: nam)?(?: 20\d\d)?|(?:quy|thang) (?:[ivx]+|\d{1,2})(?: nam)?(?: 20\d\d)?|(?:ngay )?\d{1,2} \d{1,2} 20\d\d|(?:nam )?20\d\d(?: 20\d\d)?|nam nay)\b/g;
const YEAR_ONLY =
  /^(?:(?:den|het|cuoi|trong|giai doan|tam nhin|muc|gia tri|so lieu) )*(?:nam )?20\d\d(?: (?:den )?(?:nam )?20\d\d)?$/;

/**
 * Reads one heading. Text in brackets is set aside first, then the words are cut into known phrases; the sense that
 * ranks first in the catalogue wins. `null` when too little of it is known.
 */
export function readHeading(text: string, allowSlips: boolean): HeadingReading | null {
  if (text.length > LONGEST_HEADING) return null;
  const bare = outsideBrackets(text);
  if (bare === '') return null;
  const exact = readBare(bare, foldBare(text));
  if (exact?.whole === true || !allowSlips) return exact;
  return readWithSlip(withoutQualifiers(bare)) ?? exact;
}

/** The words of a heading without text in brackets, years and periods: what two wordings of one heading share. */
export function bareHeading(text: string): string {
  return withoutQualifiers(outsideBrackets(text));
}

function outsideBrackets(text: string): string {
  const outside = foldBare(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  return outside === '' ? foldBare(text) : outside;
}

function readBare(bare: string, full: string): HeadingReading | null {
  const marked = PHRASES.get(full);
  if (marked !== undefined) return { senses: [marked.sense], weight: marked.weight, whole: true };
  if (YEAR_ONLY.test(bare)) return { senses: ['target', 'baseline', 'result'], weight: 1, whole: true };
  const words = withoutQualifiers(bare).split(' ').filter(Boolean);
  const found: Phrase[] = [];
  let known = 0;
  let counted = 0;
  let lead = false;
  for (let start = 0; start < words.length;) {
    const hit = longest(words, start, PHRASE_LENGTHS, PHRASES);
    if (hit !== null) {
      found.push(hit.value);
      if (start === 0 && hit.length >= 2) lead = true;
      known += hit.length;
      counted += hit.length;
      start += hit.length;
      continue;
    }
    const filler = longest(words, start, FILLER_LENGTHS, FILLERS);
    if (filler === null) counted += 1;
    start += filler?.length ?? 1;
  }
  if (found.length === 0) return null;
  const internal = found.find(({ sense }) => sense === 'internal');
  const coverage = known / counted;
  const [best, ...rest] = [...(internal ? [internal] : found)].sort((a, b) => a.rank - b.rank);
  if (best === undefined) return null;
  if (TITLE_SENSES.has(best.sense)) {
    if (coverage < 0.6 || isVetoed(words)) return null;
    if (found.some(({ sense }) => sense === 'indicatorTitle') && found.some(({ sense }) => sense === 'taskTitle')) {
      return { senses: ['mixedTitle'], weight: 2, whole: coverage === 1 };
    }
  } else if (best.sense !== 'internal' && coverage < (lead ? 0.25 : 0.5)) {
    return null;
  }
  return {
    senses: [best.sense, ...new Set(rest.map(({ sense }) => sense).filter((sense) => sense !== best.sense))],
    weight: best.weight,
    whole: coverage === 1,
  };
}

/** "Số nhiệm vụ được giao", "Nhiệm vụ quá hạn": a count of tasks, however near its words are to a title's. */
function isVetoed(words: readonly string[], meant = ''): boolean {
  const joined = words.join(' ');
  const vetoes = NOT_TITLE.filter((veto) => !meant.includes(veto.replaceAll(' ', '')));
  return !PHRASES.has(joined) && vetoes.some((veto) => ` ${joined} `.includes(` ${veto} `));
}

function withoutQualifiers(bare: string): string {
  const rest = bare.replace(QUALIFIERS, ' ').replace(/ +/g, ' ').trim();
  return rest === '' ? bare : rest;
}

/**
 * A phrase with a forgotten blank or a typing slip: one letter in short ones, two in long ones. Up to three fifths of
 * the words, behind the phrase, may be unknown.
 */
function readWithSlip(bare: string): HeadingReading | null {
  const words = bare.split(' ');
  while (words.length > 1 && FILLERS.has(words[0] ?? '')) words.shift();
  if (words.length > MOST_WORDS) return null;
  for (let length = words.length; length * 5 >= words.length * 2; length--) {
    const near = slipped(words.slice(0, length).join(''));
    const isWhole = length === words.length;
    if (near === null || (TITLE_SENSES.has(near.phrase.sense) && (!isWhole || isVetoed(words, near.compact)))) continue;
    const { phrase } = near;
    return { senses: [phrase.sense], weight: phrase.weight, whole: isWhole };
  }
  return null;
}

/** Longer headings are looked up by their words only. */
const MOST_WORDS = 14;

/** The phrase a slip was made in, without its blanks. */
interface Near {
  readonly phrase: Phrase;
  readonly compact: string;
}

function slipped(compact: string): Near | null {
  const same = COMPACT.get(compact);
  if (same !== undefined) return { phrase: same, compact };
  if (compact.length < 6 || compact.length > 40) return null;
  let best: (Near & { distance: number }) | null = null;
  for (const [candidate, phrase] of COMPACT) {
    const allowed = candidate.length >= 12 ? 2 : candidate.length >= 6 ? 1 : 0;
    if (allowed === 0 || Math.abs(candidate.length - compact.length) > allowed) continue;
    const distance = slips(candidate, compact, allowed);
    if (distance <= allowed && (best === null || distance < best.distance))
      best = { phrase, compact: candidate, distance };
  }
  return best;
}

/** Edits (insert, delete, replace, swap of neighbours) between two short words, or more than `limit`. */
function slips(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** The longest known run of words from `start` on. */
function longest<T>(
  words: readonly string[],
  start: number,
  lengths: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, T>,
): { value: T; length: number } | null {
  for (let length = Math.min(lengths.get(words[start] ?? '') ?? 0, words.length - start); length > 0; length--) {
    const value = known.get(words.slice(start, start + length).join(' '));
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** Most words of the phrases that begin with a word. */
function lengthsByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }
  return lengths;
}
