import { foldText, stripAccents } from './fold';

/** Beyond this length texts are compared by the letter triples they share, which stays linear. */
const LONGEST_FOR_EDITS = 256;
/** A forgotten accent is a smaller slip than a wrong letter. */
const ACCENT_COST = 0.5;

/**
 * How alike two texts are after folding, from 0 (nothing in common) to 1 (the same). Short texts are compared by edits
 * (insert, delete, replace, swap of neighbours), a wrong accent counting half a letter.
 */
export function similarity(a: string, b: string): number {
  const left = foldText(a);
  const right = foldText(b);
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  if (Math.max(left.length, right.length) > LONGEST_FOR_EDITS) return sharedTriples(left, right);
  return 1 - editDistance(left, right) / Math.max(left.length, right.length);
}

function editDistance(left: string, right: string): number {
  const bareLeft = perCharacterBare(left);
  const bareRight = perCharacterBare(right);
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = replaceCost(left, right, bareLeft, bareRight, i - 1, j - 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + replace);
      if (i > 1 && j > 1 && bareLeft[i - 1] === bareRight[j - 2] && bareLeft[i - 2] === bareRight[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, right.length);
}

function replaceCost(
  left: string,
  right: string,
  bareLeft: readonly string[],
  bareRight: readonly string[],
  i: number,
  j: number,
): number {
  if (left[i] === right[j]) return 0;
  return bareLeft[i] === bareRight[j] ? ACCENT_COST : 1;
}

function perCharacterBare(text: string): string[] {
  return Array.from({ length: text.length }, (_, index) => stripAccents(text.charAt(index)));
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function sharedTriples(left: string, right: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= left.length; i++) {
    const triple = left.slice(i, i + 3);
    counts.set(triple, (counts.get(triple) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 3 <= right.length; i++) {
    const triple = right.slice(i, i + 3);
    const remaining = counts.get(triple) ?? 0;
    if (remaining > 0) {
      shared += 1;
      counts.set(triple, remaining - 1);
    }
  }
  const total = Math.max(0, left.length - 2) + Math.max(0, right.length - 2);
  return total === 0 ? 0 : (2 * shared) / total;
}
