import { type DeskAnswer, type DeskQuestion } from './protocol';
import { type Desk, DeskProblem, type Watch } from './types';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly watch: Watch | null;
}

/** The desk in a worker of its own, which is started with the first call. */
export function deskInWorker(): Desk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const giveUp = (why: Error): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
      const asker = waiting.get(data.id);
      if (data.kind === 'at') {
        asker?.watch?.at(data.done, data.total, data.name);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === 'done') asker?.resolve(data.value as never);
      else if (data.kind === 'problem') asker?.reject(new DeskProblem(data.code, data.file));
      else asker?.reject(new Error(`The desk failed: ${data.where}`));
    });
    started.addEventListener('error', () => {
      giveUp(new Error('The desk could not be started.'));
    });
    return started;
  };

  function ask<T>(call: keyof Desk, args: readonly unknown[], watch: Watch | null = null): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject, watch });
      const question: DeskQuestion = { id: last, call, args };
      worker.postMessage(question);
    });
  }

  return {
    read: (...args) => ask('read', args),
    ledger: (...args) => ask('ledger', args),
    picture: (...args) => ask('picture', args),
    sheets: (...args) => ask('sheets', args),
    workbook: (...args) => ask('workbook', args),
    plans: (...args) => ask('plans', args),
    handOut: (files, context, watch) => {
      // The worker is in the middle of its work and hears nothing: it is ended, and the next call starts another.
      const end = (): void => giveUp(new Error('Stopped.'));
      watch.signal.addEventListener('abort', end);
      return ask<Awaited<ReturnType<Desk['handOut']>>>('handOut', [files, context], watch).finally(() =>
        watch.signal.removeEventListener('abort', end),
      );
    },
  };
}
