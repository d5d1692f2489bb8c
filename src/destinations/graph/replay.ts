import { type Acknowledged, receive, receiptOf, summaryOf, type Outcome } from '../../submission/ledger';
import { unsetPeriod } from '../../submission/period';
import { type LedgerEntry, type Review, type Submission, type SubmissionSummary } from '../../submission/types';
import { type Head, type Mark, type ReportHead, type SameHead } from './rows';

/** A submission that is complete in the table, as far as its marks tell. */
export interface ReplayedEntry {
  readonly summary: SubmissionSummary;
  readonly review: Review | null;
  /** 0-based rows of the table that hold its pieces, in order. */
  readonly places: readonly number[];
}

/** The ledger that a table's marks make. */
export interface ReplayedTable {
  /** Every revision, by unit and revision. */
  readonly entries: readonly ReplayedEntry[];
  /** How a complete submission was answered, the receipt as it reads today; `null` while parts are missing. */
  answer(id: string): Exclude<Outcome, { kind: 'repeat' }> | null;
  /** Content hash a complete submission claims; `null` for an unknown one. */
  hashOf(id: string): string | null;
  /** Ids of the reviews. */
  readonly reviews: ReadonlySet<string>;
  /** Submissions of which parts are missing, with what is there. */
  readonly incomplete: ReadonlyMap<string, { readonly head: Head | null; readonly parts: ReadonlySet<number> }>;
  /** What the laws must know to decide a submission now. */
  view(submission: Pick<Submission, 'id' | 'unit' | 'period'>): {
    readonly sameId: Acknowledged | null;
    readonly history: readonly SubmissionSummary[];
  };
}

/**
 * Replays a table in the order of its rows, which only ever grows at its end. A submission is decided where its last
 * missing part stands, by what was decided above it: whatever comes below changes no decision, so every reader at every
 * time agrees with the receipts given. Of a row that a repeated request wrote twice, the first counts.
 */
export function replayTable(marks: readonly (Mark | null)[]): ReplayedTable {
  const arriving = new Map<string, Arriving>();
  const entries = new Map<string, Kept>();
  const histories = new Map<string, Kept[]>();
  const outcomes = new Map<string, Exclude<Outcome, { kind: 'repeat' }>>();
  const hashes = new Map<string, string>();
  const reviews = new Set<string>();

  const historyOf = (unit: string, period: string): Kept[] => histories.get(`${period}|${unit}`) ?? [];

  function decide(id: string, head: ReportHead | SameHead, places: readonly number[]): void {
    const history = historyOf(head.unit, head.period);
    const stub = submissionOf(id, head);
    const at = { now: new Date(head.receivedAt), period: unsetPeriod(head.period) };
    const received = receive({ sameId: null, history: history.map(({ summary }) => summary) }, stub, at);
    if (received.kind === 'repeat') return;
    // The one it equalled when it was sent is no longer the current one, and it brought no content of its own.
    const facts = { currentId: history.at(-1)?.summary.id ?? null };
    const isEmpty = received.kind === 'new' && head.kind === 'same';
    const outcome = isEmpty ? ({ kind: 'refused', code: 'stale', facts } as const) : received;
    outcomes.set(id, outcome);
    hashes.set(id, head.contentHash);
    if (outcome.kind === 'new') {
      const kept = { summary: summaryOf(outcome.entry), review: null, places };
      entries.set(id, kept);
      histories.set(`${head.period}|${head.unit}`, [...history, kept]);
    }
  }

  function answer(id: string): Exclude<Outcome, { kind: 'repeat' }> | null {
    const outcome = outcomes.get(id) ?? null;
    if (outcome === null || outcome.kind === 'refused') return outcome;
    const named = entries.get(outcome.receipt.submissionId);
    return named === undefined ? outcome : { ...outcome, receipt: { ...outcome.receipt, ...receiptOf(named.summary) } };
  }

  function acknowledged(id: string): Acknowledged | null {
    const answered = answer(id);
    if (answered === null || answered.kind === 'refused') return null;
    return { contentHash: hashes.get(id) ?? '', receipt: answered.receipt };
  }

  marks.forEach((mark, place) => {
    if (mark === null || outcomes.has(mark.id)) return;
    const { id, part, head } = mark;
    if (head?.kind === 'review') {
      const reviewed = reviews.has(id) ? undefined : entries.get(head.of);
      reviews.add(id);
      if (reviewed !== undefined) review(reviewed, head);
      return;
    }
    const known = arriving.get(id) ?? { head: null, places: new Map<number, number>() };
    if (known.places.has(part)) return;
    known.places.set(part, place);
    if (head !== null) known.head = head;
    arriving.set(id, known);
    const places = placesOf(known);
    if (known.head === null || places === null) return;
    decide(id, known.head, places);
    arriving.delete(id);
  });

  return {
    entries: [...histories.values()].flat().sort((a, b) => compare(a.summary, b.summary)),
    answer,
    hashOf: (id) => hashes.get(id) ?? null,
    reviews,
    incomplete: new Map(
      [...arriving].map(([id, { head, places }]) => [id, { head, parts: new Set(places.keys()) }] as const),
    ),
    view: ({ id, unit, period }) => ({
      sameId: acknowledged(id),
      history: historyOf(unit, period).map(({ summary }) => summary),
    }),
  };
}

interface Arriving {
  head: ReportHead | SameHead | null;
  readonly places: Map<number, number>;
}

interface Kept {
  summary: SubmissionSummary;
  review: Review | null;
  readonly places: readonly number[];
}

/** Places of the pieces in order; `null` while one is missing. */
function placesOf({ head, places }: Arriving): number[] | null {
  const parts = head?.kind === 'report' ? head.parts : 0;
  const found: number[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const place = places.get(part);
    if (place === undefined) return null;
    found.push(place);
  }
  return found;
}

function review(kept: Kept, { state, comment, at, by }: Review): void {
  kept.summary = { ...kept.summary, state };
  kept.review = { state, comment, at, by };
}

/** The submission as far as the laws ask for it: its rows are in the pieces. */
function submissionOf(id: string, head: ReportHead | SameHead): Submission {
  const { unit, period, plan, replaces, contentHash, errors, receivedAt } = head;
  const findings = { errors, warnings: 0, confirmed: [] };
  return {
    id,
    unit,
    period,
    plan,
    replaces,
    contentHash,
    findings,
    rows: [],
    sentAt: receivedAt,
    sentBy: '',
    ruleset: '',
  };
}

/** The entry with its submission, as the ledger's readers want it. */
export function entryOf({ summary, review: decided }: ReplayedEntry, submission: Submission): LedgerEntry {
  const { revision, receivedAt, state, late } = summary;
  return { submission, revision, receivedAt, state, late, review: decided };
}

function compare(a: SubmissionSummary, b: SubmissionSummary): number {
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return a.period === b.period ? a.revision - b.revision : a.period < b.period ? -1 : 1;
}
