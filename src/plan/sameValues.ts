import { type ItemRecord } from '../examine/records';
import { canonicalJson } from '../submission/canonicalJson';
import { foldBare, foldText } from '../text/fold';
import { type QuantityPart, type QuantityReading } from '../values/types';
import { differences } from './candidates';
import { type RowChange } from './types';

type Changed = Extract<RowChange, { kind: 'changed' }>['what'];

/** What a plan says differently about one row. */
export function changesOf(before: ItemRecord, after: ItemRecord): Changed {
  const what: Changed[number][] = [];
  const differs = differences(before, after);
  if (differs.includes('section') || differs.includes('number')) what.push('moved');
  if (foldText(before.title) !== foldText(after.title)) what.push('retitled');
  if (canonicalJson(before.due) !== canonicalJson(after.due)) what.push('redated');
  if (agencies(before.owners, before.ownerIds) !== agencies(after.owners, after.ownerIds)) what.push('reowned');
  if (agencies(before.coordinators) !== agencies(after.coordinators)) what.push('recoordinated');
  if (!isSameQuantity(before.target, after.target)) what.push('retargeted');
  if (words(before) !== words(after)) what.push('reworded');
  return what;
}

/** Names as the catalogue knows them, in whatever order. */
function agencies(names: readonly string[], ids: readonly (string | null)[] = []): string {
  return JSON.stringify([...new Set(names.map((name, index) => ids[index] ?? foldBare(name)))].sort());
}

/** Whether two cells set the same level; words are compared where figures do not say all. */
export function isSameQuantity(one: QuantityReading | null, other: QuantityReading | null): boolean {
  const [left, right] = [one?.parts ?? [], other?.parts ?? []];
  if (left.length === 0 || right.length === 0) return foldText(one?.text ?? '') === foldText(other?.text ?? '');
  return canonicalJson(left.map(level)) === canonicalJson(right.map(level));
}

function level({ comparator, value, low, high, unit, scope, forecast }: QuantityPart): unknown[] {
  return [comparator, value, low, high, unit === null ? null : foldText(unit), scope, forecast ?? false];
}

/** The other things a plan says of a row; reported ones are not the plan's. */
function words({ unit, product, baseline, texts }: ItemRecord): string {
  const said = [
    unit,
    product,
    baseline?.text,
    texts.start,
    texts.basis,
    texts.budget,
    texts.funding,
    texts.aggregation,
  ];
  return JSON.stringify(said.map((text) => foldText(text ?? '')));
}
