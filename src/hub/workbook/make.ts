import { parentPort, workerData } from 'node:worker_threads';
import { type Consolidated } from '../../consolidate';
import { jsonPieces, linePieces } from '../../consolidate/pieces';
import { type Dashboard, dashboardOf } from '../../dashboard';
import { messagesFor } from '../../messages';
import { publicFigures } from '../../public/figures';
import { sharedWorkbook } from '../../xlsx/sharedWorkbook';
import { xlsxPieces } from '../../xlsx/write';
import { pictureContext, pictureTag, readPicture } from '../picture';
import { periodSettings } from '../store/periods';
import { Store } from '../store/store';
import { type Job, type Made, type Product } from './job';
import { KeptEntries } from './keptEntries';
import { Trend } from './trend';
import { Blocks, fastDeflater, gzipped } from './packing';

/** Runs in a thread of its own (thread.js): reads the ledger and makes what readers of a period download. */

interface MadePicture {
  readonly tag: string;
  readonly picture: Consolidated;
  readonly dashboard: Dashboard;
}

let store: Promise<Store> | null = null;
const entries = new KeptEntries();
const trend = new Trend();
let last: Promise<void> = Promise.resolve();
/** The picture made last: its workbook and its figures are often asked for together. */
let made: MadePicture | null = null;

parentPort?.on('message', (job: Job) => {
  // One after another: two pictures at once would need twice the memory and be no sooner done.
  last = last.then(async () => {
    const answer = await make(job).then(
      (product): Made => ({ id: job.id, ...product }),
      (error: unknown): Made => ({ id: job.id, failure: (error as Error).name }),
    );
    parentPort?.postMessage(answer, 'blocks' in answer ? answer.blocks.map(({ buffer }) => buffer) : []);
  });
});

async function make(job: Job): Promise<Product> {
  const open = await openStore();
  const now = new Date(job.now);
  const context = await pictureContext(open, job.period, now);
  const tag = await pictureTag(open, context);
  if (made?.tag !== tag) {
    // The old one goes before the new one is made.
    made = null;
    const picture = await readPicture(open, context, entries.read);
    entries.tidy();
    const points = await trend.before(open, context.period, now);
    const { due } = await periodSettings(open.db, job.period);
    made = { tag, picture, dashboard: dashboardOf(picture, { due, trend: points }) };
  }
  return { tag, blocks: await blocksOf(job, made) };
}

/** Opened with the first job, and by the next one when that failed: a database may be away for a while. */
function openStore(): Promise<Store> {
  store ??= Store.open(workerData as string).catch((error: unknown) => {
    store = null;
    throw error;
  });
  return store;
}

async function blocksOf({ kind, language }: Job, { picture, dashboard }: MadePicture): Promise<Product['blocks']> {
  switch (kind) {
    case 'picture':
      return gzipped(jsonPieces(picture));
    case 'lines':
      return gzipped(linePieces(picture));
    case 'summary':
      return gzipped(jsonPieces({ ...picture, rows: [] }));
    case 'dashboard':
      return gzipped(jsonPieces(dashboard));
    case 'public':
      return gzipped(jsonPieces({ ...publicFigures(picture, dashboard) }));
    case 'workbook': {
      const blocks = new Blocks();
      const source = sharedWorkbook(picture, dashboard, messagesFor(language));
      for (const piece of xlsxPieces(source, fastDeflater)) blocks.add(piece);
      return blocks.all();
    }
  }
}
