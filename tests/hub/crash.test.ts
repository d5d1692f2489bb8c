import { setTimeout as wait } from 'node:timers/promises';
import { HubClient } from '../../src/destinations/hub';
import { DestinationProblem } from '../../src/destinations/types';
import { Store } from '../../src/hub/store/store';
import { makeToken } from '../../src/hub/store/tokens';
import { contentHash } from '../../src/submission/contentHash';
import { type Receipt, type Submission, type SubmissionSummary } from '../../src/submission/types';
import { readXlsx } from '../../src/xlsx/read';
import { submissionOf, taskRow } from '../submission/examples';
import { HubProcess } from './hubProcess';
import { newDatabase, newDirectory, ownServer } from './stores';

const PERIOD = '2026-Q3';
const UNITS = Array.from({ length: 200 }, (_, i) => `xa-${String(3000 + i)}`);
const ROWS = 3;
/** Receipts between two blows. */
const MEANWHILE = 100;

/**
 * A unit that sends corrections one after another. What it has no receipt for it sends again with the same id, to any of
 * the hubs, as the outbox of the pane does.
 */
class Sender {
  readonly receipts: { submission: Submission; receipt: Receipt }[] = [];
  private stopped = false;
  private turn = 0;

  constructor(
    readonly unit: string,
    private readonly clients: readonly HubClient[],
    private readonly onReceipt: () => void,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  async run(): Promise<void> {
    for (let n = 0; !this.stopped; n += 1) {
      const submission = await submissionOf({
        unit: this.unit,
        period: PERIOD,
        replaces: this.receipts.at(-1)?.submission.id ?? null,
        rows: Array.from({ length: ROWS }, (_, i) =>
          taskRow({ key: `k${i}`, row: i + 5, title: `${this.unit} lần ${n} dòng ${i}` }),
        ),
      });
      const receipt = await this.untilReceived(submission);
      if (receipt === null) return;
      this.receipts.push({ submission, receipt });
      this.onReceipt();
    }
  }

  private async untilReceived(submission: Submission): Promise<Receipt | null> {
    for (;;) {
      try {
        return await this.clients[this.turn++ % this.clients.length]!.submit(submission);
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (this.stopped) return null;
        await wait(30);
      }
    }
  }
}

/** The hub is away, or says itself that it will be back. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof DestinationProblem)) return false;
  const isBusy = error.code === 'server-error' && typeof error.facts['retryAfter'] === 'number';
  return error.code === 'unreachable' || isBusy;
}

/** Units press Gửi, all at once, while `blows` fall on the hubs; then the ledger and the shared workbook are looked at. */
async function survive(
  location: string,
  hubs: readonly HubProcess[],
  blows: readonly (() => Promise<void>)[],
): Promise<void> {
  for (const hub of hubs) await hub.start();
  const store = await Store.open(location);
  const grant = { days: 1, now: new Date() };
  const clientsOf = async (unit: string, role: 'reporter' | 'coordinator') => {
    const token = await makeToken(store, { unit, role, ...grant });
    return hubs.map(({ url }) => new HubClient({ url, token, timeout: 120_000 }));
  };
  let received = 0;
  let reached = () => {};
  const senders: Sender[] = [];
  for (const unit of UNITS) {
    const onReceipt = () => {
      received += 1;
      reached();
    };
    senders.push(new Sender(unit, await clientsOf(unit, 'reporter'), onReceipt));
  }
  const [coordinator] = await clientsOf('sl-so-khcn', 'coordinator');
  await store.close();
  const countOf = (count: number) =>
    new Promise<void>((resolve) => {
      reached = () => {
        if (received >= count) resolve();
      };
      reached();
    });

  const running = Promise.all(senders.map((sender) => sender.run()));
  // A sender that fails ends the test at once.
  const orFailed = <T>(work: Promise<T>) => Promise.race([work, running.then(() => work)]);
  for (const blow of blows) {
    await orFailed(countOf(received + MEANWHILE));
    await orFailed(blow());
  }
  await orFailed(countOf(received + MEANWHILE));
  for (const sender of senders) sender.stop();
  for (const hub of hubs) await hub.kill();
  await running;

  await hubs[0]!.start();
  const all = await coordinator!.list({ period: PERIOD });
  const byUnit = new Map<string, SubmissionSummary[]>();
  for (const summary of all) byUnit.set(summary.unit, [...(byUnit.get(summary.unit) ?? []), summary]);
  expect(received).toBeGreaterThanOrEqual((blows.length + 1) * MEANWHILE);
  for (const { unit, receipts } of senders) {
    const kept = byUnit.get(unit) ?? [];
    // At most one more: committed, but the hub died before its receipt left.
    expect(kept.length - receipts.length).toBeLessThanOrEqual(1);
    expect(
      kept.slice(0, receipts.length).map(({ id, revision, receivedAt }) => ({ id, revision, receivedAt })),
    ).toEqual(
      receipts.map(({ receipt: { submissionId, revision, receivedAt } }) => ({
        id: submissionId,
        revision,
        receivedAt,
      })),
    );
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  }
  await proveWhole(location, senders);
  await proveWorkbook(coordinator!, byUnit);
}

/** Every submission is there with its answer, its content and its line in the audit trail, or not at all. */
async function proveWhole(location: string, senders: readonly Sender[]): Promise<void> {
  const sent = new Map(
    senders.flatMap(({ receipts }) => receipts.map(({ submission }) => [submission.id, submission])),
  );
  const store = await Store.open(location);
  try {
    const rows = await store.db.selectFrom('submissions').select(['id', 'content_hash', 'body']).execute();
    for (const { id, content_hash, body } of rows) {
      const submission = JSON.parse(body) as Submission;
      expect(await contentHash(submission)).toBe(content_hash);
      if (sent.has(id)) expect(submission).toEqual(sent.get(id));
    }
    const ids = rows.map(({ id }) => id).sort();
    const answers = await store.db.selectFrom('answers').select('id').execute();
    expect(answers.map(({ id }) => id).sort()).toEqual(ids);
    const received = store.db.selectFrom('audit').select('subject').where('action', '=', 'submission-received');
    expect((await received.execute()).map(({ subject }) => subject).sort()).toEqual(ids);
  } finally {
    await store.close();
  }
}

/** The shared workbook has the rows of every unit's newest submission, and no others. */
async function proveWorkbook(coordinator: HubClient, byUnit: ReadonlyMap<string, SubmissionSummary[]>): Promise<void> {
  const expected: string[] = [];
  for (const kept of byUnit.values()) {
    const newest = await coordinator.get(kept.at(-1)!.id);
    expected.push(...newest!.submission.rows.map(({ title }) => title));
  }
  const { bytes } = (await coordinator.workbook(PERIOD))!;
  const tasks = readXlsx(bytes).sheets.find((sheet) => sheet.name === 'Nhiệm vụ')!;
  const titles = tasks.cells.flatMap(({ value }) =>
    /^xa-\d+ lần \d+ dòng \d+$/.test(String(value)) ? [String(value)] : [],
  );
  expect(titles.sort()).toEqual(expected.sort());
}

it('has every receipt in the embedded ledger exactly once after being killed again and again', async () => {
  const place = await newDirectory();
  const hub = new HubProcess(place.location);
  try {
    const again = async () => {
      await hub.kill();
      await hub.start();
    };
    await survive(place.location, [hub], [again, again, again]);
  } finally {
    await hub.kill();
    await place.end();
  }
});

it('so it has on PostgreSQL with two hubs, when these and the database itself are killed', async () => {
  const server = await ownServer();
  const place = await newDatabase(server.url);
  const hubs = [new HubProcess(place.location), new HubProcess(place.location)];
  try {
    const again = (which: number) => async () => {
      await hubs[which]!.kill();
      await hubs[which]!.start();
    };
    const database = async () => {
      server.kill();
      await server.restart();
    };
    const both = async () => {
      await Promise.all(hubs.map((hub) => hub.kill()));
      await Promise.all(hubs.map((hub) => hub.start()));
    };
    await survive(place.location, hubs, [again(0), database, again(1), both, database]);
  } finally {
    for (const hub of hubs) await hub.kill();
    server.stop();
  }
});
