import { type Consolidated, type ConsolidatedRow } from '../../../consolidate/types';

/** Things a coordinator has to look at, as many as the lists below them hold; changes and kept warnings are no fault. */
export function problemCount(picture: Consolidated | null): number {
  if (picture === null) return 0;
  const { conflicts, proposals, unreported, disputed } = picture;
  return conflicts.length + proposals.length + unreported.length + differing(picture).length + disputed.length;
}

/** Rows whose status the unit wrote otherwise than its own figures say. */
export function differing({ rows }: Pick<Consolidated, 'rows'>): readonly ConsolidatedRow[] {
  return rows.filter(({ statusDiffers }) => statusDiffers);
}
