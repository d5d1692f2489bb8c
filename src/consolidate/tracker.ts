import { counting } from '../submission/ledger';
import { type CountedSummary } from '../submission/types';
import { byName, compareText } from './order';
import { type ConsolidateContext, type LogLine, type PeriodLedger, type TrackedUnit } from './types';

/** Every expected unit and every unit that sent, by name, with the state of its newest revision. */
export function trackUnits(
  { history, reviews }: Pick<PeriodLedger, 'history' | 'reviews'>,
  { expected, unitName }: Pick<ConsolidateContext, 'expected' | 'unitName'>,
): TrackedUnit[] {
  const byUnit = historyByUnit(history);
  const comments = new Map(reviews.map((review) => [review.submissionId, review.comment]));
  return [...new Set([...expected, ...byUnit.keys()])]
    .map((unit): TrackedUnit => {
      const head = byUnit.get(unit)?.at(-1);
      return {
        unit,
        name: unitName(unit),
        state: head?.state ?? 'not-sent',
        late: head?.late ?? false,
        receivedAt: head?.receivedAt ?? null,
        errors: head?.errors ?? 0,
        warnings: head?.warnings ?? 0,
        confirmed: head?.confirmed ?? 0,
        revision: head?.revision ?? null,
        submissionId: head?.id ?? null,
        comment: head === undefined ? null : (comments.get(head.id) ?? null),
      };
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.unit < b.unit ? -1 : 1));
}

/** Ids of the submissions that count: of every unit the newest revision not returned. */
export function countingIds(history: readonly CountedSummary[]): string[] {
  return [...historyByUnit(history).values()].flatMap((revisions) => counting(revisions)?.id ?? []);
}

/** What happened, oldest first. */
export function logOf(
  { history, reviews }: Pick<PeriodLedger, 'history' | 'reviews'>,
  unitName: ConsolidateContext['unitName'],
): LogLine[] {
  const byId = new Map(history.map((summary) => [summary.id, summary]));
  const line = (summary: CountedSummary, more: Pick<LogLine, 'at' | 'action' | 'comment'>): LogLine => ({
    ...more,
    unit: summary.unit,
    unitName: unitName(summary.unit),
    revision: summary.revision,
    submissionId: summary.id,
    contentHash: summary.contentHash,
    late: summary.late,
  });
  const received = history.map((summary) => line(summary, { at: summary.receivedAt, action: 'received', comment: '' }));
  const reviewed = reviews.flatMap(({ submissionId, at, state, comment }) => {
    const summary = byId.get(submissionId);
    return summary === undefined ? [] : [line(summary, { at, action: state, comment })];
  });
  return [...received, ...reviewed].sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.unit, b.unit) || a.revision - b.revision,
  );
}

function historyByUnit(history: readonly CountedSummary[]): Map<string, CountedSummary[]> {
  const byUnit = new Map<string, CountedSummary[]>();
  for (const summary of [...history].sort((a, b) => a.revision - b.revision)) {
    const revisions = byUnit.get(summary.unit);
    if (revisions === undefined) byUnit.set(summary.unit, [summary]);
    else revisions.push(summary);
  }
  return byUnit;
}
