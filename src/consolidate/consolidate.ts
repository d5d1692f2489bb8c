import { scoreboard } from '../status/scoreboard';
import { summaryOf } from '../submission/ledger';
import { type CountedSummary, type LedgerEntry, type Submission } from '../submission/types';
import { readPeriod } from '../values/period';
import { changesBetween, idOf, resultOf } from './changes';
import { findConflicts } from './conflicts';
import { compareText, inReadingOrder } from './order';
import { PlanMatches } from './planMatches';
import { type OpenRows, proposalsOf } from './proposals';
import { rowsOf } from './rows';
import { totalsOf } from './totals';
import { countingIds, logOf, trackUnits } from './tracker';
import { type ConsolidateContext, type Consolidated, type ConsolidatedRow, type PeriodLedger } from './types';
import { unreportedRows } from './unreported';

/** The ledger of one period out of whole entries, for readers that hold them all (a folder of submissions). */
export function periodLedger(entries: readonly LedgerEntry[], period: string): PeriodLedger {
  const own = entries.filter(({ submission }) => submission.period === period);
  const history = own.map(countedSummary);
  const ids = new Set(countingIds(history));
  return {
    history,
    counting: own.filter(({ submission }) => ids.has(submission.id)),
    reviews: own
      .flatMap(({ submission, review }) => (review === null ? [] : [{ ...review, submissionId: submission.id }]))
      .sort((a, b) => compareText(a.at, b.at)),
  };
}

/**
 * Puts the submissions that count side by side, held against their plans and judged on the as-of day by the receiver's
 * rules. The order in which the ledger hands its entries over means nothing.
 */
export function consolidate(ledger: PeriodLedger, context: ConsolidateContext): Consolidated {
  const { asOf, period, plans = [], unitName } = context;
  const matches = new PlanMatches(context);
  const open: OpenRows = new Map();
  const counting = [...ledger.counting].sort((a, b) => compareText(a.submission.unit, b.submission.unit));
  const previous = previousRows(context, matches);
  const before = resultsOf(previous);
  const sent = counting.flatMap((entry) => rowsOf(entry, asOf, { period, unitName, matches, open, before }));
  const rows = inReadingOrder(sent, plans);
  const groups = rowsByKey(rows);
  const sending = new Set(counting.map(({ submission }) => submission.unit));
  const tracker = trackUnits(ledger, context);
  return {
    period: period.id,
    asOf,
    rows,
    conflicts: findConflicts(groups.values(), plans),
    missing: tracker.map(({ unit }) => unit).filter((unit) => !sending.has(unit)),
    proposals: proposalsOf(rows, open),
    unreported: unreportedRows(plans, reportersOf(groups), sending, unitName),
    totals: totalsOf(groups.values(), plans),
    changes: changesBetween(previous, rows),
    tracker,
    keptWarnings: counting.flatMap(({ submission }) => ofUnit(submission.findings.confirmed, submission, unitName)),
    disputed: counting.flatMap(({ submission }) => ofUnit(submission.findings.disputed ?? [], submission, unitName)),
    log: logOf(ledger, unitName),
    scores: scoreboard(scoredRows(rows)),
  };
}

export function countedSummary(entry: LedgerEntry): CountedSummary {
  const { errors, warnings, confirmed } = entry.submission.findings;
  return { ...summaryOf(entry), errors, warnings, confirmed: confirmed.length };
}

function ofUnit<T>(
  said: readonly T[],
  { id: submissionId, unit }: Submission,
  unitName: ConsolidateContext['unitName'],
): (T & { readonly unit: string; readonly unitName: string; readonly submissionId: string })[] {
  return said.map((one) => ({ ...one, unit, unitName: unitName(unit), submissionId }));
}

/** Groups stand for their rows and are not judged. */
function scoredRows(rows: readonly ConsolidatedRow[]): Parameters<typeof scoreboard>[0] {
  const scored: Parameters<typeof scoreboard>[0][number][] = [];
  rows.forEach(({ unit, section, kind, assessed }, index) => {
    if (assessed !== null) scored.push({ unit, section, kind, status: assessed.status, row: String(index) });
  });
  return scored;
}

/** The rows of each plan's key, which is where several units' reports of one row stand together. */
function rowsByKey(rows: readonly ConsolidatedRow[]): Map<string, ConsolidatedRow[]> {
  const groups = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    const id = `${row.plan}|${row.key}`;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [row]);
    else known.push(row);
  }
  return groups;
}

function reportersOf(groups: ReadonlyMap<string, readonly ConsolidatedRow[]>): Map<string, Set<string>> {
  return new Map([...groups].map(([id, rows]) => [id, new Set(rows.map(({ unit }) => unit))]));
}

/** The period before as its receivers judged it then. */
function previousRows({ previous = [], unitName }: ConsolidateContext, matches: PlanMatches): ConsolidatedRow[] {
  return previous.flatMap((entry) => {
    const period = readPeriod(entry.submission.period);
    return period === null ? [] : rowsOf(entry, null, { period, unitName, matches });
  });
}

/** By unit and row, what was reported; of a row that one unit reports twice the first. */
function resultsOf(rows: readonly ConsolidatedRow[]): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  for (const row of rows) {
    const result = row.group === true ? '' : resultOf(row);
    if (result !== '' && !results.has(idOf(row))) results.set(idOf(row), result);
  }
  return results;
}
