import { type Appendix, type ColumnRole, type FieldCell, type ItemRow } from '../appendix/types';
import { type Reason } from '../status/types';
import { cleanText, isBlank } from '../text/fold';
import { type ExaminedItem } from './examine';
import { type ItemRecord } from './records';

/** What the record always says in fields of its own, or what is none of the unit's words. */
const NOT_TEXTS: ReadonlySet<ColumnRole> = new Set([
  'number',
  'title',
  'unit',
  'target',
  'baseline',
  'owner',
  'coordinators',
  'product',
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
    texts: textsByRole(item),
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

/** The words of the other cells; those that a reading of the record repeats are left out. */
function textsByRole({ cells, result, progress, completedOn }: ItemRow): ItemRecord['texts'] {
  const told: Partial<Record<ColumnRole, string | undefined>> = {
    result: result?.text,
    cumulative: result?.text,
    progress: progress?.text,
    reportedStatus: progress?.text,
  };
  const texts: Partial<Record<ColumnRole, string>> = {};
  for (const { role, text } of cells) {
    const words = cleanText(text);
    if (NOT_TEXTS.has(role) || isBlank(words) || told[role] === words) continue;
    if (role === 'completedOn' && completedOn !== null) continue;
    const before = texts[role];
    texts[role] = before === undefined ? words : `${before}\n${words}`;
  }
  return texts;
}
