import { messagesFor } from '../../messages';
import { planStatusColumns } from './statusColumns';
import { reportedTables } from './rows';
import { run } from './running';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface StatusActions {
  /** Works out the status of every row and writes it beside the tables. */
  assess(): Promise<void>;
  clearStatus(): Promise<void>;
}

export function statusActions(store: Store, tools: PaneTools, check: () => Promise<void>): StatusActions {
  return {
    async assess() {
      if (store.get().report === null || store.get().changed.length > 0) await check();
      await run(store, tools, 'assessing', async () => {
        const { report, language } = store.get();
        if (report === null) return;
        // Vietnamese whatever the pane's language: the sheet is an official document.
        const words = messagesFor('vi');
        const plan = planStatusColumns(reportedTables(report.examination, language), report.snapshot.sheets, {
          heading: words.pane.status.columnHeading,
          label: ({ status }) => (status === null ? null : words.status.labels[status]),
        });
        await tools.port.writeStatus(plan.columns);
        const [sheet] = plan.sheetsWithoutRoom;
        store.set({
          hasStatusColumn: plan.columns.length > 0,
          notice:
            sheet === undefined
              ? { tone: 'success', say: (m) => m.pane.status.written }
              : { tone: 'warning', say: (m) => m.pane.status.noEmptyColumn(sheet) },
        });
      });
    },

    clearStatus: () =>
      run(store, tools, 'clearing', async () => {
        await tools.port.clearStatus();
        store.set({ hasStatusColumn: false, notice: { tone: 'success', say: (m) => m.pane.status.cleared } });
      }),
  };
}
