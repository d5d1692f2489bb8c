import { type ItemRecord } from '../examine/records';

/** A row as any sender may send it: what the schema requires, the rest as far as the sender knew it. */
export type SentRow = Partial<ItemRecord> & Pick<ItemRecord, 'sheet' | 'row' | 'key' | 'title'>;

/**
 * The row with every field of an item record, so that readers of the ledger need not ask. Missing texts are empty,
 * missing readings `null`; the kind follows from the due date, which only tasks always have.
 */
export function completeRow(sent: SentRow): ItemRecord {
  const kind = sent.kind ?? (sent.due == null ? 'indicators' : 'tasks');
  return {
    ...sent,
    kind,
    template: sent.template ?? (kind === 'tasks' ? 'generic-tasks' : 'generic-indicators'),
    section: sent.section ?? '',
    sectionTitle: sent.sectionTitle ?? '',
    number: sent.number ?? '',
    cells: sent.cells ?? {},
    owners: sent.owners ?? [],
    ownerIds: sent.ownerIds ?? (sent.owners ?? []).map(() => null),
    coordinators: sent.coordinators ?? [],
    unit: sent.unit ?? null,
    product: sent.product ?? null,
    due: sent.due ?? (kind === 'tasks' ? { kind: 'missing' } : null),
    target: sent.target ?? null,
    baseline: sent.baseline ?? null,
    result: sent.result ?? null,
    progress: sent.progress ?? null,
    completedOn: sent.completedOn ?? null,
    texts: sent.texts ?? {},
    planYears: sent.planYears ?? null,
    status: sent.status ?? null,
    basis: sent.basis ?? null,
    pace: sent.pace ?? null,
    reason: sent.reason ?? null,
  };
}
