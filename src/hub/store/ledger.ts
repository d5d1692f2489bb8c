import { type Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { type Acknowledged, receive, receiptOf, type Outcome } from '../../submission/ledger';
import {
  type CountedSummary,
  type LedgerEntry,
  type Review,
  type RowJudgement,
  type Submission,
  type UnitState,
} from '../../submission/types';
import { writeAudit } from './audit';
import { periodSettings } from './periods';
import { type Store } from './store';
import { type ReviewsTable, type Tables } from './tables';

/**
 * Decides a submission by the ledger's laws and keeps the outcome, in one transaction: of several correctors of one
 * report one wins. When this resolves, the receipt is on disk.
 */
export async function receiveSubmission(
  store: Store,
  submission: Submission,
  judgements: readonly RowJudgement[],
  by: { readonly actor: string; readonly now: Date },
): Promise<Outcome> {
  return store.transaction(async (trx) => {
    const view = {
      sameId: await acknowledged(trx, submission.id),
      history: await summaries(trx, { unit: submission.unit, period: submission.period }),
    };
    const period = await periodSettings(trx, submission.period);
    const outcome = receive(view, submission, { now: by.now, period });
    if (outcome.kind === 'new') await insertEntry(trx, outcome.entry, judgements);
    if (outcome.kind === 'new' || outcome.kind === 'unchanged') {
      await insertAnswer(trx, submission, outcome.receipt.submissionId, by.now);
      const { id, unit, period: periodId, replaces, contentHash } = submission;
      await writeAudit(trx, {
        at: by.now.toISOString(),
        actor: by.actor,
        action: outcome.kind === 'new' ? 'submission-received' : 'submission-unchanged',
        subject: id,
        detail: { unit, period: periodId, revision: outcome.receipt.revision, replaces, contentHash },
      });
    }
    return outcome;
  });
}

async function insertEntry(db: Kysely<Tables>, entry: LedgerEntry, judgements: readonly RowJudgement[]): Promise<void> {
  const { submission } = entry;
  await db
    .insertInto('submissions')
    .values({
      id: submission.id,
      unit: submission.unit,
      period: submission.period,
      plan: submission.plan,
      revision: entry.revision,
      replaces: submission.replaces,
      content_hash: submission.contentHash,
      received_at: entry.receivedAt,
      late: entry.late ? 1 : 0,
      errors: submission.findings.errors,
      warnings: submission.findings.warnings,
      confirmed: submission.findings.confirmed.length,
      body: JSON.stringify(submission),
      judgements: JSON.stringify(judgements),
    })
    .execute();
}

async function insertAnswer(db: Kysely<Tables>, { id, contentHash }: Submission, of: string, now: Date): Promise<void> {
  await db
    .insertInto('answers')
    .values({ id, content_hash: contentHash, submission_id: of, received_at: now.toISOString() })
    .execute();
}

/** How an id was answered before, as a revision or as unchanged content. */
async function acknowledged(db: Kysely<Tables>, id: string): Promise<Acknowledged | null> {
  const answer = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (answer === undefined) return null;
  const [submission] = await summaries(db, { id: answer.submission_id });
  if (submission === undefined) throw new Error('An answer names a submission that is not in the ledger.');
  const receipt = receiptOf(submission);
  return {
    contentHash: answer.content_hash,
    receipt: submission.id === id ? receipt : { ...receipt, unchanged: true },
  };
}

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Summaries by period, unit and revision. */
export async function summaries(
  db: Kysely<Tables>,
  filter: { readonly period?: string | undefined; readonly unit?: string | undefined; readonly id?: string },
): Promise<CountedSummary[]> {
  let query = db
    .selectFrom('submissions')
    .select(['id', 'unit', 'period', 'plan', 'revision', 'replaces', 'content_hash', 'received_at', 'late'])
    .select(['errors', 'warnings', 'confirmed']);
  let reviews = db.selectFrom('reviews').innerJoin('submissions', 'submissions.id', 'reviews.submission_id');
  if (filter.period !== undefined) {
    query = query.where('period', '=', filter.period);
    reviews = reviews.where('submissions.period', '=', filter.period);
  }
  if (filter.unit !== undefined) {
    query = query.where('unit', '=', filter.unit);
    reviews = reviews.where('submissions.unit', '=', filter.unit);
  }
  if (filter.id !== undefined) {
    query = query.where('id', '=', filter.id);
    reviews = reviews.where('submissions.id', '=', filter.id);
  }
  // Sorted here: a database may have an order of letters of its own.
  const rows = (await query.execute()).sort(
    (a, b) => inCodeOrder(a.period, b.period) || inCodeOrder(a.unit, b.unit) || a.revision - b.revision,
  );
  const states = new Map<string, UnitState>();
  for (const review of await reviews.select(['submission_id', 'reviews.state']).orderBy('number').execute()) {
    states.set(review.submission_id, review.state);
  }
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit,
    period: row.period,
    plan: row.plan,
    revision: row.revision,
    state: states.get(row.id) ?? 'sent',
    receivedAt: row.received_at,
    contentHash: row.content_hash,
    replaces: row.replaces,
    late: row.late === 1,
    errors: row.errors,
    warnings: row.warnings,
    confirmed: row.confirmed,
  }));
}

