import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HubClient } from '../../src/destinations/hub';
import { createToken } from '../../src/hub';
import { type Receipt, type Submission, type SubmissionSummary } from '../../src/submission/types';
import { readXlsx } from '../../src/xlsx/read';
import { submissionOf, taskRow } from '../submission/examples';
import { freePort } from './testHub';

const PHULUC = path.join(__dirname, '../../bin/phuluc.js');
const PERIOD = '2026-Q3';
const UNITS = Array.from({ length: 40 }, (_, i) => `xa-${String(3000 + i)}`);
const KILLS = 3;

let dataDir: string;
let hub: ChildProcess | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'phuluc-crash-'));
});
afterEach(async () => {
  if (hub !== null) await kill(hub);
  rmSync(dataDir, { recursive: true, force: true });
});

/** A hub in a process of its own, as the command line starts it. */
async function start(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PHULUC, 'hub', '--data', dataDir, '--port', String(port)], {
    stdio: 'ignore',
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The hub ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok === true) return child;
    await wait(50);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/**
 * Forty units press Gửi while the hub is killed again and again. A unit sends corrections one after another; what it has
 * no receipt for it sends again, with the same id, as the outbox of the pane does.
 */
class Sender {
  readonly receipts: { submission: Submission; receipt: Receipt }[] = [];
  private stopped = false;

  constructor(
    readonly unit: string,
    private readonly client: HubClient,
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
        rows: Array.from({ length: 5 }, (_, i) =>
          taskRow({ key: `k${i}`, row: i + 5, product: `Lần ${n}, dòng ${i}` }),
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
        return await this.client.submit(submission);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code !== 'unreachable' && code !== 'too-many-requests') throw error;
        if (this.stopped) return null;
        await wait(30);
      }
    }
  }
}

it('has every receipt in the ledger exactly once after being killed again and again', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const client = async (unit: string, role: 'reporter' | 'coordinator') =>
    new HubClient({ url, token: await createToken(dataDir, { unit, role, days: 1 }) });
  let received = 0;
  let reached = () => {};
  const senders: Sender[] = [];
  for (const unit of UNITS) {
    senders.push(
      new Sender(unit, await client(unit, 'reporter'), () => {
        received += 1;
        reached();
      }),
    );
  }
  const countOf = (count: number) =>
    new Promise<void>((resolve) => {
      reached = () => {
        if (received >= count) resolve();
      };
      reached();
    });

  hub = await start(port);
  const running = Promise.all(senders.map((sender) => sender.run()));
  for (let killed = 0; killed < KILLS; killed += 1) {
    await countOf(received + 50);
    await kill(hub);
    hub = await start(port);
  }
  await countOf(received + 20);
  for (const sender of senders) sender.stop();
  await kill(hub);
  await running;

  hub = await start(port);
  const coordinator = await client('sl-so-khcn', 'coordinator');
  const all = await coordinator.list({ period: PERIOD });
  const byUnit = new Map<string, SubmissionSummary[]>();
  for (const summary of all) byUnit.set(summary.unit, [...(byUnit.get(summary.unit) ?? []), summary]);
  expect(received).toBeGreaterThanOrEqual(KILLS * 50);
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
  const { submission } = senders[0]!.receipts.at(-1)!;
  expect((await coordinator.get(submission.id))?.submission).toEqual(submission);

  const { bytes } = (await coordinator.workbook(PERIOD))!;
  const tasks = readXlsx(bytes).sheets.find((sheet) => sheet.name === 'Nhiệm vụ')!;
  const rows = new Set(tasks.cells.filter((cell) => cell.row > 4 && cell.column === 2).map((cell) => cell.row));
  expect(rows.size).toBe(byUnit.size * 5);
}, 180_000);
