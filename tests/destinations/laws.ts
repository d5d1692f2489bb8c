import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { type Destination, DestinationProblem, type LedgerReader } from '../../src/destinations/types';
import { type Receipt, type Submission, type UnitState } from '../../src/submission/types';
import { submissionOf, taskRow } from '../submission/examples';

/** A destination that is being tried, and how to look into its ledger. */
export interface Opened {
  /** The destination as a sender of this unit has it, each time as if by a process of its own. */
  readonly destination: (unit: string) => Destination | Promise<Destination>;
  /** The same ledger as a coordinator has it. */
  readonly reader: () => LedgerReader | Promise<LedgerReader>;
  readonly end: () => Promise<void>;
}

interface Revision {
  readonly id: string;
  readonly hash: string;
  state: UnitState;
  comment: string | null;
}

/** What the ledger must be after every command, kept as simply as can be. */
interface Model {
  /** Revisions by unit. */
  readonly units: Map<string, Revision[]>;
  /** Receipts by the id that was sent; a receipt's state follows the reviews. */
  readonly answers: Map<string, Receipt>;
  readonly sent: Submission[];
}

type Real = Pick<Opened, 'destination' | 'reader'>;

const UNITS = ['sl-so-khcn', 'xa-03646'] as const;
const COORDINATOR = 'sl-vp-ubnd-tinh';
const PERIOD = '2026-Q3';
type Predecessor = 'current' | 'counting' | 'none' | 'older' | 'unknown';

const countingOf = (revisions: readonly Revision[]): Revision | null =>
  revisions.filter(({ state }) => state !== 'returned').at(-1) ?? null;

/** A new submission, right or wrong about what it replaces. */
class Send implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly unit: string,
    private readonly product: number,
    private readonly predecessor: Predecessor,
  ) {}

  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const revisions = model.units.get(this.unit) ?? [];
    const head = revisions.at(-1) ?? null;
    const counting = countingOf(revisions);
    const replaces = {
      current: head?.id ?? null,
      counting: counting?.id ?? null,
      none: null,
      older: revisions.at(-2)?.id ?? null,
      unknown: uuidv7(),
    }[this.predecessor];
    const rows = [taskRow({ product: `Sản phẩm ${this.product}` })];
    const submission = await submissionOf({ unit: this.unit, period: PERIOD, replaces, rows });
    const answer = await submit(real, submission);
    const mayReplace =
      replaces === (head?.id ?? null) || (head?.state === 'returned' && replaces === (counting?.id ?? null));
    if (head?.hash === submission.contentHash) {
      expect(answer).toMatchObject({ submissionId: head.id, revision: revisions.length, unchanged: true });
    } else if (!mayReplace) {
      expect(answer).toMatchObject({ code: 'stale', facts: { currentId: head?.id ?? null } });
      return;
    } else {
      expect(answer).toMatchObject({ submissionId: submission.id, revision: revisions.length + 1, state: 'sent' });
      const revision: Revision = { id: submission.id, hash: submission.contentHash, state: 'sent', comment: null };
      model.units.set(this.unit, [...revisions, revision]);
    }
    model.answers.set(submission.id, answer as Receipt);
    model.sent.push(submission);
  }

  toString = () => `send(${this.unit}, ${this.product}, ${this.predecessor})`;
}

/** The same submission again: the same receipt, whatever happened since. */
class Repeat implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly which: number) {}
  check = (model: Readonly<Model>) => model.sent.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const submission = model.sent[this.which % model.sent.length]!;
    const receipt = model.answers.get(submission.id)!;
    const named = [...model.units.values()].flat().find(({ id }) => id === receipt.submissionId)!;
    expect(await submit(real, submission)).toEqual({ ...receipt, state: named.state });
  }

  toString = () => `repeat(${this.which})`;
}

/** An id that was answered, with other content. */
class ReuseId implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly which: number) {}
  check = (model: Readonly<Model>) => model.sent.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const { id, unit, replaces } = model.sent[this.which % model.sent.length]!;
    const rows = [taskRow({ product: 'Nội dung khác' })];
    const other = await submissionOf({ id, unit, period: PERIOD, replaces, rows });
    expect(await submit(real, other)).toMatchObject({ code: 'different-content' });
  }

  toString = () => `reuseId(${this.which})`;
}

/** A coordinator accepts or returns a revision; the last decision counts. */
class Decide implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly unit: string,
    private readonly fromNewest: number,
    private readonly state: 'accepted' | 'returned',
  ) {}
  check = (model: Readonly<Model>) => (model.units.get(this.unit)?.length ?? 0) > this.fromNewest;

  async run(model: Model, real: Real): Promise<void> {
    const revision = model.units.get(this.unit)!.at(-1 - this.fromNewest)!;
    const comment = `=1+1 ${this.state} ${revision.id}`;
    const reader = await real.reader();
    await reader.review(revision.id, { state: this.state, comment, by: COORDINATOR });
    Object.assign(revision, { state: this.state, comment });
  }

  toString = () => `decide(${this.unit}, ${this.fromNewest}, ${this.state})`;
}

