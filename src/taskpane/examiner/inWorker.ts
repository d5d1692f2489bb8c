import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext } from '../../check/types';
import { type Examination } from '../../examine/examine';
import { type Answer, type Question } from './protocol';

interface Waiting {
  readonly resolve: (examination: Examination) => void;
  readonly reject: (error: Error) => void;
}

/** Examines workbooks in a worker of its own, which is started with the first one. */
export function examineInWorker(): (workbook: WorkbookSnapshot, context: CheckContext) => Promise<Examination> {
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
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('The worker could not be started.'));
      waiting.clear();
    });
    return started;
  };

  return (workbook, context) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      const question: Question = { id: last, workbook, context };
      worker.postMessage(question);
    });
}
