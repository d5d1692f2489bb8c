import { parentPort, workerData } from 'node:worker_threads';
import { messagesFor } from '../../messages';
import { sharedWorkbook } from '../../xlsx/sharedWorkbook';
import { writeXlsx } from '../../xlsx/write';
import { pictureContext, pictureTag, readPicture } from '../picture';
import { Store } from '../store/store';
import { type Job, type Made } from './job';

/** Runs in a thread of its own (thread.js): reads the ledger and makes what readers of a period download. */

const store = Store.open(workerData as string);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job) => {
  // One after another: two pictures at once would need twice the memory and be no sooner done.
  last = last.then(async () => {
    const made = await make(job).catch((error: unknown): Made => ({ id: job.id, failure: (error as Error).name }));
    parentPort?.postMessage(made, 'bytes' in made ? [made.bytes.buffer] : []);
  });
});

async function make({ id, kind, period, language, now }: Job): Promise<Made> {
  const open = await store;
  const context = await pictureContext(open, period, new Date(now));
  const tag = await pictureTag(open, context);
  const picture = await readPicture(open, context);
  const bytes =
    kind === 'picture'
      ? new TextEncoder().encode(JSON.stringify(picture))
      : writeXlsx(sharedWorkbook(picture, messagesFor(language)));
  return { id, tag, bytes: bytes as Uint8Array<ArrayBuffer> };
}
