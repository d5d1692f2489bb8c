import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DatabaseProblem } from '../store/engines/engine';
import { type Job, type Made, type Product } from './job';

/** Kept ready, newest last: a few megabytes each for a province. */
const KEPT = 8;
/** Milliseconds a reader waits for the newest before it gets the one before. */
const PATIENCE = 20_000;
/** Milliseconds after which an idle thread gives its memory back. */
const IDLE = 60_000;

interface Slot {
  /** `begun` is the moment, counted in calls, at which the ledger had not been read yet. */
  kept: (Product & { readonly begun: number }) | null;
  running: Promise<void> | null;
}

/**
 * Makes shared workbooks in a thread of their own, so that submissions are answered meanwhile. At most one of a period
 * and language is being made; who asks meanwhile waits for the one after it, which all of them share.
 */
export class Workbooks {
  private readonly slots = new Map<string, Slot>();
  private readonly waiting = new Map<number, (made: Made) => void>();
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private calls = 0;

  /** @param location what the thread opens its own store with */
  constructor(
    private readonly location: string,
    private readonly now: () => Date,
  ) {}

  /**
   * The product for the ledger named `tag`, or made of a newer one. When that takes long and there is an older one, the
   * older one with its own tag: better than no answer.
   */
  async newest(what: Pick<Job, 'kind' | 'period' | 'language'>, tag: string): Promise<Product> {
    const slot = this.slotOf(`${what.kind}|${what.period}|${what.language}`);
    const older = slot.kept;
    if (older?.tag === tag) return older;
    const patience = new AbortController();
    const made = this.made(slot, what, tag);
    if (older === null) return made;
    try {
      return await Promise.race([made, wait(PATIENCE, older, { signal: patience.signal, ref: false })]);
    } finally {
      patience.abort();
    }
  }

  /** Ends the thread; what is being made is given up. */
  async close(): Promise<void> {
    if (this.idle !== null) clearTimeout(this.idle);
    await this.thread?.terminate();
  }

  private async made(slot: Slot, what: Pick<Job, 'kind' | 'period' | 'language'>, tag: string): Promise<Product> {
    const asked = ++this.calls;
    for (;;) {
      if (slot.kept !== null && (slot.kept.tag === tag || slot.kept.begun > asked)) return slot.kept;
      slot.running ??= this.run(slot, what).finally(() => (slot.running = null));
      await slot.running;
    }
  }

  private async run(slot: Slot, what: Pick<Job, 'kind' | 'period' | 'language'>): Promise<void> {
    const begun = ++this.calls;
    const made = await this.ask({ ...what, id: begun, now: this.now().toISOString() });
    if ('failure' in made && made.failure === DatabaseProblem.name) throw new DatabaseProblem('database-away');
    if ('failure' in made) throw new Error(`The thread could not make a ${what.kind}: ${made.failure}`);
    slot.kept = { tag: made.tag, blocks: made.blocks, begun };
  }

  private ask(job: Job): Promise<Made> {
    if (this.idle !== null) clearTimeout(this.idle);
    this.thread ??= this.start();
    this.thread.postMessage(job);
    return new Promise((resolve) => this.waiting.set(job.id, resolve));
  }

  private start(): Worker {
    const thread = new Worker(path.join(__dirname, 'thread.js'), {
      workerData: this.location,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit() },
    });
    thread.on('message', (made: Made) => this.answer(made));
    // Out of memory, for one: the hub goes on, the readers are told, the next one gets a new thread.
    thread.on('error', (error) => this.lose(thread, error.name));
    thread.on('exit', () => this.lose(thread, 'ended'));
    return thread;
  }

  private answer(made: Made): void {
    this.waiting.get(made.id)?.(made);
    this.waiting.delete(made.id);
    if (this.waiting.size === 0) {
      this.idle = setTimeout(() => {
        const { thread } = this;
        this.thread = null;
        void thread?.terminate();
      }, IDLE);
      this.idle.unref();
    }
  }

  private lose(thread: Worker, failure: string): void {
    if (this.thread !== thread) return;
    this.thread = null;
    for (const [id, resolve] of this.waiting) resolve({ id, failure });
    this.waiting.clear();
  }

  private slotOf(key: string): Slot {
    const slot = this.slots.get(key) ?? { kept: null, running: null };
    this.slots.delete(key);
    this.slots.set(key, slot);
    for (const [other, { running }] of this.slots) {
      if (this.slots.size <= KEPT) break;
      if (other !== key && running === null) this.slots.delete(other);
    }
    return slot;
  }
}

/** Megabytes the thread may use: Node's own limit is too small for a ministry, and the hub must not be crowded out. */
function memoryLimit(): number {
  // Without a limit the first is zero or larger than any machine.
  const memory = Math.min(process.constrainedMemory() || Infinity, os.totalmem());
  return Math.floor((memory * 0.6) / 2 ** 20);
}
