import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { receiveSubmission, reviewSubmission, summaries } from '../../../src/hub/store/ledger';
import { changePeriod } from '../../../src/hub/store/periods';
import { Store } from '../../../src/hub/store/store';
import { DEFAULT_POLICY } from '../../../src/submission/period';
import { type Submission, type UnitState } from '../../../src/submission/types';
import { submissionOf, taskRow } from '../../submission/examples';
import { onEachStore, type Place } from '../stores';

const UNITS = ['sl-so-khcn', 'xa-03646'] as const;
const PERIOD = '2026-Q3';
const now = new Date('2026-09-04T02:00:00Z');
const by = { actor: 'token-1', now };

interface Revision {
  readonly id: string;
  readonly hash: string;
  state: UnitState;
}

/** What the ledger must be after every command, kept as simply as can be. */
interface Model {
  readonly units: Map<string, Revision[]>;
  /** Hash by answered id. */
  readonly answered: Map<string, string>;
  readonly sent: Submission[];
  isClosed: boolean;
}

/** Two processes on one ledger. */
type Real = readonly [Store, Store];
type Side = 0 | 1;

/** What the laws say to a submission, worked out from the model alone. */
function expected(model: Readonly<Model>, submission: Submission): string {
  const known = model.answered.get(submission.id);
  if (known !== undefined) return known === submission.contentHash ? 'repeat' : 'different-content';
  if (model.isClosed) return 'period-closed';
  const revisions = model.units.get(submission.unit) ?? [];
  const head = revisions.at(-1);
  if (head?.hash === submission.contentHash) return 'unchanged';
  const counting = revisions.filter(({ state }) => state !== 'returned').at(-1);
  const allowed = head?.state === 'returned' ? [head.id, counting?.id ?? null] : [head?.id ?? null];
  return allowed.includes(submission.replaces) ? 'new' : 'stale';
}

function learn(model: Model, submission: Submission, kind: string): void {
  if (kind !== 'new' && kind !== 'unchanged') return;
  model.answered.set(submission.id, submission.contentHash);
  model.sent.push(submission);
  if (kind === 'unchanged') return;
  const revision: Revision = { id: submission.id, hash: submission.contentHash, state: 'sent' };
  model.units.set(submission.unit, [...(model.units.get(submission.unit) ?? []), revision]);
}

async function send(store: Store, submission: Submission): Promise<string> {
  const outcome = await receiveSubmission(store, submission, [], by);
  return outcome.kind === 'refused' ? outcome.code : outcome.kind;
}

type Predecessor = 'head' | 'none' | 'older' | 'counting' | 'unknown';

function correction(model: Readonly<Model>, unit: string, product: number, predecessor: Predecessor) {
  const revisions = model.units.get(unit) ?? [];
  const replaces = {
    head: revisions.at(-1)?.id ?? null,
    none: null,
    older: revisions.at(-2)?.id ?? null,
    counting: revisions.filter(({ state }) => state !== 'returned').at(-1)?.id ?? null,
    unknown: uuidv7(),
  }[predecessor];
  const rows = [taskRow({ product: `Sản phẩm ${product}` })];
  return submissionOf({ unit, period: PERIOD, replaces, rows });
}

class Send implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly side: Side,
    private readonly unit: string,
    private readonly product: number,
    private readonly predecessor: Predecessor,
  ) {}
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const submission = await correction(model, this.unit, this.product, this.predecessor);
    const kind = await send(real[this.side], submission);
    expect(kind).toBe(expected(model, submission));
    learn(model, submission, kind);
  }

  toString = () => `send(${this.side}, ${this.unit}, ${this.product}, ${this.predecessor})`;
}

/** An answered id again, with its own content or another, through either process. */
class Again implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly side: Side,
    private readonly which: number,
    private readonly product: number | null,
  ) {}
  check = (model: Readonly<Model>) => model.sent.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const known = model.sent[this.which % model.sent.length]!;
    const rows = [taskRow({ product: `Sản phẩm ${this.product}` })];
    const submission = this.product === null ? known : await submissionOf({ ...known, rows, findings: known.findings });
    const kind = await send(real[this.side], submission);
    expect(kind).toBe(expected(model, submission));
  }

  toString = () => `again(${this.side}, ${this.which}, ${this.product})`;
}

/** Corrections of one unit through both processes at once: as if they had come one after another. */
class Race implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly unit: string,
    private readonly products: readonly number[],
  ) {}
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const all = await Promise.all(this.products.map((product) => correction(model, this.unit, product, 'head')));
    const kinds = await Promise.all(all.map((submission, i) => send(real[(i % 2) as Side], submission)));
    const winner = kinds.indexOf('new');
    if (winner >= 0) learn(model, all[winner]!, 'new');
    for (const [i, submission] of all.entries()) {
      const kind = kinds[i]!;
      if (i === winner) continue;
      expect(kind).not.toBe('new');
      // Before the winner or after it.
      if (kind === 'unchanged') learn(model, submission, kind);
      else expect(kind).toBe(expected(model, submission));
    }
    expect(winner >= 0 || kinds.every((kind) => kind === 'unchanged' || kind === 'period-closed')).toBe(true);
  }

  toString = () => `race(${this.unit}, ${this.products.join(' ')})`;
}

