import { differences } from '../../submission/differences';
import { type Heads } from './heads';
import { type Places } from './places';
import { reportedRows } from './rows';
import { type Store } from './state';

/** Asks what the place has from this unit for this period, and works out what the report would change there. */
export async function compareNow(store: Store, places: Places, heads: Heads): Promise<void> {
  const { settings, period, report } = store.get();
  const destination = places.asked();
  if (report === null || destination === null) return;
  const listed = await destination.list({ period, unit: settings.unit });
  const history = [...listed].sort((a, b) => a.revision - b.revision);
  const current = history.at(-1) ?? null;
  const entry = current === null ? null : await destination.get(current.id);
  heads.set(settings.sendTo, { unit: settings.unit, period }, current?.id ?? null);
  const { rows } = reportedRows(report.examination, store.get().language);
  // Another unit, period or place may have been chosen, or the table changed, while the answer was on its way.
  const now = store.get();
  const isSame =
    now.settings.unit === settings.unit && now.settings.sendTo === settings.sendTo && now.period === period;
  if (now.report !== report || !isSame) return;
  store.set({
    isHubAway: false,
    comparison: {
      unit: settings.unit,
      period,
      current,
      comment: entry?.review?.state === 'returned' ? entry.review.comment : null,
      differences: entry === null ? null : differences(entry.submission.rows, rows),
      history,
    },
  });
}
