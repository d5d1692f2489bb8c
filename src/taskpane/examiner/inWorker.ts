import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext } from '../../check/types';
import { type Examination } from '../../examine/examine';
import { type Answer, type Question } from './protocol';

interface Waiting {
  readonly question: Question;
  readonly resolve: (examination: Examination) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Examines workbooks in a worker of its own, which is started with the first one. A worker cannot be interrupted: to stop
 * one examination it is ended, and a new one takes over what else was asked.
 */
export function examineInWorker(): (
  workbook: WorkbookSnapshot,
  context: CheckContext,
  signal?: AbortSignal,
) => Promise<Examination> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('examination' in data) asker?.resolve(data.examination);
      else asker?.reject(new Error(`The core failed: ${data.failure}`));
    });
    started.addEventListener('error', () => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(new Error('The worker could not be started.'));
      waiting.clear();
    });
    return started;
  };

  const stop = (id: number, reason: Error): void => {
    const asker = waiting.get(id);
    if (asker === undefined) return;
    waiting.delete(id);
    worker?.terminate();
    worker = null;
    asker.reject(reason);
    if (waiting.size === 0) return;
    worker = start();
    for (const { question } of waiting.values()) worker.postMessage(question);
  };

  return (workbook, context, signal) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      const id = last;
      const question: Question = { id, workbook, context };
      waiting.set(id, { question, resolve, reject });
      signal?.addEventListener('abort', () => stop(id, signal.reason as Error), { once: true });
      worker.postMessage(question);
    });
}