/** What the destination shows is what the model knows. */
class Look implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly unit: string) {}
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const expected = model.units.get(this.unit) ?? [];
    const destination = await real.destination(this.unit);
    const list = await destination.list({ period: PERIOD, unit: this.unit });
    expect(list.map(({ id, contentHash, revision, state }) => ({ id, contentHash, revision, state }))).toEqual(
      expected.map(({ id, hash, state }, i) => ({ id, contentHash: hash, revision: i + 1, state })),
    );
    const entries = (await (await real.reader()).entries(PERIOD)).filter(
      ({ submission }) => submission.unit === this.unit,
    );
    expect(
      entries.map(({ submission, revision, state, review }) => [
        submission,
        revision,
        state,
        review?.comment ?? null,
        review?.by ?? null,
      ]),
    ).toEqual(
      expected.map(({ id, state, comment }, i) => [
        model.sent.find((one) => one.id === id),
        i + 1,
        state,
        comment,
        comment === null ? null : COORDINATOR,
      ]),
    );
    const head = expected.at(-1);
    if (head === undefined) return;
    expect(await destination.get(head.id)).toEqual(entries.at(-1));
  }

  toString = () => `look(${this.unit})`;
}

async function submit(real: Pick<Real, 'destination'>, submission: Submission): Promise<Receipt | DestinationProblem> {
  try {
    return await (await real.destination(submission.unit)).submit(submission);
  } catch (error) {
    if (error instanceof DestinationProblem) return error;
    throw error;
  }
}

/** Sends as an outbox does: again and again while the problem is one that passes. */
async function submitPatiently(real: Pick<Real, 'destination'>, submission: Submission): Promise<Receipt> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await submit(real, submission);
    if (!(answer instanceof DestinationProblem)) return answer;
    if (!['unreachable', 'server-error', 'too-many-requests', 'locked'].includes(answer.code) || attempt > 100) {
      throw answer;
    }
  }
}

/** The laws of docs/contract.md, run over any destination. `open` gives a fresh, empty one. */
export function destinationLaws(open: () => Promise<Opened>): void {
  it('keeps the laws of the ledger in whatever order things are sent and decided', async () => {
    const unit = fc.constantFrom(...UNITS);
    const predecessor = fc.constantFrom<Predecessor>('current', 'current', 'counting', 'none', 'older', 'unknown');
    const commands = [
      fc.tuple(unit, fc.nat({ max: 4 }), predecessor).map((args) => new Send(...args)),
      fc.nat({ max: 20 }).map((which) => new Repeat(which)),
      fc.nat({ max: 20 }).map((which) => new ReuseId(which)),
      fc
        .tuple(unit, fc.nat({ max: 1 }), fc.constantFrom('accepted' as const, 'returned' as const))
        .map((args) => new Decide(...args)),
      unit.map((one) => new Look(one)),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (run) => {
        const { destination, reader, end } = await open();
        try {
          const setup = () => ({
            model: { units: new Map(), answers: new Map(), sent: [] },
            real: { destination, reader },
          });
          await fc.asyncModelRun(setup, run);
        } finally {
          await end();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lets one of several correctors win, and loses nothing of the winner', async () => {
    const { destination, end } = await open();
    try {
      const first = await submissionOf({ unit: UNITS[0] });
      await (await destination(UNITS[0])).submit(first);
      const corrections = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          submissionOf({ unit: UNITS[0], replaces: first.id, rows: [taskRow({ product: `Bản ${n}` })] }),
        ),
      );
      const answers = await Promise.all(corrections.map((one) => submit({ destination }, one)));
      const receipts = answers.filter((answer): answer is Receipt => !(answer instanceof DestinationProblem));
      expect(receipts).toHaveLength(1);
      const list = await (await destination(UNITS[0])).list({ period: PERIOD, unit: UNITS[0] });
      expect(list.map(({ id }) => id)).toEqual([first.id, receipts[0]?.submissionId]);
      const losers = answers.filter((answer) => answer instanceof DestinationProblem);
      expect(losers.map(({ code, facts }) => ({ code, facts }))).toEqual(
        losers.map(() => ({ code: 'stale', facts: { currentId: receipts[0]?.submissionId } })),
      );
    } finally {
      await end();
    }
  });

  it('takes two hundred senders at once, each report once', async () => {
    const { destination, reader, end } = await open();
    try {
      const submissions = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          submissionOf({ unit: `xa-${String(10_000 + n)}`, rows: [taskRow({ product: `Báo cáo ${n}` })] }),
        ),
      );
      const receipts = await Promise.all(submissions.map((one) => submitPatiently({ destination }, one)));
      expect(receipts.map(({ submissionId, revision }) => [submissionId, revision])).toEqual(
        submissions.map(({ id }) => [id, 1]),
      );
      const entries = await (await reader()).entries(PERIOD);
      const byUnit = new Map(entries.map(({ submission }) => [submission.unit, submission]));
      expect(entries).toHaveLength(200);
      expect(submissions.map(({ unit }) => byUnit.get(unit))).toEqual(submissions);
    } finally {
      await end();
    }
  });

  it('refuses a content that does not match its hash, and errors', async () => {
    const { destination, end } = await open();
    try {
      const own = await destination(UNITS[0]);
      const submission = await submissionOf({ unit: UNITS[0] });
      const changed = { ...submission, rows: [taskRow({ title: 'Sửa trên đường' })] };
      await expect(own.submit(changed)).rejects.toMatchObject({ code: 'hash-mismatch' });
      const findings = { errors: 3, warnings: 0, confirmed: [] };
      const faulty = await submissionOf({ unit: UNITS[0], findings });
      await expect(own.submit(faulty)).rejects.toMatchObject({ code: 'has-errors', facts: { count: 3 } });
      const malformed = { ...submission, unit: UNITS[0], sentAt: 'hôm qua' };
      await expect(own.submit(malformed)).rejects.toMatchObject({ code: 'invalid' });
      expect(await own.list({ period: PERIOD })).toEqual([]);
      expect(await own.get(submission.id)).toBeNull();
    } finally {
      await end();
    }
  });
}
