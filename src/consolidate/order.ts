import { type PlanVersion } from '../plan/types';
import { compareParts, numberParts } from './numbers';
import { Sequence, type SequenceItem } from './sequence';
import { type ConsolidatedRow } from './types';

/** One collator for all comparisons: making one each time costs more than comparing. */
export const byName = new Intl.Collator('vi');

/**
 * Rows in the order of the shared workbook: one item's rows of several units stand together. A plan's items stand as in
 * its version in force; others by section and number, and as in their units' sheets where numbers tie or are missing.
 * Items are ordered once, not their rows: a ministry has 400,000 rows of a few thousand items.
 */
export function inReadingOrder(
  rows: readonly ConsolidatedRow[],
  plans: readonly PlanVersion[] = [],
): ConsolidatedRow[] {
  const places = placesOf(rows, plans);
  const units = unitRanks(rows);
  return rows
    .map((row) => ({
      row,
      place: (places.get(appendixOf(row))?.get(row.key) ?? 0) * units.size + (units.get(row.unit) ?? 0),
    }))
    .sort((a, b) => a.place - b.place || compareText(a.row.sheet, b.row.sheet) || a.row.row - b.row.row)
    .map(({ row }) => row);
}

const appendixOf = ({ plan, kind }: Pick<ConsolidatedRow, 'plan' | 'kind'>): string => `${plan}|${kind}`;

/** Place of every item among those of all appendices, by appendix and key. */
function placesOf(rows: readonly ConsolidatedRow[], plans: readonly PlanVersion[]): Map<string, Map<string, number>> {
  const inForce = new Map(plans.map((version) => [version.plan, version]));
  const places = new Map<string, Map<string, number>>();
  let count = 0;
  for (const [appendix, sheets] of sheetsOf(rows)) {
    const [first] = sheets[0] ?? [];
    if (first === undefined) continue;
    const before = count;
    const version = inForce.get(first.plan);
    const sequence = new Sequence();
    if (version !== undefined) sequence.addSheet(version.rows.filter(({ kind }) => kind === first.kind));
    for (const sheet of sheets) sequence.addSheet(sheet);
    const items = version === undefined ? byNumbers(sequence.inOrder()) : sequence.inOrder();
    places.set(appendix, new Map(items.map(({ key }, index) => [key, before + index])));
    count += items.length;
  }
  return places;
}

/** The rows of every sheet that was sent, from its top, by appendix in order; the fullest sheet first. */
function sheetsOf(rows: readonly ConsolidatedRow[]): Map<string, ConsolidatedRow[][]> {
  const appendices = new Map<string, Map<string, ConsolidatedRow[]>>();
  for (const row of rows) {
    const appendix = known(appendices, appendixOf(row), () => new Map<string, ConsolidatedRow[]>());
    known(appendix, `${row.unit}|${row.submissionId}|${row.sheet}`, (): ConsolidatedRow[] => []).push(row);
  }
  return new Map(
    [...appendices]
      .sort(([one], [other]) => compareText(one, other))
      .map(([appendix, sheets]) => [
        appendix,
        [...sheets]
          .sort(([one, first], [other, second]) => second.length - first.length || compareText(one, other))
          .map(([, sheet]) => sheet.sort((a, b) => a.row - b.row)),
      ]),
  );
}

function known<T>(map: Map<string, T>, id: string, make: () => T): T {
  let value = map.get(id);
  if (value === undefined) {
    value = make();
    map.set(id, value);
  }
  return value;
}

/** By section and number; items of one number stay as they stood. */
function byNumbers(items: readonly SequenceItem[]): SequenceItem[] {
  return items
    .map((item) => ({ item, section: numberParts(item.section), number: numberParts(item.number) }))
    .sort((a, b) => compareParts(a.section, b.section) || compareParts(a.number, b.number))
    .map(({ item }) => item);
}

/** Place of every unit, by its name as readers order names. */
function unitRanks(rows: readonly ConsolidatedRow[]): Map<string, number> {
  const names = new Map(rows.map(({ unit, unitName }) => [unit, unitName]));
  return new Map(
    [...names]
      .sort(([a, one], [b, other]) => byName.compare(one, other) || compareText(a, b))
      .map(([unit], index) => [unit, index]),
  );
}

/** Plain order of code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
