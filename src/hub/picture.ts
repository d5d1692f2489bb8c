import { createHash } from 'node:crypto';
import { type Kysely } from 'kysely';
import { RULESET } from '../check/ruleset';
import {
  consolidate,
  countingIds,
  type Consolidated,
  type ConsolidateContext,
  type PeriodLedger,
} from '../consolidate';
import { isPlannedFor } from '../plan';
import { type PlanVersion, type RowDecision } from '../plan/types';
import { type LedgerEntry } from '../submission/types';
import { addDays, todayInVietnam } from '../values/dates';
import { periodOf, readPeriod } from '../values/period';
import { type Period } from '../values/types';
import { HubProblem } from './http/problem';
import { decisionsOf } from './store/decisions';
import { entriesOf, ledgerVersion, reviewsOf, summaries } from './store/ledger';
import { periodSettings } from './store/periods';
import { plansInForce, planVersionOf, planVersions } from './store/plans';
import { type Store } from './store/store';
import { type Tables } from './store/tables';
import { reportingUnits } from './store/tokens';
import { unitName } from './units';

/** Who is expected to report and what units are called, for one period on the hub's day. */
export async function pictureContext(store: Store, periodId: string, now: Date): Promise<ConsolidateContext> {
  const period = readPeriod(periodId);
  if (period === null) throw new HubProblem('bad-period');
  const settings = await periodSettings(store.db, periodId);
  return {
    period,
    asOf: todayInVietnam(now),
    expected: settings.units ?? (await reportingUnits(store, now)),
    unitName,
  };
}

/**
 * Names what a picture is made of: equal tags, equal pictures. Taken before the picture is read, so that a submission
 * that arrives meanwhile only makes the next reader read again.
 */
export async function pictureTag(store: Store, { period, asOf, expected }: ConsolidateContext): Promise<string> {
  const versions = [period.id, before(period).id].map((id) => ledgerVersion(store.db, id));
  const parts = JSON.stringify([RULESET, period.id, await Promise.all(versions), asOf, expected]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/** Reads the submissions that count out of a period's history. */
export type PeriodReader = (
  db: Kysely<Tables>,
  ledger: Pick<PeriodLedger, 'history' | 'reviews'>,
) => Promise<LedgerEntry[]>;

const readAll: PeriodReader = (db, { history }) => entriesOf(db, countingIds(history));

/** Reads the ledger of the period and puts what counts side by side, with its plans and the period before. */
export async function readPicture(
  store: Store,
  context: ConsolidateContext,
  read: PeriodReader = readAll,
): Promise<Consolidated> {
  const { ledger, ...known } = await store.snapshot(async (db) => {
    const ledger = await ledgerOf(db, context.period.id, read);
    const reported = new Set(ledger.history.map(({ plan }) => plan));
    const plans = await plansOf(db, context.period, reported);
    const known = [...new Set([...plans.map(({ plan }) => plan), ...reported])];
    const earlier = await earlierVersions(db, known);
    const decisions: RowDecision[] = [];
    for (const plan of known) decisions.push(...(await decisionsOf(db, plan)));
    const { counting: previous } = await ledgerOf(db, before(context.period).id, read);
    return { ledger, plans, earlier, decisions, previous };
  });
  return consolidate(ledger, { ...context, ...known });
}

/** Rows are owed from the first day, before anybody has named a plan, and may be reported under a plan nobody knows. */
async function plansOf(db: Kysely<Tables>, period: Period, reported: ReadonlySet<string>): Promise<PlanVersion[]> {
  const inForce = (await plansInForce(db)).map(({ content }) => content);
  return inForce.filter((version) => reported.has(version.plan) || isPlannedFor(version, period));
}

/** What the plans said before, oldest first: units may have reported on an older version. */
async function earlierVersions(db: Kysely<Tables>, plans: readonly string[]): Promise<PlanVersion[]> {
  const found: PlanVersion[] = [];
  for (const id of plans) {
    for (const { plan, version } of (await planVersions(db, id)).slice(0, -1)) {
      const kept = await planVersionOf(db, plan, version);
      if (kept !== null) found.push(kept.content);
    }
  }
  return found;
}

async function ledgerOf(db: Kysely<Tables>, period: string, read: PeriodReader): Promise<PeriodLedger> {
  const history = await summaries(db, { period });
  const reviews = await reviewsOf(db, period);
  return { history, reviews, counting: await read(db, { history, reviews }) };
}

/** The period of the same kind that ended when this one began. */
const before = (period: Period): Period => periodOf(addDays(period.start, -1), period.kind);
