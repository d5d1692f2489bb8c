const NARROW = /[ .,;:()'"/!|fijlrtIìíỉĩịÌÍỈĨỊ-]/;
const WIDE = /[mwMW%@—]/;

/** Width of a letter of Times New Roman, in widths of a digit, which Excel counts columns in. */
function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.62;
  if (WIDE.test(letter)) return 1.6;
  return letter !== letter.toLowerCase() ? 1.4 : 0.95;
}

/**
 * Lines a wrapped text takes in a column: words move whole to the next line, a word longer than the column is broken.
 * An estimate, since the font is not at hand.
 */
export function countLines(text: string, width: number, isBold: boolean): number {
  const room = (width - 1) / (isBold ? 1.06 : 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<= )/)) {
      const size = Array.from(word).reduce((sum, letter) => sum + letterWidth(letter), 0);
      if (used > 0 && used + size > room + 0.62) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(size / room) - 1);
      used += size;
    }
  }
  return lines;
}
