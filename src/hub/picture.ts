import { createHash } from 'node:crypto';
import { agencyCatalogue } from '../catalogue/agencies';
import { consolidate, countingIds, type Consolidated, type ConsolidateContext } from '../consolidate';
import { todayInVietnam } from '../values/dates';
import { readPeriod } from '../values/period';
import { HubProblem } from './http/problem';
import { entriesOf, ledgerVersion, reviewsOf, summaries } from './store/ledger';
import { periodSettings } from './store/periods';
import { type Store } from './store/store';
import { reportingUnits } from './store/tokens';

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
export async function pictureTag(store: Store, context: ConsolidateContext): Promise<string> {
  const version = await ledgerVersion(store.db, context.period.id);
  const parts = JSON.stringify([context.period.id, version, context.asOf, context.expected]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/** Reads the ledger of the period and puts what counts side by side. */
export async function readPicture(store: Store, context: ConsolidateContext): Promise<Consolidated> {
  const history = await summaries(store.db, { period: context.period.id });
  const counting = await entriesOf(store.db, countingIds(history));
  const reviews = await reviewsOf(store.db, context.period.id);
  return consolidate({ history, counting, reviews }, context);
}

const catalogue = agencyCatalogue(null);

function unitName(id: string): string {
  return catalogue.byId(id)?.name ?? id;
}
