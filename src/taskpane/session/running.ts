import { DestinationProblem } from '../../destinations/types';
import { type Watch, WorkbookProblem } from '../../port/workbookPort';
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
  // A part of the pane that was to be fetched; the network is to blame, not the pane.
  if (error instanceof Error && error.name === 'ChunkLoadError') {
    return { tone: 'error', say: (m) => m.pane.notFetched };
  }
  report(error);
  return { tone: 'error', say: (m) => m.pane.unexpected };
}

const running = new WeakMap<Store, AbortController>();

/**
 * Runs a task that the user asked for: one at a time, shown as busy, its failure shown with the offer to do it again.
 * A task asked for while another runs is not started; buttons are disabled meanwhile. A task that looks at its `watch`
 * can be stopped between its steps, and then leaves things as they were.
 */
export async function run(
  store: Store,
  tools: PaneTools,
  busy: Busy,
  task: (watch: Watch) => Promise<void>,
): Promise<void> {
  if (store.get().busy !== null) return;
  const controller = new AbortController();
  const { signal } = controller;
  running.set(store, controller);
  store.set({ busy, notice: null, progress: null, isStopping: false });
  try {
    await task({ signal, progress: (progress) => store.set({ progress }) });
  } catch (error) {
    if (signal.aborted && error === signal.reason) {
      store.set({ notice: { tone: 'info', say: (m) => m.pane.done.stopped } });
    } else {
      const retry = (): void => void run(store, tools, busy, task);
      store.set({ notice: { ...noticeOf(error, tools.report), retry } });
    }
  } finally {
    running.delete(store);
    store.set({ busy: null, progress: null, isStopping: false });
  }
}

/** Asks the running task to stop. */
export function stopRunning(store: Store): void {
  const controller = running.get(store);
  if (controller === undefined) return;
  store.set({ isStopping: true });
  controller.abort();
}
