import { type CellChange, invert } from '../../check/change';
import { type Gap } from './gaps';
import { run } from './running';
import { safeFixes, withFormats } from './report';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface FixingActions {
  /** Applies one fix of a finding, and checks again. */
  fix(key: string, index: number): Promise<void>;
  /** Writes a text where one is missing, and checks again. */
  fill(gap: Gap, text: string): Promise<void>;
  /** Applies the only fix of each of these findings. */
  fixAll(keys: readonly string[]): Promise<void>;
}

export function fixingActions(store: Store, tools: PaneTools, checkAgain: () => Promise<void>): FixingActions {
  async function apply(changes: readonly CellChange[]): Promise<void> {
    const { report } = store.get();
    if (report === null || changes.length === 0) return;
    const count = changes.length;
    await run(store, tools, 'fixing', async () => {
      const exact = withFormats(changes, report.snapshot);
      await tools.port.apply(exact);
      const takeBack = (): Promise<void> => tools.port.apply(invert(exact));
      store.set({ undo: { takeBack, say: (m) => m.pane.done.undone(count) } });
    });
    // A notice now says why it could not be done.
    if (store.get().notice !== null) return;
    await checkAgain();
    store.set({ notice: { tone: 'success', say: (m) => m.pane.done.fixed(count) } });
  }

  return {
    async fix(key, index) {
      const found = store.get().report?.findings.find((f) => f.key === key);
      await apply(found?.finding.fixes[index]?.changes ?? []);
    },

    async fill({ sheet, cell, deleted }, text) {
      await apply([{ sheet, cell, deleted, inserted: { value: text } }]);
    },

    async fixAll(keys) {
      const wanted = new Set(keys);
      await apply(safeFixes(store.get().report?.findings.filter(({ key }) => wanted.has(key)) ?? []));
    },
  };
}
