import { run } from './running';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface UndoActions {
  /** Takes the last thing back that was written on the user's word, and checks again. */
  undo(): Promise<void>;
}

/** Excel forgets its own list of steps when sheets are added or protected, so the pane keeps the last of its own. */
export function undoActions(store: Store, tools: PaneTools, checkAgain: () => Promise<void>): UndoActions {
  return {
    async undo() {
      const step = store.get().undo;
      if (step === null) return;
      await run(store, tools, 'undoing', async () => {
        await step.takeBack();
        store.set({ undo: null });
      });
      // A notice now says why it could not be done.
      if (store.get().notice !== null) return;
      if (store.get().report !== null) await checkAgain();
      store.set({ notice: { tone: 'success', say: step.say } });
    },
  };
}
