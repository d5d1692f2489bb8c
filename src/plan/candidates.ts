import { type ItemRecord } from '../examine/records';
import { foldBare } from '../text/fold';
import { placeOfFace, type PlanIndex, type RowFace } from './planIndex';
import { wordsOf } from './wordIndex';
import { type RowCandidate } from './types';

/** Below this, two titles only share a manner of speaking ("Tỷ lệ … trên địa bàn tỉnh"). */
const LEAST_LIKENESS = 0.6;
const MOST_CANDIDATES = 5;

/** The plan's rows that may be meant by a reported one, best first: the same place, the same title, or nearly so. */
export function candidatesFor(face: RowFace, index: PlanIndex): RowCandidate[] {
  const words = wordsOf(face.title);
  const sure = new Set([...index.titled(face), ...index.atPlace(face)]);
  const near = index.near(face.kind, words).filter((row) => !sure.has(row));
  const likely = near.filter((row) => index.likeness(row, words) >= LEAST_LIKENESS);
  return candidatesOf(face, [...sure, ...likely], index, words)
    .sort((a, b) => b.likeness - a.likeness || a.differs.length - b.differs.length)
    .slice(0, MOST_CANDIDATES);
}

/** These rows of the plan as candidates for a reported one, in the order given. */
export function candidatesOf(
  face: RowFace,
  rows: readonly ItemRecord[],
  index: PlanIndex,
  words = wordsOf(face.title),
): RowCandidate[] {
  return rows.map((row) => {
    const { key, section, number, title } = row;
    const differs = differences(face, row);
    // Titles of the same words in another order are not the same title.
    const likeness = differs.includes('title') ? Math.min(0.99, index.likeness(row, words)) : 1;
    return { key, section, number, title, differs, likeness: Math.round(likeness * 100) / 100 };
  });
}

/** What tells two rows apart, in the way keys see it. */
export function differences(one: RowFace, other: RowFace): RowCandidate['differs'] {
  const { kind } = one;
  const differs: ('section' | 'number' | 'title')[] = [];
  const isElsewhere = (part: 'section' | 'number'): boolean =>
    placeOfFace({ kind, section: '', number: '', [part]: one[part] }) !==
    placeOfFace({ kind, section: '', number: '', [part]: other[part] });
  if (isElsewhere('section')) differs.push('section');
  if (isElsewhere('number')) differs.push('number');
  if (foldBare(one.title) !== foldBare(other.title)) differs.push('title');
  return differs;
}