class ReviewOne implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly side: Side,
    private readonly which: number,
    private readonly state: 'accepted' | 'returned',
  ) {}
  check = (model: Readonly<Model>) => [...model.units.values()].flat().length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const revisions = [...model.units.values()].flat();
    const one = revisions[this.which % revisions.length]!;
    const review = { state: this.state, comment: 'Đã xem', at: now.toISOString(), by: 'sl-so-tc' };
    expect((await reviewSubmission(real[this.side], one.id, review, 'token-2'))?.state).toBe(this.state);
    one.state = this.state;
  }

  toString = () => `review(${this.side}, ${this.which}, ${this.state})`;
}

class Close implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly side: Side,
    private readonly isClosed: boolean,
  ) {}
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const settings = { period: PERIOD, opens: null, due: null, units: null, policy: DEFAULT_POLICY };
    const closes = this.isClosed ? '2026-09-03' : null;
    await changePeriod(real[this.side], PERIOD, () => ({ ...settings, closes }), {
      actor: 'token-2',
      at: now.toISOString(),
    });
    model.isClosed = this.isClosed;
  }

  toString = () => `close(${this.side}, ${this.isClosed})`;
}

/** Both processes show what the model knows. */
class Look implements fc.AsyncCommand<Model, Real> {
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const all = [...UNITS].flatMap((unit) =>
      (model.units.get(unit) ?? []).map(({ id, hash, state }, i) => ({ unit, id, hash, state, revision: i + 1 })),
    );
    for (const store of real) {
      const found = await summaries(store.db, { period: PERIOD });
      expect(
        found.map(({ unit, id, contentHash, state, revision }) => ({ unit, id, hash: contentHash, state, revision })),
      ).toEqual(all);
    }
  }

  toString = () => 'look';
}

const side = fc.constantFrom<Side>(0, 1);
const unit = fc.constantFrom(...UNITS);
const product = fc.nat({ max: 3 });
const COMMANDS = [
  fc
    .tuple(side, unit, product, fc.constantFrom<Predecessor>('head', 'head', 'none', 'older', 'counting', 'unknown'))
    .map((args) => new Send(...args)),
  fc.tuple(side, fc.nat({ max: 20 }), fc.option(product)).map((args) => new Again(...args)),
  fc.tuple(unit, fc.array(product, { minLength: 2, maxLength: 5 })).map((args) => new Race(...args)),
  fc
    .tuple(side, fc.nat({ max: 20 }), fc.constantFrom<'accepted' | 'returned'>('accepted', 'returned'))
    .map((args) => new ReviewOne(...args)),
  fc
    .tuple(side, fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)))
    .map((args) => new Close(...args)),
  fc.constant(new Look()),
];

onEachStore((newPlace, engine) => {
  /** The embedded store is one connection of a process: two in one thread would wait for each other. */
  async function openBoth(place: Place): Promise<{ stores: Real; close: () => Promise<void> }> {
    const first = await Store.open(place.location);
    const second = engine === 'PostgreSQL' ? await Store.open(place.location) : first;
    const close = async () => {
      if (second !== first) await second.close();
      await first.close();
      await place.end();
    };
    return { stores: [first, second], close };
  }

  it('keeps the laws of the ledger in whatever order two processes are asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 30 }), async (run) => {
        const { stores, close } = await openBoth(await newPlace());
        try {
          const model: Model = { units: new Map(), answered: new Map(), sent: [], isClosed: false };
          await fc.asyncModelRun(() => ({ model, real: stores }), run);
          await new Look().run(model, stores);
        } finally {
          await close();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('answers one id once, whatever units and contents it comes with at once', async () => {
    const { stores, close } = await openBoth(await newPlace());
    try {
      const current = await submissionOf({ unit: UNITS[0] });
      await send(stores[0], current);
      for (let n = 0; n < 5; n += 1) {
        const id = uuidv7();
        // Unchanged content of one unit, a first report or a correction of another: nothing else would bring them together.
        const same = await submissionOf({ id, unit: UNITS[0], replaces: current.id });
        const last = (await summaries(stores[0].db, { unit: UNITS[1] })).at(-1)?.id ?? null;
        const rows = [taskRow({ product: `Lần ${n}` })];
        const other = await submissionOf({ id, unit: UNITS[1], replaces: last, rows });
        const kinds = await Promise.all([send(stores[0], same), send(stores[1], other)]);
        expect(kinds.filter((kind) => kind === 'different-content')).toHaveLength(1);
      }
    } finally {
      await close();
    }
  });
});
