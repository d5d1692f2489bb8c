import { type RowProposal } from '../../../consolidate/types';
import { type RowDecision } from '../../../plan/types';
import { hubOf, type LoadActions } from './load';
import { runRoom } from './run';
import { type RoomStore } from './state';
import { type CoordinatorTools } from './tools';

/** Where decisions are kept when no hub keeps them: in the open workbook, else on this computer. */
const KEPT = 'phuluc.decisions';

export interface DecisionActions {
  /** Says which row of the plan a reported row is; `to` null: it is not in the plan. */
  decide(proposal: Pick<RowProposal, 'plan' | 'key'>, to: string | null): Promise<void>;
  /** Takes a decision back. */
  undecide(decision: RowDecision): Promise<void>;
  /** Reads what was decided before. */
  recall(): Promise<void>;
}

export function decisionActions(
  store: RoomStore,
  tools: CoordinatorTools,
  { putTogether }: Pick<LoadActions, 'putTogether'>,
): DecisionActions {
  async function keep(decisions: readonly RowDecision[]): Promise<void> {
    const text = decisions.length === 0 ? null : JSON.stringify(decisions);
    if (tools.port === null) tools.memory.set(KEPT, text);
    else await tools.port.setSetting(KEPT, text);
    store.set({ decisions });
  }

  const isSame = (one: RowDecision, other: Pick<RowDecision, 'plan' | 'from'>): boolean =>
    one.plan === other.plan && one.from === other.from;

  return {
    async decide({ plan, key: from }, to) {
      await runRoom(store, tools, { kind: 'deciding' }, async (progress) => {
        if (store.get().source === 'hub') await hubOf(tools).decide(plan, [{ from, to }]);
        else {
          const decision = { plan, from, to, by: tools.settings().unit, at: tools.now().toISOString() };
          await keep([...store.get().decisions.filter((one) => !isSame(one, decision)), decision]);
        }
        await putTogether(progress);
      });
    },

    async undecide(decision) {
      await runRoom(store, tools, { kind: 'deciding' }, async (progress) => {
        if (store.get().source === 'hub') await hubOf(tools).takeBack(decision.plan, decision.from);
        else await keep(store.get().decisions.filter((one) => !isSame(one, decision)));
        await putTogether(progress);
      });
    },

    async recall() {
      const text = tools.port === null ? tools.memory.get(KEPT) : await tools.port.getSetting(KEPT);
      store.set({ decisions: decisionsIn(text) });
    },
  };
}

/** What was kept; nothing when somebody has spoiled it. */
function decisionsIn(text: string | null): readonly RowDecision[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isDecision) : [];
  } catch {
    return [];
  }
}

function isDecision(value: unknown): value is RowDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { plan, from, to, by, at } = value as Readonly<Record<string, unknown>>;
  return [plan, from, by, at].every((one) => typeof one === 'string') && (to === null || typeof to === 'string');
}
