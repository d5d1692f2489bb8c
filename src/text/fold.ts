/**
 * Folding of Vietnamese text. Office files mix composed and decomposed Unicode, no-break and zero-width blanks, old and
 * new tone placement (hoà, hòa); two texts mean the same when they are equal after the fold that fits the question.
 */

/** Characters that take no room on paper: zero-width blanks and joiners, direction marks, soft hyphen, controls. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- single code points, listed on purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
/** Nearly every cell is free of these, and then there is nothing to do. */
const NEEDS_CLEANING =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u2052\u2190-\u22ff]| {2}/;
const AROUND_BREAK = / ?\n ?/g;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
const BLANKS = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Canonical composition (NFC), nothing else. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** NFC, invisible characters out, blanks folded to one space, every line trimmed; line breaks become `\n` and stay. */
export function cleanText(text: string): string {
  const composed = toNfc(text);
  if (!NEEDS_CLEANING.test(composed)) return composed.trim();
  const plain = composed
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(AROUND_BREAK, '\n');
  return toNfc(plain.trim());
}

/** For comparing: {@link cleanText} on one line, in lower case. */
export function foldText(text: string): string {
  return toNfc(cleanText(text).replace(/\n+/g, ' ').toLowerCase());
}

/**
 * For headings and typing slips: {@link foldText} without accents, and with everything that is neither letter nor digit
 * folded to one space. "Thời gian\nhoàn thành:" and "THOI GIAN HOÀN THÀNH" are the same.
 */
export function foldBare(text: string): string {
  return stripAccents(foldText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters without tone and vowel marks, đ as d; case and punctuation untouched. */
export function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}

/**
 * Lower case without accents, every dash a hyphen, and exactly as long as the text: a place found in it is the same
 * place in the text. For parsers that cut words out of the original.
 */
export function alignedBare(text: string): string {
  let bare = '';
  for (const letter of text) {
    const plain = stripAccents(letter.toLowerCase()).replace(/[‐‑‒–—―−]/, '-');
    bare += plain.length === letter.length ? plain : letter;
  }
  return bare;
}

/** A cell that says nothing: empty, invisible, or only dashes, dots, ellipses and slashes. */
export function isBlank(text: string): boolean {
  return /^[-‐‑‒–—―−….·/\s]*$/.test(cleanText(text));
}
