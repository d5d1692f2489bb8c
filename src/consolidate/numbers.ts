const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

export type NumberParts = readonly (string | number)[];

/**
 * Compares row or section numbers as a reader does: "2" before "10", "6.2" before "6.10", "IX" before "X". Numbers stand
 * before words, nothing before everything.
 */
export function compareParts(one: NumberParts, other: NumberParts): number {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const x = one[i];
    const y = other[i];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
    if (typeof x === 'number' && typeof y === 'number') {
      if (x !== y) return x - y;
    } else if (typeof x !== typeof y) {
      return typeof x === 'number' ? -1 : 1;
    } else if (x !== y) {
      return x < y ? -1 : 1;
    }
  }
  return 0;
}

/** What a row or section number is made of. */
export function numberParts(text: string): NumberParts {
  return (text.match(/\d+|[^\d\s.,()/-]+/g) ?? []).map((part) => {
    if (/^\d/.test(part)) return Number(part);
    return /^[IVXLCDM]+$/.test(part) ? romanValue(part) : part.toLowerCase();
  });
}

function romanValue(text: string): number {
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** Bullets and blanks number nothing. */
export const hasNumber = (text: string): boolean => numberParts(text).length > 0;
