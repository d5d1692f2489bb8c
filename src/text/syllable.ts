/** Vietnamese is written in syllables of few shapes; text in the wrong encoding breaks them. */

const ONSET = '(?:ngh?|nh|n|gh|gi|g|kh|k|ph|p|th|tr|t|ch|c|qu?|b|d|đ|h|l|m|r|s|v|x)?';
const RIMES = [
  'a(?:ch|nh|ng|[cimnoptuy])?',
  'ă(?:ng|[cmnpt])',
  'â(?:ng|[cmnptuy])',
  'e(?:ng|[cmnopt])?',
  'ê(?:ch|nh|ng|[mnptu])?',
  'i(?:ch|nh|[amnptu])?',
  'iê(?:ng|[cmnptu])',
  'o(?:ng|ong|oc|[cimnpt])?',
  'oa(?:ch|nh|ng|[cimnopty])?',
  'oă(?:ng|[cmnt])',
  'oe[mnot]?',
  'ô(?:ng|[cimnpt])?',
  'ơ[imnpt]?',
  'u(?:ng|[aceimnptơ])?',
  'uâ(?:ng|[nty])',
  'uê(?:ch|nh|n)?',
  'uô(?:ng|[cimnt])',
  'uy(?:ch|nh|ên|êt|[antup])?',
  'ư(?:ng|[acimntu])?',
  'ươ(?:ng|[cimnptu])',
  'y(?:ê(?:ng|[mntu]))?',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** "HĐND", "TTHC": capitals only, without a vowel. */
const ACRONYM = /^[BCDĐGHKLMNPQRSTVX&-]{2,10}$/;

/** Whether a word can be a Vietnamese syllable, or an acronym in capitals. One tone at most. */
export function isSyllable(word: string): boolean {
  if (ACRONYM.test(word)) return true;
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}
