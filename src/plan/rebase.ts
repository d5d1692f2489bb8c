import { type ItemRecord } from '../examine/records';
import { comparePlans } from './comparePlans';
import { type PlanComparison, type PlanVersion, type RowDecision } from './types';

/** A unit's rows brought from one version of a plan to the next. Every row that was handed in is in `rows` once. */
export interface Rebased {
  /** In the order given, as reported; the keys of rows that go on are the new version's. */
  readonly rows: readonly ItemRecord[];
  /** Rows that the new version does not have, or of which only a person can tell; they kept their keys. */
  readonly removed: readonly ItemRecord[];
  /** Rows that no version has, as far as the comparison tells; they kept their keys. */
  readonly unknown: readonly ItemRecord[];
  /** Rows the new version added: nobody can have reported them yet. */
  readonly added: readonly ItemRecord[];
}

/** Brings reported rows to a plan's new version: keys follow, values stay, nothing is dropped or guessed. */
export function rebase(rows: readonly ItemRecord[], { changes, keys }: PlanComparison): Rebased {
  const gone = new Set(
    changes.flatMap((change) => (change.kind === 'removed' || change.kind === 'doubtful' ? [change.before.key] : [])),
  );
  const goesOn = (key: string): boolean => Object.hasOwn(keys, key);
  const added = changes.flatMap((change) => (change.kind === 'added' ? [change.after] : []));
  const addedKeys = new Set(added.map(({ key }) => key));
  const reported = new Set(rows.map(({ key }) => key));
  const isNew = ({ key }: ItemRecord): boolean => addedKeys.has(key);
  return {
    rows: rows.map((row) => {
      const key = goesOn(row.key) ? keys[row.key] : undefined;
      return key === undefined || key === row.key ? row : { ...row, key };
    }),
    removed: rows.filter(({ key }) => gone.has(key)),
    unknown: rows.filter((row) => !goesOn(row.key) && !gone.has(row.key) && !isNew(row)),
    added: added.filter(({ key }) => !reported.has(key)),
  };
}

/**
 * Where the rows of a plan's earlier versions are in the version in force, by every key they ever had.
 * @param versions oldest first, the one in force last
 */
export function carriedKeys(
  versions: readonly PlanVersion[],
  decisions: readonly RowDecision[] = [],
): ReadonlyMap<string, string> {
  let carried = new Map<string, string>();
  versions.forEach((after, index) => {
    const before = versions[index - 1];
    if (before === undefined) return;
    const { keys } = comparePlans(before, after, decisions);
    const onwards = [...carried].flatMap(([from, to]) => {
      const next = Object.hasOwn(keys, to) ? keys[to] : undefined;
      return next === undefined ? [] : [[from, next] as const];
    });
    carried = new Map([...onwards, ...Object.entries(keys)]);
  });
  return carried;
}
