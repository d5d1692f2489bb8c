import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { type Destination, DestinationProblem } from '../../src/destinations/types';
import { type Receipt, type Submission } from '../../src/submission/types';
import { submissionOf, taskRow } from '../submission/examples';

// A machine under load must not fail a test: nothing here is timed.
jest.setTimeout(120_000);

/** What the ledger must be after every command, kept as simply as can be. */
interface Model {
  /** Revisions by unit. */
  readonly units: Map<string, { id: string; hash: string }[]>;
  readonly answers: Map<string, { hash: string; receipt: Receipt }>;
  readonly sent: Submission[];
}

interface Real {
  readonly destination: (unit: string) => Destination;
}

const UNITS = ['sl-so-khcn', 'xa-03646'] as const;
const PERIOD = '2026-Q3';
type Predecessor = 'current' | 'none' | 'older' | 'unknown';

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
    const replaces = {
      current: head?.id ?? null,
      none: null,
      older: revisions.at(-2)?.id ?? null,
      unknown: uuidv7(),
    }[this.predecessor];
    const rows = [taskRow({ product: `Sản phẩm ${this.product}` })];
    const submission = await submissionOf({ unit: this.unit, period: PERIOD, replaces, rows });
    const answer = await submit(real, submission);
    if (head?.hash === submission.contentHash) {
      expect(answer).toMatchObject({ submissionId: head.id, revision: revisions.length, unchanged: true });
    } else if (replaces !== (head?.id ?? null)) {
      expect(answer).toMatchObject({ code: 'stale', facts: { currentId: head?.id ?? null } });
      return;
    } else {
      expect(answer).toMatchObject({ submissionId: submission.id, revision: revisions.length + 1, state: 'sent' });
      model.units.set(this.unit, [...revisions, { id: submission.id, hash: submission.contentHash }]);
    }
    model.answers.set(submission.id, { hash: submission.contentHash, receipt: answer as Receipt });
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
    expect(await submit(real, submission)).toEqual(model.answers.get(submission.id)?.receipt);
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

/** What the destination shows is what the model knows. */
class Look implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly unit: string) {}
  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const expected = model.units.get(this.unit) ?? [];
    const destination = real.destination(this.unit);
    const list = await destination.list({ period: PERIOD, unit: this.unit });
    expect(list.map(({ id, contentHash, revision, state }) => ({ id, contentHash, revision, state }))).toEqual(
      expected.map(({ id, hash }, i) => ({ id, contentHash: hash, revision: i + 1, state: 'sent' })),
    );
    const head = expected.at(-1);
    if (head === undefined) return;
    const entry = await destination.get(head.id);
    expect(entry?.submission).toEqual(model.sent.find((submission) => submission.id === head.id));
  }

  toString = () => `look(${this.unit})`;
}

async function submit(real: Real, submission: Submission): Promise<Receipt | DestinationProblem> {
  try {
    return await real.destination(submission.unit).submit(submission);
  } catch (error) {
    if (error instanceof DestinationProblem) return error;
    throw error;
  }
}

/** The laws of docs/contract.md, run over any destination. `open` gives a fresh, empty one. */
export function destinationLaws(
  open: () => Promise<{ destination: Real['destination']; end: () => Promise<void> }>,
): void {
  it('keeps the laws of the ledger in whatever order things are sent', async () => {
    const unit = fc.constantFrom(...UNITS);
    const commands = [
      fc
        .tuple(unit, fc.nat({ max: 4 }), fc.constantFrom<Predecessor>('current', 'current', 'none', 'older', 'unknown'))
        .map((args) => new Send(...args)),
      fc.nat({ max: 20 }).map((which) => new Repeat(which)),
      fc.nat({ max: 20 }).map((which) => new ReuseId(which)),
      unit.map((one) => new Look(one)),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (run) => {
        const { destination, end } = await open();
        try {
          const setup = () => ({
            model: { units: new Map(), answers: new Map(), sent: [] },
            real: { destination },
          });
          await fc.asyncModelRun(setup, run);
        } finally {
          await end();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('lets one of several correctors win, and loses nothing of the winner', async () => {
    const { destination, end } = await open();
    try {
      const first = await submissionOf({ unit: UNITS[0] });
      await destination(UNITS[0]).submit(first);
      const corrections = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          submissionOf({ unit: UNITS[0], replaces: first.id, rows: [taskRow({ product: `Bản ${n}` })] }),
        ),
      );
      const answers = await Promise.all(corrections.map((one) => submit({ destination }, one)));
      const receipts = answers.filter((answer): answer is Receipt => !(answer instanceof DestinationProblem));
      expect(receipts).toHaveLength(1);
      const list = await destination(UNITS[0]).list({ period: PERIOD, unit: UNITS[0] });
      expect(list.map(({ id }) => id)).toEqual([first.id, receipts[0]?.submissionId]);
      const losers = answers.filter((answer) => answer instanceof DestinationProblem);
      expect(losers.map(({ code, facts }) => ({ code, facts }))).toEqual(
        losers.map(() => ({ code: 'stale', facts: { currentId: receipts[0]?.submissionId } })),
      );
    } finally {
      await end();
    }
  });

  it('refuses a content that does not match its hash, and errors', async () => {
    const { destination, end } = await open();
    try {
      const submission = await submissionOf({ unit: UNITS[0] });
      const changed = { ...submission, rows: [taskRow({ title: 'Sửa trên đường' })] };
      await expect(destination(UNITS[0]).submit(changed)).rejects.toMatchObject({ code: 'hash-mismatch' });
      const findings = { errors: 3, warnings: 0, confirmed: [] };
      const faulty = await submissionOf({ unit: UNITS[0], findings });
      await expect(destination(UNITS[0]).submit(faulty)).rejects.toMatchObject({
        code: 'has-errors',
        facts: { count: 3 },
      });
      const malformed = { ...submission, unit: UNITS[0], sentAt: 'hôm qua' };
      await expect(destination(UNITS[0]).submit(malformed)).rejects.toMatchObject({ code: 'invalid' });
      expect(await destination(UNITS[0]).list({ period: PERIOD })).toEqual([]);
      expect(await destination(UNITS[0]).get(submission.id)).toBeNull();
    } finally {
      await end();
    }
  });
}
