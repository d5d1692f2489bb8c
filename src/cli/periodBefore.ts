import { type CheckContext } from '../check/types';
import { HubRoom } from '../destinations/hubRoom';
import { HubClient, isAddress } from '../destinations/open';
import { type Language } from '../messages';
import { addDays } from '../values/dates';
import { periodOf } from '../values/period';
import { type Period } from '../values/types';
import { gather, type Gathered } from './gather';

/**
 * What was reported for the period of the same kind that ends where this one begins, from a hub or from folders and
 * files; `null` when no source is named.
 */
export async function entriesBefore(
  sources: readonly string[],
  context: CheckContext,
  token: string | undefined,
  language: Language,
): Promise<({ readonly period: Period } & Gathered) | null> {
  const [first] = sources;
  if (first === undefined) return null;
  const period = periodOf(addDays(context.period.start, -1), context.period.kind);
  if (isAddress(first)) {
    const room = new HubRoom(new HubClient({ url: first, token: token ?? '' }));
    return { period, entries: await room.entries(period.id), leftOut: [] };
  }
  return { period, ...(await gather(sources, { ...context, period }, language)) };
}
