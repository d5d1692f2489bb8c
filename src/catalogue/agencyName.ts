import { foldText, stripAccents } from '../text/fold';

/**
 * Keys under which agency names are looked up. Offices write one name in many ways: capitals, "uỷ"/"ủy", "&" or "và" or
 * neither, "Uỷ ban nhân dân" or "UBND", a full stop at the end. All of them share one key.
 */

const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})[uủ][yỷ] ban nhân dân(?!\p{L})/gu, 'ubnd'],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/gu, 'hđnd'],
  [/(?<!\p{L})(?:[uủ][yỷ] ban )?(?:mttq|mặt trận t[ổô]? ?quốc)(?: việt nam| vn)?(?!\p{L})/gu, 'mttq'],
  [/(?<!\p{L})ubmttq(?:vn| việt nam| vn)?(?!\p{L})/gu, 'mttq'],
  [/(?<!\p{L})ban chỉ đạo(?!\p{L})/gu, 'bcđ'],
];
/** Words that carry no distinction between two agencies. */
const FILLERS = new Set(['và', 'va', 'của', 'các', 'cac', 'có', 'những']);

/** Words of a name in lower case with accents, one spelling for one word; punctuation and fillers gone. */
export function nameWords(name: string): string[] {
  let folded = foldText(name);
  for (const [pattern, word] of SAME_WORDS) folded = folded.replace(pattern, word);
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map(newTonePlacement);
}

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/** Key that tells accents apart: "Mường Bú" is not "Mường Bu". */
export function nameKey(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const key = nameWords(name).join(' ');
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, key);
  return key;
}

/** Key without accents, for text typed without them or with the wrong one. */
export function bareKey(key: string): string {
  return stripAccents(key);
}

/** Old style puts the tone on the first vowel of oa, oe, uy (hoá, khoẻ, thuý); one style is enough for a key. */
function newTonePlacement(word: string): string {
  const decomposed = word.normalize('NFD');
  const moved = decomposed.replace(/(o|u)([\u0300\u0301\u0303\u0309\u0323])(a|e|y)(?!\p{L})/gu, '$1$3$2');
  return moved.normalize('NFC');
}
