import { type ItemRecord } from '../examine/records';
import { foldBare } from '../text/fold';
import { similarity } from '../text/similarity';
import { placeOfFace, type PlanIndex, type RowFace, titleOfFace } from './planIndex';
import { type RowCandidate } from './types';

/** Below this, two titles only share a manner of speaking ("Tỷ lệ … trên địa bàn tỉnh"). */
const LEAST_LIKENESS = 0.6;
const MOST_CANDIDATES = 5;

/** The plan's rows that may be meant by a reported one, best first: the same place, the same title, or nearly so. */
export function candidatesFor(face: RowFace, index: PlanIndex): RowCandidate[] {
  const sure = new Set([...index.titled(face), ...index.atPlace(face)]);
  const near = index.near(face).filter((row) => !sure.has(row));
  return [
    ...[...sure].map((row) => candidate(face, row)),
    ...near.map((row) => candidate(face, row)).filter(({ likeness }) => likeness >= LEAST_LIKENESS),
  ]
    .sort((a, b) => b.likeness - a.likeness || a.differs.length - b.differs.length)
    .slice(0, MOST_CANDIDATES);
}

/** A row as a candidate for a reported one. */
export function candidate(face: RowFace, row: ItemRecord): RowCandidate {
  const { key, section, number, title } = row;
  const likeness = titleOfFace(face) === titleOfFace(row) ? 1 : Math.min(0.99, similarity(face.title, title));
  return { key, section, number, title, differs: differences(face, row), likeness: Math.round(likeness * 100) / 100 };
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
