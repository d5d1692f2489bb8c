import tables from './legacyTables.json';
import { isSyllable } from './syllable';

/** The two 8-bit encodings of old Vietnamese workbooks. */
export type LegacyEncoding = 'tcvn3' | 'vni';

export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  /** The text in Unicode (NFC). */
  readonly text: string;
}

const TCVN3: ReadonlyMap<string, string> = new Map(Object.entries(tables.tcvn3));
const VNI: ReadonlyMap<string, string> = new Map(Object.entries({ ...tables.vni, ...tables.vniOnReading }));
const TCVN3_FONT = /^\.vn/i;
/** A name ending in H draws capitals from lower-case letters: .VnTimeH. */
const TCVN3_CAPITALS_FONT = /^\.vn.*h$/i;
const VNI_FONT = /^vni[- ]/i;
/** Letters that only Unicode has: text with one of them is in neither old encoding. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;
/** Without a font to go by, less than this much broken text proves nothing (µm, på). */
const LEAST_EVIDENCE = 4;
const WORD = /[^\s!-/:-@[-`{-~0-9“”‘’–—…]+/gu;
const NON_ASCII = /[^\u0020-\u007e\s]/u;

/**
 * Recognises TCVN3 (ABC) and VNI text in one cell, by the cell's font first and by its letters second, and gives it in
 * Unicode. `null` for Unicode text, however odd it looks. Works on the text as stored: TCVN3 keeps ư in an invisible
 * character that any cleaning would drop.
 */
export function readLegacy(text: string, font?: string): LegacyReading | null {
  if (!NON_ASCII.test(text)) return null;
  const named = font === undefined ? null : encodingOfFont(font);
  if (UNICODE_ONLY.test(text)) return null;
  const capitals = font !== undefined && TCVN3_CAPITALS_FONT.test(font);
  const raw = brokenWords(text);
  if (named !== null) {
    const decoded = decode(text, named);
    if (decoded === text || brokenWords(decoded).count > raw.count) return null;
    return { encoding: named, text: capitals && named === 'tcvn3' ? decoded.toUpperCase() : decoded };
  }
  if (raw.count === 0 || raw.letters < LEAST_EVIDENCE) return null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const decoded = decode(text, encoding);
    if (decoded !== text && brokenWords(decoded).count === 0) return { encoding, text: decoded };
  }
  return null;
}

/** The encoding a font draws, or `null` for Unicode fonts. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  if (TCVN3_FONT.test(font)) return 'tcvn3';
  return VNI_FONT.test(font) ? 'vni' : null;
}

function decode(text: string, encoding: LegacyEncoding): string {
  return (encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}

function fromTcvn3(text: string): string {
  const decoded = Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('');
  // A soft hyphen left at the end of a whole word is an artefact of typing, no letter.
  return decoded.replace(WORD, (word) =>
    word.endsWith('ư') && !isSyllable(word) && isSyllable(word.slice(0, -1)) ? word.slice(0, -1) : word,
  );
}

function fromVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length;) {
    const pair = text.slice(at, at + 2);
    const two = pair.length === 2 ? (VNI.get(pair) ?? capitalWithSmallMark(pair)) : undefined;
    decoded += two ?? VNI.get(text.charAt(at)) ?? text.charAt(at);
    at += two === undefined ? 1 : 2;
  }
  return decoded;
}

/** Real documents hold "Uûy ban" for "Ủy ban": a capital under a small letter's mark. */
function capitalWithSmallMark(pair: string): string | undefined {
  const base = pair.charAt(0);
  if (base === base.toLowerCase()) return undefined;
  return VNI.get(base.toLowerCase() + pair.charAt(1))?.toUpperCase();
}

/** Words with letters beyond ASCII that are no Vietnamese syllables; signs standing alone do not count. */
function brokenWords(text: string): { count: number; letters: number } {
  let count = 0;
  let letters = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!NON_ASCII.test(word) || !/\p{L}/u.test(word) || isSyllable(word)) continue;
    if (word.length === 1 && !/[a-zA-Z]/.test(word)) continue;
    count += 1;
    letters += word.length;
  }
  return { count, letters };
}
