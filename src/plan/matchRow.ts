import { type ItemRecord } from '../examine/records';
import { candidatesFor, candidatesOf, differences } from './candidates';
import { type PlanIndex, type RowFace, titleOfFace } from './planIndex';
import { type RowCandidate } from './types';

/** What a reported row is in its plan. */
export type RowMatch =
  | { readonly kind: 'matched'; readonly row: ItemRecord }
  /** A person decided that the plan does not have it. */
  | { readonly kind: 'outside' }
  /** Nobody but a person can tell. */
  | { readonly kind: 'open'; readonly candidates: readonly RowCandidate[] };

/** What is known besides the plan itself. */
export interface RowGuides {
  /** Persons' decisions: the plan's key, or `null` for none, by the key as reported. */
  readonly decided?: ReadonlyMap<string, string | null>;
  /** Where rows of earlier versions of the plan went, by their key then. */
  readonly carried?: ReadonlyMap<string, string>;
}

/**
 * Finds a reported row in a plan: by a person's decision, by its key, by where its key of an earlier version went, by
 * section, number and title all three. Anything less is proposed and never taken; so is a key that stands beside another
 * row's title, since a hidden key stays behind when a row is typed over.
 */
export function matchRow(face: RowFace, index: PlanIndex, { decided, carried }: RowGuides = {}): RowMatch {
  const decision = decided?.get(face.key);
  if (decision === null) return { kind: 'outside' };
  if (decision !== undefined) {
    const row = index.byKey.get(decision) ?? index.byKey.get(carried?.get(decision) ?? '');
    if (row !== undefined) return { kind: 'matched', row };
  }
  const keyed = index.byKey.get(face.key) ?? index.byKey.get(carried?.get(face.key) ?? '');
  if (keyed !== undefined) {
    const others = face.title === keyed.title ? [] : othersTitled(face, keyed, index);
    if (others.length === 0) return { kind: 'matched', row: keyed };
    return { kind: 'open', candidates: candidatesOf(face, [...others, keyed], index) };
  }
  const same = index.titled(face).filter((row) => differences(face, row).length === 0);
  const [only, another] = same;
  if (only !== undefined && another === undefined) return { kind: 'matched', row: only };
  return { kind: 'open', candidates: candidatesFor(face, index) };
}

/** Other rows of the plan that have the title which the keyed row has not. */
function othersTitled(face: RowFace, keyed: ItemRecord, index: PlanIndex): readonly ItemRecord[] {
  if (titleOfFace(face) === titleOfFace(keyed)) return [];
  return index.titled(face).filter((row) => row !== keyed);
}
