import { addLine, firstRow, type Entry, type SectionEntry } from './entries';
import { type TableShape } from './tableShape';
import { type AppendixKind } from './types';

/**
 * Finds who belongs to whom (6 and 6.1, 7 and 7a, 5 and "-"), folds bullets that only go on with a title into their
 * row, and decides which parents are groups. A row whose owner is merely missing must never become a group, because no
 * presence rule applies to groups: a row is one only when children stand right below it.
 */
export function arrangeFamilies(
  entries: readonly (Entry | SectionEntry)[],
  shape: TableShape,
  kind: AppendixKind,
): (Entry | SectionEntry)[] {
  linkParents(entries);
  linkBroken(entries);
  const kept = foldDetails(entries);
  linkUnnumbered(kept, shape);
  kept.forEach((entry, index) => {
    if (entry.kind === 'entry') entry.isGroup = isGroup(entry, kept[index + 1], shape, kind);
  });
  return kept;
}

function linkParents(entries: readonly (Entry | SectionEntry)[]): void {
  let byPath = new Map<string, Entry>();
  let numbered: Entry | null = null;
  let lettered: Entry | null = null;
  let bulleted: Entry | null = null;
  for (const entry of entries) {
    if (entry.kind === 'section') {
      byPath = new Map();
      numbered = lettered = bulleted = null;
      continue;
    }
    const { label } = entry;
    if (entry.numberedBy !== null) adopt(entry.numberedBy, entry);
    else if (label === null) continue;
    else if (label.kind === 'bullet') {
      adopt(label.level === 2 ? (bulleted ?? lettered ?? numbered) : (lettered ?? numbered), entry);
      if (label.level === 1) bulleted = entry;
    } else if (label.kind === 'letter') {
      adopt(numbered, entry);
      lettered = entry;
      bulleted = null;
    } else if (label.kind === 'number') {
      const path = label.path.join('.');
      const above = label.letter === '' ? label.path.slice(0, -1).join('.') : path;
      adopt(byPath.get(above) ?? byPath.get('') ?? null, entry);
      byPath.set(label.letter === '' ? path : path + label.letter, entry);
      numbered = entry;
      lettered = bulleted = null;
    } else {
      byPath = new Map([['', entry]]);
      numbered = entry;
      lettered = bulleted = null;
    }
  }
}

/**
 * A number that reads as nothing between a row and its children ("6", "#REF!", "6.2") is a child's number: one broken
 * cell must not make a row of its own out of the group above.
 */
function linkBroken(entries: readonly (Entry | SectionEntry)[]): void {
  let broken: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'entry' && entry.label === null && entry.number !== '' && entry.parent === null) {
      broken.push(entry);
      continue;
    }
    if (entry.kind === 'entry') for (const child of broken) adopt(entry.parent, child);
    broken = [];
  }
}

/** Bullets and letters without a single value between them are the wording of the row above, not rows of their own. */
function foldDetails(entries: readonly (Entry | SectionEntry)[]): (Entry | SectionEntry)[] {
  const folded = new Set<Entry>();
  for (const entry of entries) {
    if (entry.kind === 'section' || entry.children.length === 0) continue;
    const details = entry.children.filter(({ label }) => label?.kind === 'bullet' || label?.kind === 'letter');
    if (details.length === 0 || details.length < entry.children.length || !details.every(isWordingOnly)) continue;
    for (const detail of details) {
      for (const line of detail.lines) addLine(entry, line);
      folded.add(detail);
    }
    entry.children.length = 0;
  }
  return entries.filter((entry) => entry.kind === 'section' || !folded.has(entry));
}

function isWordingOnly(entry: Entry): boolean {
  return (
    entry.children.length === 0 &&
    entry.lines.every((line) => line.values.length === 0 && !line.cells.some(({ mergedFrom }) => mergedFrom !== null))
  );
}

/**
 * Rows without a number below a row that has one but neither owner nor target: its children, when it holds nothing
 * else, or only what they share (Sơn La, Phụ lục II, V.5). Where both have, say, a due date, the numbered row is a row
 * like them, and what it lacks is missing.
 */
function linkUnnumbered(entries: readonly (Entry | SectionEntry)[], shape: TableShape): void {
  let parent: Entry | null = null;
  let run: Entry[] = [];
  const close = (): void => {
    if (parent !== null && run.length > 0 && mayHold(parent, run, shape)) for (const child of run) adopt(parent, child);
    run = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'entry' && entry.label === null && entry.number === '') {
      if (entry.parent === null) run.push(entry);
      continue;
    }
    close();
    parent =
      entry.kind === 'entry' && (entry.label?.kind === 'number' || entry.label?.kind === 'letter') ? entry : null;
  }
  close();
}

function mayHold(parent: Entry, run: readonly Entry[], shape: TableShape): boolean {
  const decisive = shape.with('owner', 'target');
  if (decisive.some((index) => holds(parent, index))) return decisive.some((index) => isMergedOver(parent, run, index));
  if (!run.some((child) => decisive.some((index) => holds(child, index)))) return false;
  // Every row has a key of its own, groups too: it is nothing the children could share.
  const keys = shape.with('rowKey');
  const values = ownValues(parent).filter((index) => !keys.includes(index));
  return values.every((index) => isMergedOver(parent, run, index) || run.every((child) => !holds(child, index)));
}

function isMergedOver(parent: Entry, run: readonly Entry[], index: number): boolean {
  return run.some((child) => child.lines[0]?.cells[index]?.mergedFrom?.top === firstRow(parent));
}

/**
 * A row that stands for the children right below it: without a target, and without an owner, or with one that is merged
 * over them or that has no due date of its own. A bullet somebody answers for stands for itself, whatever stands below.
 */
function isGroup(
  entry: Entry,
  below: Entry | SectionEntry | undefined,
  shape: TableShape,
  kind: AppendixKind,
): boolean {
  if (below === undefined || below.kind === 'section' || below.parent !== entry) return false;
  const targets = shape.with('target');
  if (targets.some((index) => holds(entry, index))) return false;
  const owners = shape.with('owner');
  if (!owners.some((index) => holds(entry, index))) return true;
  if (kind === 'tasks' && entry.label?.kind === 'bullet') return false;
  const some = (indices: readonly number[], wanted: boolean): boolean =>
    entry.children.some((child) => indices.some((index) => holds(child, index)) === wanted);
  if (kind === 'indicators') return some(targets, true);
  const merged = owners.some((index) => isMergedOver(entry, entry.children, index));
  return merged || !shape.with('due').some((index) => holds(entry, index));
}

function holds(entry: Entry, index: number): boolean {
  return entry.tails.has(index);
}

function ownValues(entry: Entry): readonly number[] {
  return entry.lines.flatMap(({ values }) => values);
}

function adopt(parent: Entry | null, child: Entry): void {
  if (parent === null) return;
  child.parent = parent;
  parent.children.push(child);
}
