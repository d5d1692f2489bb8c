import { type Appendix, type ColumnRole, type FieldCell } from '../appendix/types';
import { type Reason } from '../status/types';
import { cleanText, isBlank } from '../text/fold';
import { type ExaminedItem } from './examine';
import { type ItemRecord } from './records';

/** What the record says in fields of its own, or what is none of the unit's words. */
const NOT_TEXTS: ReadonlySet<ColumnRole> = new Set([
  'number',
  'title',
  'unit',
  'target',
  'baseline',
  'owner',
  'coordinators',
  'product',
  'progress',
  'completedOn',
  'rowKey',
  'computedStatus',
  'internal',
  'other',
]);

/** The record of one row; the judgement's sentence comes from `reason`. */
export function itemRecord(
  { sheet, template, kind }: Appendix,
  { item, key, planYears, assessment }: ExaminedItem,
  reason: (reason: Reason) => string,
): ItemRecord {
  return {
    sheet,
    template,
    kind,
    row: item.row,
    key,
    section: item.section,
    sectionTitle: item.sectionTitle,
    number: item.number,
    ...(item.kind === 'group' ? { group: true as const } : {}),
    title: item.title,
    cells: addressesByRole(item.cells),
    owners: item.owners.map(({ name }) => name),
    ownerIds: item.owners.map(({ id }) => id),
    coordinators: item.coordinators.map(({ name }) => name),
    unit: item.unit,
    product: item.product,
    due: item.due ?? (kind === 'tasks' ? { kind: 'missing' } : null),
    target: item.target,
    baseline: item.baseline,
    result: item.result,
    progress: item.progress,
    completedOn: item.completedOn,
    texts: textsByRole(item.cells, kind),
    planYears,
    status: assessment?.status ?? null,
    basis: assessment?.basis ?? null,
    pace: assessment?.pace ?? null,
    reason: assessment === null ? null : reason(assessment.reason),
  };
}

function addressesByRole(cells: readonly FieldCell[]): ItemRecord['cells'] {
  const addresses: Partial<Record<ColumnRole, string>> = {};
  for (const { role, address } of cells) if (role !== 'other') addresses[role] ??= address;
  return addresses;
}

/** An indicator's result is a reading of its own; what came out of a task is text. */
function textsByRole(cells: readonly FieldCell[], kind: Appendix['kind']): ItemRecord['texts'] {
  const texts: Partial<Record<ColumnRole, string>> = {};
  for (const { role, text } of cells) {
    if (NOT_TEXTS.has(role) || isBlank(text) || (role === 'result' && kind === 'indicators')) continue;
    const before = texts[role];
    texts[role] = before === undefined ? cleanText(text) : `${before}\n${cleanText(text)}`;
  }
  return texts;
}
