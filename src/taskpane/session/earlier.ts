import { DestinationProblem } from '../../destinations/types';
import { type LedgerEntry } from '../../submission/types';
import { readPeriod } from '../../values/period';
import { type Places } from './places';
import { type Store } from './state';
import { type PaneTools } from './tools';

/**
 * Asks, quietly, what the unit's accepted reports of earlier periods said, for the rules that look back. Resolves with
 * true when something is known now that was not: a check made before should be made again.
 */
export async function loadAccepted(store: Store, tools: Pick<PaneTools, 'report'>, places: Places): Promise<boolean> {
  const { settings, period, accepted } = store.get();
  const { unit } = settings;
  const read = readPeriod(period);
  const destination = places.asked();
  if (unit === '' || read === null || destination === null) return false;
  if (accepted?.unit === unit && accepted.period === period) return false;
  try {
    // Reading figures is the worker's business otherwise, and no part of the pane's first script.
    const { acceptedRows, earlierPeriods } = await import(
      /* webpackChunkName: "earlier" */ '../../submission/accepted'
    );
    const entries: LedgerEntry[] = [];
    for (const earlier of earlierPeriods(read)) {
      for (const { id, state } of await destination.list({ period: earlier, unit })) {
        const entry = state === 'accepted' ? await destination.get(id) : null;
        if (entry !== null) entries.push(entry);
      }
    }
    const now = store.get();
    if (now.settings.unit !== unit || now.period !== period) return false;
    const rows = acceptedRows(entries);
    store.set({ accepted: { unit, period, rows } });
    return Object.keys(rows).length > 0;
  } catch (error) {
    // Without the ledger the other rules still hold; it is asked again with the next change of unit or period.
    if (!(error instanceof DestinationProblem)) tools.report(error);
    return false;
  }
}
