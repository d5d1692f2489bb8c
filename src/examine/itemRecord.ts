import { type Appendix, type ColumnRole, type FieldCell } from '../appendix/types';
import { type Reason } from '../status/types';
import { type ExaminedItem } from './examine';
import { type ItemRecord } from './records';
import { reportedTexts } from './reportedTexts';

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
    texts: reportedTexts(item),
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