/** The whole entry of an id; `null` when the ledger has no such revision. */
export async function entryOf(db: Kysely<Tables>, id: string): Promise<LedgerEntry | null> {
  const [entry] = await entriesOf(db, [id]);
  return entry ?? null;
}

/** Entries read at once: each may have some hundred kilobytes. */
const PAGE = 50;

/** The whole entries of these ids, in their order; ids the ledger does not have are left out. */
export async function entriesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = ids.slice(i, i + PAGE);
    const rows = await db.selectFrom('submissions').selectAll().where('id', 'in', page).execute();
    const reviews = await lastReviews(db, page);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of page) {
      const row = byId.get(id);
      if (row === undefined) continue;
      const review = reviews.get(id) ?? null;
      entries.push({
        submission: JSON.parse(row.body) as Submission,
        judgements: JSON.parse(row.judgements) as RowJudgement[],
        revision: row.revision,
        receivedAt: row.received_at,
        state: review?.state ?? 'sent',
        late: row.late === 1,
        review,
      });
    }
  }
  return entries;
}

async function lastReviews(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Review>> {
  const rows = await db.selectFrom('reviews').selectAll().where('submission_id', 'in', ids).orderBy('number').execute();
  return new Map(rows.map((row) => [row.submission_id, reviewOf(row)]));
}

function reviewOf({ state, comment, reviewed_at, reviewed_by }: ReviewsTable): Review {
  return { state, comment, at: reviewed_at, by: reviewed_by };
}

/** All reviews of a period, oldest first, for the log. */
export async function reviewsOf(
  db: Kysely<Tables>,
  period: string,
): Promise<(Review & { readonly submissionId: string })[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('period', '=', period)
    .orderBy('reviewed_at')
    .orderBy('submission_id')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ submissionId: row.submission_id, ...reviewOf(row) }));
}

/** Adds a review; the last one counts. `null` when there is no such submission. */
export async function reviewSubmission(
  store: Store,
  id: string,
  review: Review,
  actor: string,
): Promise<LedgerEntry | null> {
  return store.transaction(async (trx) => {
    const entry = await entryOf(trx, id);
    if (entry === null) return null;
    const { n } = await trx
      .selectFrom('reviews')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('reviews')
      .values({
        id: randomUUID(),
        submission_id: id,
        number: Number(n) + 1,
        period: entry.submission.period,
        state: review.state,
        comment: review.comment,
        reviewed_at: review.at,
        reviewed_by: review.by,
      })
      .execute();
    await writeAudit(trx, {
      at: review.at,
      actor,
      action: 'submission-reviewed',
      subject: id,
      detail: { unit: entry.submission.unit, period: entry.submission.period, state: review.state },
    });
    return { ...entry, state: review.state, review };
  });
}

/**
 * Changes whenever anything changes that a reader of the period can see: revisions, reviews, versions of plans and
 * decisions on rows are only added, settings count how often they were set.
 */
export async function ledgerVersion(db: Kysely<Tables>, period: string): Promise<string> {
  const ofPeriod = async (table: 'submissions' | 'reviews') => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .where('period', '=', period)
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  // Few for years, and good for all periods.
  const ofAll = async (table: 'plans' | 'row_decisions') => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const settings = await db.selectFrom('periods').select('changes').where('period', '=', period).executeTakeFirst();
  return [
    await ofPeriod('submissions'),
    await ofPeriod('reviews'),
    settings?.changes ?? 0,
    await ofAll('plans'),
    await ofAll('row_decisions'),
  ].join('-');
}
