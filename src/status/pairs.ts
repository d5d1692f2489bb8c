import { foldText } from '../text/fold';
import { type Measure } from './compare';

export interface Pair {
  readonly target: Measure;
  readonly results: readonly Measure[];
  /** The labels of target and result contradict each other, so that their order proves nothing. */
  readonly contradicts: boolean;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Results that no target could be found for. */
  readonly left: readonly Measure[];
}

/**
 * Which result answers which level of the target: by label ("cấp xã"), else by order; one target for several results
 * applies to each.
 */
export function pairParts(targets: readonly Measure[], results: readonly Measure[]): Pairing {
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) {
    return { pairs: [{ target: only, results, contradicts: false }], left: [] };
  }
  const byLabel = new Map<Measure, Measure>();
  const free = new Set(results);
  for (const match of [sameLabel, likeLabel]) {
    for (const target of targets) {
      if (byLabel.has(target)) continue;
      const found = [...free].filter((result) => match(target.scope, result.scope));
      const [first] = found;
      if (first === undefined || (match === likeLabel && found.length > 1)) continue;
      byLabel.set(target, first);
      free.delete(first);
    }
  }
  const rest = [...free];
  const pairs = targets.map((target): Pair => {
    const labelled = byLabel.get(target);
    if (labelled !== undefined) return { target, results: [labelled], contradicts: false };
    const next = rest.shift();
    if (next === undefined) return { target, results: [], contradicts: false };
    return { target, results: [next], contradicts: target.scope !== null && next.scope !== null };
  });
  return { pairs, left: byLabel.size === targets.length ? [] : rest };
}

function sameLabel(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldText(a) === foldText(b);
}

/** "cấp xã" and "UBND cấp xã" are one level. */
function likeLabel(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const left = ` ${foldText(a)} `;
  const right = ` ${foldText(b)} `;
  return left.includes(right) || right.includes(left);
}
