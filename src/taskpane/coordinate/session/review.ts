import { type UnitState } from '../../../submission/types';
import { hubOf, type LoadActions } from './load';
import { runRoom } from './run';
import { type RoomStore } from './state';
import { type CoordinatorTools } from './tools';

export interface ReviewActions {
  /** Opens a unit and fetches its newest report; `null` goes back to the list. */
  openUnit(unit: string | null): Promise<void>;
  /** Accepts or returns the opened unit's newest report. */
  review(state: Extract<UnitState, 'accepted' | 'returned'>, comment: string): Promise<void>;
}

export function reviewActions(
  store: RoomStore,
  tools: CoordinatorTools,
  { putTogether }: Pick<LoadActions, 'putTogether'>,
): ReviewActions {
  async function open(unit: string): Promise<void> {
    const { source, tracker, entries } = store.get();
    const id = tracker?.find((one) => one.unit === unit)?.submissionId ?? null;
    const entry =
      id === null
        ? null
        : source === 'hub'
          ? await hubOf(tools).get(id)
          : (entries.find(({ submission }) => submission.id === id) ?? null);
    if (store.get().opened?.unit === unit) store.set({ opened: { unit, entry } });
  }

  return {
    async openUnit(unit) {
      store.set({ opened: unit === null ? null : { unit, entry: null }, section: 'units', drill: null });
      if (unit !== null) await runRoom(store, tools, { kind: 'opening', stop: 'left' }, () => open(unit));
    },

    async review(state, comment) {
      const { opened, source } = store.get();
      const entry = opened?.entry ?? null;
      if (opened === null || entry === null) return;
      await runRoom(store, tools, { kind: 'reviewing' }, async (progress) => {
        const draft = { state, comment: comment.trim(), by: tools.settings().unit };
        const receiver = source === 'hub' ? hubOf(tools) : tools.graph();
        if (receiver === null) return;
        await receiver.review(entry.submission.id, draft);
        await putTogether(progress);
        await open(opened.unit);
        store.set({
          notice: {
            tone: 'success',
            say: (m) => (state === 'accepted' ? m.coordinate.unit.accepted : m.coordinate.unit.returned),
          },
        });
      });
    },
  };
}
