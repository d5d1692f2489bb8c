import { DestinationProblem } from '../../../destinations/types';
import { TemplateProblem } from '../../../docx/problem';
import { WorkbookProblem } from '../../../port/workbookPort';
import { DeskProblem } from '../desk/types';
import { type RoomNotice, type RoomStore, type Work } from './state';
import { type CoordinatorTools } from './tools';

/** What a long task tells of itself, and whether it is still wanted. */
export interface Progress {
  at(done: number, total: number, name: string): void;
  readonly signal: AbortSignal;
}

/** A task of the room. */
export interface RoomTask {
  readonly kind: Work['kind'];
  /**
   * How it is stopped: `asked`, it looks at the signal itself and ends; `left`, nobody waits for it any longer, which is
   * for tasks that only fetch. Absent: it cannot be stopped, since it changes something elsewhere.
   */
  readonly stop?: 'asked' | 'left';
}

/** The line that tells the coordinator why something could not be done. */
export function roomNotice(error: unknown, report: (error: unknown) => void): RoomNotice {
  if (error instanceof WorkbookProblem) {
    return { tone: 'error', say: (m) => m.pane.workbookProblem[error.code](error.where ?? '') };
  }
  if (error instanceof DestinationProblem) {
    return { tone: 'error', say: (m) => m.coordinate.hubProblem[error.code] ?? m.pane.sendProblem[error.code]() };
  }
  if (error instanceof DeskProblem) {
    return { tone: 'error', say: (m) => m.coordinate.planProblem(error.code, error.file) };
  }
  if (error instanceof TemplateProblem) {
    return { tone: 'error', say: (m) => m.coordinate.templateProblem(error.code, error.places) };
  }
  report(error);
  return { tone: 'error', say: (m) => m.coordinate.unexpected };
}

/**
 * Runs a task the coordinator asked for: one at a time, its progress shown, its failure shown with the offer to do it
 * again. Resolves to false when it was not started or failed.
 */
export async function runRoom(
  store: RoomStore,
  tools: CoordinatorTools,
  task: RoomTask,
  act: (progress: Progress) => Promise<void>,
): Promise<boolean> {
  if (store.get().work !== null) return false;
  const stopping = new AbortController();
  const cancel = task.stop === undefined ? null : () => stopping.abort();
  let isOver = false;
  const at = (done: number, total: number, name: string): void => {
    if (!isOver) store.set({ work: { kind: task.kind, done, total, name, cancel } });
  };
  at(0, 0, '');
  store.set({ notice: null });
  try {
    const acting = act({ at, signal: stopping.signal });
    await (task.stop === 'left' ? Promise.race([acting, stopped(stopping.signal)]) : acting);
    return true;
  } catch (error) {
    if (stopping.signal.aborted) {
      store.set({ notice: { tone: 'info', say: (m) => m.coordinate.stopped } });
      return false;
    }
    const retry = (): void => void runRoom(store, tools, task, act);
    store.set({ notice: { ...roomNotice(error, tools.report), retry } });
    return false;
  } finally {
    isOver = true;
    store.set({ work: null });
  }
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped by the coordinator.')));
  });
}
