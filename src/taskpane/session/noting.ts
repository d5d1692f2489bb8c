import { WRONG_SETTING } from '../../check/rules/wrong-setting';
import { messagesFor } from '../../messages/pane';
import { type CellNote } from '../../port/workbookPort';
import { type KeyedFinding } from './report';
import { run } from './running';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface NotingActions {
  /** Whether this workbook can hold notes. */
  readonly canNote: boolean;
  /** Writes what was found as notes at the cells, replacing those of before. */
  noteFindings(): Promise<void>;
  clearNotes(): Promise<void>;
}

export function notingActions(store: Store, tools: PaneTools, check: () => Promise<void>): NotingActions {
  const { port } = tools;
  return {
    canNote: port.hasNotes,

    async noteFindings() {
      if (store.get().changed.length > 0) await check();
      await run(store, tools, 'noting', async ({ signal }) => {
        const notes = notesOf(store.get().report?.findings ?? []);
        signal.throwIfAborted();
        await port.note(notes);
        const count = new Set(notes.map(({ sheet, cell }) => `${sheet}!${cell}`)).size;
        store.set({ isNoted: true, notice: { tone: 'success', say: (m) => m.pane.done.noted(count) } });
      });
    },

    clearNotes: () =>
      run(store, tools, 'clearing', async () => {
        await port.clearNotes();
        store.set({ isNoted: false, notice: { tone: 'success', say: (m) => m.pane.done.notesCleared } });
      }),
  };
}

/** Errors and warnings at their first cell, in Vietnamese: whoever opens the file reads them without the pane. */
function notesOf(findings: readonly KeyedFinding[]): CellNote[] {
  const { rules } = messagesFor('vi');
  return findings.flatMap(({ finding }) => {
    const [cell] = finding.cells;
    if (cell === undefined || finding.severity === 'note' || finding.rule === WRONG_SETTING) return [];
    const { what, how } = rules.findingParts(finding);
    return [{ sheet: finding.sheet, cell, text: [what, how].filter((part) => part !== '').join(' ') }];
  });
}
