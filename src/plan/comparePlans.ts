import { type ItemRecord } from '../examine/records';
import { candidatesFor } from './candidates';
import { PlanIndex, titleOfFace } from './planIndex';
import { changesOf } from './sameValues';
import { type PlanComparison, type PlanVersion, type RowChange, type RowDecision } from './types';

/**
 * What became of every row from one version of a plan to the next. A row goes on under its key, where a person decided
 * so, or where its title stands once in each version and in neither under another row's key; everything less sure is
 * `doubtful`.
 */
export function comparePlans(
  before: PlanVersion,
  after: PlanVersion,
  decisions: readonly RowDecision[] = [],
): PlanComparison {
  const pairs = pairsOf(before, after, decisions);
  const changes: RowChange[] = [];
  let unchanged = 0;
  for (const { row, left } of inOrder(before, after, pairs)) {
    if (row === null) {
      changes.push(left);
      continue;
    }
    const from = pairs.sources.get(row);
    if (from === undefined) {
      changes.push({ kind: 'added', after: row });
      continue;
    }
    const what = changesOf(from, row);
    if (what.length === 0) unchanged += 1;
    else changes.push({ kind: 'changed', before: from, after: row, what });
  }
  const keys = Object.fromEntries([...pairs.targets].map(([from, to]) => [from.key, to.key]));
  return { plan: after.plan, changes, unchanged, keys };
}

interface Pairs {
  readonly targets: ReadonlyMap<ItemRecord, ItemRecord>;
  readonly sources: ReadonlyMap<ItemRecord, ItemRecord>;
  /** Rows of the earlier version that do not go on, by what is known of them. */
  readonly left: ReadonlyMap<ItemRecord, RowChange>;
}

function pairsOf(before: PlanVersion, after: PlanVersion, decisions: readonly RowDecision[]): Pairs {
  const index = new PlanIndex(after);
  const decided = decidedKeys(decisions, new Set([before.plan, after.plan]));
  const targets = new Map<ItemRecord, ItemRecord>();
  const sources = new Map<ItemRecord, ItemRecord>();
  const pair = (from: ItemRecord, to: ItemRecord | undefined): void => {
    if (to === undefined || targets.has(from) || sources.has(to)) return;
    targets.set(from, to);
    sources.set(to, from);
  };
  // Each surer way goes through all rows before a less sure one may take one of them.
  for (const row of before.rows) {
    const to = decided.get(row.key);
    if (typeof to === 'string') pair(row, index.byKey.get(to));
  }
  const open = (): ItemRecord[] => before.rows.filter((row) => !targets.has(row) && decided.get(row.key) !== null);
  for (const row of open()) pair(row, index.byKey.get(row.key));
  const free = after.rows.filter((row) => !sources.has(row));
  const newTitles = soleTitles(free);
  for (const [title, row] of soleTitles(open())) if (row !== null) pair(row, newTitles.get(title) ?? undefined);

  const left = new Map<ItemRecord, RowChange>();
  for (const row of before.rows) {
    if (targets.has(row)) continue;
    const found = decided.get(row.key) === null ? [] : candidatesFor(row, index);
    const candidates = found.filter(({ key }) => {
      const candidate = index.byKey.get(key);
      return candidate !== undefined && !sources.has(candidate);
    });
    left.set(
      row,
      candidates.length === 0 ? { kind: 'removed', before: row } : { kind: 'doubtful', before: row, candidates },
    );
  }
  return { targets, sources, left };
}

/** What persons decided on rows of these plans, by key; the newest decision on a key counts. */
export function decidedKeys(
  decisions: readonly RowDecision[],
  plans: ReadonlySet<string>,
): ReadonlyMap<string, string | null> {
  const inOrder = decisions
    .filter(({ plan }) => plans.has(plan))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return new Map(inOrder.map(({ from, to }) => [from, to]));
}

/** Rows by title; `null` where several have it. */
function soleTitles(rows: readonly ItemRecord[]): Map<string, ItemRecord | null> {
  const titles = new Map<string, ItemRecord | null>();
  for (const row of rows) {
    const title = titleOfFace(row);
    titles.set(title, titles.has(title) ? null : row);
  }
  return titles;
}

type Step = { readonly row: ItemRecord; readonly left: null } | { readonly row: null; readonly left: RowChange };

/** The new version's rows; one that does not go on stands behind the row it stood behind before. */
function inOrder(before: PlanVersion, after: PlanVersion, { targets, left }: Pairs): Step[] {
  const behind = new Map<ItemRecord | null, RowChange[]>();
  let last: ItemRecord | null = null;
  for (const row of before.rows) {
    const goesTo = targets.get(row);
    if (goesTo !== undefined) last = goesTo;
    const change = left.get(row);
    if (change === undefined) continue;
    const known = behind.get(last);
    if (known === undefined) behind.set(last, [change]);
    else known.push(change);
  }
  const leftAfter = (row: ItemRecord | null): Step[] =>
    (behind.get(row) ?? []).map((change) => ({ row: null, left: change }));
  return [...leftAfter(null), ...after.rows.flatMap((row): Step[] => [{ row, left: null }, ...leftAfter(row)])];
}
