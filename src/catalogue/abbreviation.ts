/**
 * Whether a written name shortens a full one word by word, both as bare lower-case words: a word stands for itself or
 * for the initials of the words it covers. "so vhttdl", "so van hoa ttdl" and "svhttdl" all shorten "so van hoa the
 * thao du lich".
 */
export function abbreviates(written: readonly string[], full: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of written) {
    const next = new Set<number>();
    for (const position of reached) {
      if (full[position] === word) next.add(position + 1);
      const end = position + word.length;
      if (word.length >= 2 && end <= full.length && isInitials(word, full, position)) next.add(end);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(full.length);
}

/**
 * The words of a name with abbreviations written in pieces joined: "Sở GD-ĐT", "Sở VH, TT&DL" hold runs of short
 * all-consonant pieces that belong together.
 */
export function joinPieces(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (isLetterRun(word)) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  if (run !== '') joined.push(run);
  return joined;
}

function isLetterRun(word: string): boolean {
  return word.length <= 4 && !/[aeiouy\d]/.test(word);
}

function isInitials(word: string, full: readonly string[], position: number): boolean {
  for (let offset = 0; offset < word.length; offset++) {
    if (full[position + offset]?.charAt(0) !== word.charAt(offset)) return false;
  }
  return true;
}
