import { DestinationProblem } from '../../destinations/types';
import { WorkbookProblem } from '../../port/workbookPort';
import { type Busy, type Notice, type Store } from './state';
import { type PaneTools } from './tools';

/** The line that tells the user why something could not be done. */
export function noticeOf(error: unknown, report: (error: unknown) => void): Notice {
  if (error instanceof WorkbookProblem) {
    return { tone: 'error', say: (m) => m.pane.workbookProblem[error.code](error.where ?? '') };
  }
  if (error instanceof DestinationProblem) {
    return { tone: 'error', say: (m) => m.pane.sendProblem[error.code]() };
  }
  report(error);
  return { tone: 'error', say: (m) => m.pane.unexpected };
}

/**
 * Runs a task that the user asked for: one at a time, shown as busy, its failure shown with the offer to do it again.
 * A task asked for while another runs is not started; buttons are disabled meanwhile.
 */
export async function run(store: Store, tools: PaneTools, busy: Busy, task: () => Promise<void>): Promise<void> {
  if (store.get().busy !== null) return;
  store.set({ busy, notice: null });
  try {
    await task();
  } catch (error) {
    const retry = (): void => void run(store, tools, busy, task);
    store.set({ notice: { ...noticeOf(error, tools.report), retry } });
  } finally {
    store.set({ busy: null });
  }
}
