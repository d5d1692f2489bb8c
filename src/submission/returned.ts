import { RULESET } from '../check/ruleset';
import { type ItemRecord } from '../examine/records';
import { buildSubmission, planOf } from './build';
import { type Reported } from './reported';
import { type LedgerEntry } from './types';

/** A workbook a unit has filled in and given back as a file. */
export interface ReturnedFile extends Pick<Reported, 'rows' | 'tables' | 'findings'> {
  /** Tells the file from all others that are put together. */
  readonly file: string;
  readonly unit: string;
  /** When the file was last changed, ISO 8601. */
  readonly changed: string;
}

/**
 * Files that came back, as the entries of a ledger: one a unit, the next revision after what the unit has sent itself.
 * Phụ lục I and II often come in two workbooks, and both count; of two files with the same table the later one does.
 * @param newId UUIDv7
 */
export async function returnedEntries(
  files: readonly ReturnedFile[],
  before: readonly LedgerEntry[],
  about: { readonly period: string; readonly unitName: (id: string) => string; readonly newId: () => string },
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly superseded: readonly string[] }> {
  const inOrder = [...files].sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : 0));
  const entries: LedgerEntry[] = [];
  const superseded: string[] = [];
  for (const unit of new Set(inOrder.map((file) => file.unit))) {
    const own = newestTables(inOrder.filter((file) => file.unit === unit));
    superseded.push(...own.superseded);
    entries.push(await entryOf(unit, own.tables, before, about));
  }
  return { entries, superseded };
}

/** A unit's files, oldest first; of those that are superseded nothing is left. */
function newestTables(files: readonly ReturnedFile[]): {
  readonly tables: readonly ReturnedFile[];
  readonly superseded: readonly string[];
} {
  const holder = new Map<string, ReturnedFile>();
  for (const file of files) for (const row of file.rows) holder.set(tableOf(row), file);
  const tables = files
    .map((file) => ({ ...file, rows: file.rows.filter((row) => holder.get(tableOf(row)) === file) }))
    .filter(({ rows }) => rows.length > 0);
  const counting = new Set(tables.map(({ file }) => file));
  return {
    tables,
    superseded: files.flatMap(({ file, rows }) => (rows.length > 0 && !counting.has(file) ? [file] : [])),
  };
}

/** Plan and kind, the first two steps of a row key. */
function tableOf({ key }: ItemRecord): string {
  return key.split('/').slice(0, 2).join('/');
}

async function entryOf(
  unit: string,
  tables: readonly ReturnedFile[],
  before: readonly LedgerEntry[],
  { period, unitName, newId }: Parameters<typeof returnedEntries>[2],
): Promise<LedgerEntry> {
  const earlier = before.filter(({ submission }) => submission.unit === unit && submission.period === period);
  const newest = earlier.reduce<LedgerEntry | null>((a, b) => (a === null || b.revision > a.revision ? b : a), null);
  const changed = tables.reduce((latest, file) => (file.changed > latest ? file.changed : latest), EPOCH);
  const sum = (count: (file: ReturnedFile) => number): number => tables.reduce((total, file) => total + count(file), 0);
  const submission = await buildSubmission(
    {
      unit,
      period,
      plan: planOf(tables.flatMap((file) => file.tables)),
      replaces: newest?.submission.id ?? null,
      sentBy: unitName(unit),
      ruleset: RULESET,
      rows: tables.flatMap(({ rows }) => rows),
      findings: {
        errors: sum(({ findings }) => findings.errors),
        warnings: sum(({ findings }) => findings.warnings),
        confirmed: [],
      },
    },
    { id: newId(), sentAt: changed },
  );
  return {
    submission,
    // The statuses are ours, of the day the file was read: its unit has claimed none.
    judgements: submission.rows.map(({ status, basis, pace }) => ({ status, basis, pace })),
    revision: (newest?.revision ?? 0) + 1,
    receivedAt: changed,
    state: 'sent',
    late: false,
    review: null,
  };
}

const EPOCH = new Date(0).toISOString();
