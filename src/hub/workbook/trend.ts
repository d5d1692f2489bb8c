import { countingIds, trackUnits } from '../../consolidate';
import { type Dashboard } from '../../dashboard';
import { reportingOf } from '../../dashboard/reporting';
import { scoreOf } from '../../status/scoreboard';
import { readPeriod } from '../../values/period';
import { type Period } from '../../values/types';
import { pictureContext, pictureTag } from '../picture';
import { judgementsOf, reportedPeriods } from '../store/earlier';
import { reviewsOf, summaries } from '../store/ledger';
import { type Store } from '../store/store';

type Point = Dashboard['trend'][number];

/** Earlier periods shown beside one. */
const POINTS = 7;

/**
 * Points of earlier periods of the same kind. Their rows count as the hub judged them on the day of receipt: what a
 * period showed in its time, whatever day it is looked at.
 */
export class Trend {
  private readonly kept = new Map<string, { readonly tag: string; readonly point: Point }>();

  async before(store: Store, period: Period, now: Date): Promise<Point[]> {
    const earlier = (await reportedPeriods(store.db))
      .map(readPeriod)
      .filter((one) => one !== null)
      .filter(({ kind, start }) => kind === period.kind && start < period.start)
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .slice(-POINTS);
    const points: Point[] = [];
    for (const { id } of earlier) points.push(await this.point(store, id, now));
    return points;
  }

  private async point(store: Store, id: string, now: Date): Promise<Point> {
    const context = await pictureContext(store, id, now);
    const tag = await pictureTag(store, { ...context, asOf: context.period.end });
    const known = this.kept.get(id);
    if (known?.tag === tag) return known.point;
    const history = await summaries(store.db, { period: id });
    const tracker = trackUnits({ history, reviews: await reviewsOf(store.db, id) }, context);
    const judged = await judgementsOf(store.db, countingIds(history));
    const total = scoreOf(judged.flatMap(({ status }) => (status === null ? [] : [{ status }])));
    const point = { period: id, reporting: reportingOf(tracker), total };
    this.kept.set(id, { tag, point });
    return point;
  }
}
