import { type ItemRecord } from '../examine/records';
import {
  type DueReading,
  type QuantityPart,
  type QuantityReading,
  type RecurrencePeriod,
  type SimpleDue,
} from '../values/types';

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
    due: completeDue(sent.due ?? null) ?? (kind === 'tasks' ? { kind: 'missing' } : null),
    target: completeQuantity(sent.target ?? null),
    baseline: completeQuantity(sent.baseline ?? null),
    result: completeQuantity(sent.result ?? null),
    progress: sent.progress ? { ...NO_PROGRESS, ...sent.progress } : null,
    completedOn: sent.completedOn ?? null,
    texts: sent.texts ?? {},
    planYears: sent.planYears ?? null,
    status: sent.status ?? null,
    basis: sent.basis ?? null,
    pace: sent.pace ?? null,
    reason: sent.reason ?? null,
  };
}

const NO_PROGRESS = { completedOn: null, percent: null } as const;
const NO_PART = { low: null, high: null, unit: null, scope: null } as const;

function completeQuantity(reading: QuantityReading | null): QuantityReading | null {
  if (reading === null || reading.parts.every(isComplete)) return reading;
  return { ...reading, parts: reading.parts.map((part) => ({ ...NO_PART, ...part })) };
}

/** Nearly every sender says all of a part; those are not copied. */
function isComplete(part: Partial<QuantityPart>): boolean {
  return part.low !== undefined && part.high !== undefined && part.unit !== undefined && part.scope !== undefined;
}

function completeDue(due: DueReading | null): DueReading | null {
  if (due === null) return null;
  if (due.kind !== 'multiple') return completeSimpleDue(due);
  const isWhole = due.parts.every((part) => isCompleteDue(part) && (part.label as unknown) !== undefined);
  if (isWhole) return due;
  return { ...due, parts: due.parts.map((part) => ({ ...completeSimpleDue(part), label: part.label ?? null })) };
}

/**
 * How often, or on what condition, a sender need not say; what is done about it is as little as about a cell that does
 * not say. Another tool may have words of its own for how often.
 */
function completeSimpleDue<T extends SimpleDue>(due: T): T {
  if (isCompleteDue(due)) return due;
  if (due.kind !== 'recurring') return { ...due, condition: '' };
  const said: readonly RecurrencePeriod[] | undefined = due.period;
  return { ...due, period: (said ?? []).filter((one) => RECURRENCES.has(one)) };
}

function isCompleteDue(due: SimpleDue): boolean {
  const { period, condition } = due as { readonly period?: readonly RecurrencePeriod[]; readonly condition?: string };
  if (due.kind === 'recurring') return period?.every((one) => RECURRENCES.has(one)) === true;
  return due.kind !== 'conditional' || condition !== undefined;
}

const RECURRENCES: ReadonlySet<RecurrencePeriod> = new Set<RecurrencePeriod>([
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
]);
