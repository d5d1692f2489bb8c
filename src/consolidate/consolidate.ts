import { assessRecord } from '../examine/fromRecord';
import { scoreboard } from '../status/scoreboard';
import { completeRow } from '../submission/row';
import { summaryOf } from '../submission/ledger';
import { type CountedSummary, type LedgerEntry } from '../submission/types';
import { todayInVietnam } from '../values/dates';
import { findConflicts } from './conflicts';
import { inReadingOrder } from './order';
import { countingIds, logOf, trackUnits } from './tracker';
import { type ConsolidateContext, type Consolidated, type ConsolidatedRow, type PeriodLedger } from './types';

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
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

/** Puts the submissions that count side by side, judged on the as-of day by the receiver's rules. Sums nothing up. */
export function consolidate(ledger: PeriodLedger, context: ConsolidateContext): Consolidated {
  const rows = inReadingOrder(ledger.counting.flatMap((entry) => rowsOf(entry, context)));
  const sending = new Set(ledger.counting.map(({ submission }) => submission.unit));
  const tracker = trackUnits(ledger, context);
  return {
    period: context.period.id,
    asOf: context.asOf,
    rows,
    conflicts: findConflicts(rows),
    missing: tracker.map(({ unit }) => unit).filter((unit) => !sending.has(unit)),
    proposals: [],
    unreported: [],
    totals: [],
    changes: [],
    tracker,
    keptWarnings: ledger.counting.flatMap(({ submission }) =>
      submission.findings.confirmed.map((warning) => ({
        ...warning,
        unit: submission.unit,
        unitName: context.unitName(submission.unit),
        submissionId: submission.id,
      })),
    ),
    log: logOf(ledger, context.unitName),
    scores: scoreboard(
      rows.flatMap(({ unit, section, kind, assessed, submissionId, sheet, row }) =>
        assessed === null
          ? []
          : [{ unit, section, kind, status: assessed.status, row: [submissionId, sheet, row].join('|') }],
      ),
    ),
  };
}

export function countedSummary(entry: LedgerEntry): CountedSummary {
  const { errors, warnings, confirmed } = entry.submission.findings;
  return { ...summaryOf(entry), errors, warnings, confirmed: confirmed.length };
}

function rowsOf(entry: LedgerEntry, { period, asOf, unitName }: ConsolidateContext): ConsolidatedRow[] {
  const { submission, revision, judgements } = entry;
  const received = { asOf: todayInVietnam(new Date(entry.receivedAt)), period };
  return submission.rows.map((sent, index) => {
    const { unit: measure, ...row } = completeRow(sent);
    const record = { ...row, unit: measure };
    const judged = judgements?.[index] ?? assessRecord(record, received);
    return {
      ...row,
      unit: submission.unit,
      unitName: unitName(submission.unit),
      measure,
      plan: submission.plan,
      submissionId: submission.id,
      revision,
      assessed: assessRecord(record, { asOf, period }),
      statusDiffers: row.status !== null && (judged?.status ?? null) !== row.status,
    };
  });
}
