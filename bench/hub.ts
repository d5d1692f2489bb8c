import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { findPostgres, startPostgres } from '../bin/lib/postgres';
import { HubClient } from '../src/destinations/hub';
import { type ItemRecord } from '../src/examine/records';
import { makeToken } from '../src/hub/store/tokens';
import { Store } from '../src/hub/store/store';
import { buildSubmission } from '../src/submission/build';
import { completeRow } from '../src/submission/row';
import { HubProcess } from '../tests/hub/hubProcess';

// Usage: npx tsx bench/hub.ts [units] [senders at once] [--database embedded|private|postgres://…] [--hubs N]
//          [--send-only]
// Every unit sends 100 rows over HTTP; the shared workbook is made; then every unit corrects its report while a reader
// asks for the workbook again and again. Hubs run in processes of their own; units take turns at
// them. `private` is a PostgreSQL of one's own, which flushes to disk.
const { values: OPTIONS, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string', default: 'embedded' },
    hubs: { type: 'string', default: '1' },
    'send-only': { type: 'boolean', default: false },
  },
});
const UNITS = Number(positionals[0] ?? 130);
const AT_ONCE = Number(positionals[1] ?? 16);
const HUBS = Number(OPTIONS.hubs);
const ROWS = 100;
const PERIOD = '2026-Q3';
const EMPTY = {
  period: PERIOD,
  plan: 'son-la-2026',
  sentBy: 'bench',
  ruleset: '1.0.0',
  findings: { errors: 0, warnings: 0, confirmed: [] },
};

function rowsOf(unit: number): ItemRecord[] {
  return Array.from({ length: ROWS }, (_, i) =>
    completeRow({
      sheet: 'Phụ lục II',
      row: i + 7,
      key: `son-la-2026/tasks/${i}/3f2a9c`,
      kind: 'tasks',
      template: 'son-la-2026-tasks',
      section: ['I', 'II', 'III', 'IV'][i % 4] ?? 'I',
      number: String(i + 1),
      title: `Nhiệm vụ ${i}: xây dựng, kết nối, chia sẻ cơ sở dữ liệu dùng chung của tỉnh với các hệ thống của Trung ương`,
      cells: { number: `A${i + 7}`, title: `B${i + 7}`, owner: `C${i + 7}`, due: `F${i + 7}`, progress: `G${i + 7}` },
      owners: ['Sở Khoa học và Công nghệ'],
      ownerIds: ['sl-so-khcn'],
      coordinators: ['Các sở, ban, ngành', 'UBND các xã, phường'],
      product: 'Báo cáo của UBND tỉnh',
      due: { kind: 'by', end: '2026-11-30' },
      progress: { text: `Đang thực hiện, đạt ${(unit + i) % 100}%`, done: false, completedOn: null, percent: null },
      planYears: { from: 2026, to: 2026 },
      status: 'in-progress',
      reason: 'Hạn 30/11/2026, chưa báo hoàn thành.',
    }),
  );
}

interface Sender {
  readonly client: HubClient;
  readonly unit: string;
  readonly index: number;
  sent: string | null;
}

/** Every sender sends once; `round` makes the content differ. Prints the speed. */
async function sendAll(title: string, senders: readonly Sender[], round: number): Promise<void> {
  const waits: number[] = [];
  const queue = [...senders];
  const begun = performance.now();
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const draft = {
        ...EMPTY,
        unit: next.unit,
        replaces: next.sent,
        rows: rowsOf(next.index + round),
      };
      const submission = await buildSubmission(draft, { id: uuidv7(), sentAt: new Date().toISOString() });
      const at = performance.now();
      next.sent = (await next.client.submit(submission)).submissionId;
      waits.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - begun) / 1000;
  waits.sort((a, b) => a - b);
  const p = (share: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
  const speed = `${seconds.toFixed(1)} s, ${(senders.length / seconds).toFixed(0)}/s, p50 ${p(0.5)} ms, p99 ${p(0.99)} ms`;
  console.log(`${title}: ${senders.length} submissions of ${ROWS} rows, ${AT_ONCE} at once: ${speed}`);
}

/** An empty place for the ledger. */
async function newPlace(): Promise<{ readonly location: string; readonly end: () => void }> {
  if (OPTIONS.database === 'embedded') {
    const location = mkdtempSync(path.join(tmpdir(), 'phuluc-bench-'));
    return { location, end: () => rmSync(location, { recursive: true, force: true }) };
  }
  if (OPTIONS.database !== 'private') return { location: OPTIONS.database, end: () => {} };
  const bin = findPostgres();
  if (bin === null) throw new Error('There is no PostgreSQL on this machine: name one with --database postgres://…');
  const server = await startPostgres(bin);
  return { location: server.url, end: () => server.stop() };
}

async function main(): Promise<void> {
  const { location, end } = await newPlace();
  const store = await Store.open(location);
  const now = new Date();
  const hubs = Array.from({ length: HUBS }, () => new HubProcess(location));
  for (const hub of hubs) await hub.start();
  const url = hubs[0]?.url ?? '';
  const stop = async () => {
    for (const hub of hubs) await hub.stop();
    end();
  };
  const senders: Sender[] = [];
  for (let index = 0; index < UNITS; index += 1) {
    const unit = `xa-${10_000 + index}`;
    const token = await makeToken(store, { unit, role: 'reporter', days: 1, now });
    const hub = hubs[index % HUBS]?.url ?? '';
    senders.push({ client: new HubClient({ url: hub, token, timeout: 900_000 }), unit, index, sent: null });
  }
  await store.close();
  const memory = async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1] ?? 0) / 1e6;
  };
  let peak = await memory();
  const watch = setInterval(() => void memory().then((now) => (peak = Math.max(peak, now))), 250);

  await sendAll('first reports', senders, 0);
  console.log(`hub memory ${Math.round(peak)} MB`);
  if (OPTIONS['send-only']) {
    clearInterval(watch);
    return stop();
  }
  const read = async (title: string, etag?: string) => {
    const at = performance.now();
    const workbook = await senders[0]?.client.workbook(PERIOD, etag);
    const seconds = ((performance.now() - at) / 1000).toFixed(1);
    const size = ((workbook?.bytes.length ?? 0) / 1e6).toFixed(1);
    console.log(`workbook ${title}: ${seconds} s, ${size} MB, hub memory at most ${Math.round(peak)} MB so far`);
    return workbook?.etag ?? undefined;
  };
  await read('made, the thread started with it');
  await read('kept');
  await senders[0]?.client
    .submit(
      await buildSubmission(
        { ...EMPTY, unit: senders[0].unit, replaces: senders[0].sent, rows: rowsOf(50) },
        { id: uuidv7(), sentAt: new Date().toISOString() },
      ),
    )
    .then(({ submissionId }) => senders[0] && (senders[0].sent = submissionId));
  await read('made again');
  let goingOn = true;
  const reader = (async () => {
    while (goingOn) await senders[1]?.client.workbook(PERIOD);
  })();
  await sendAll('corrections while workbooks are being made', senders.slice(0, 1000), 1);
  goingOn = false;
  await reader;
  await read('after the corrections');
  clearInterval(watch);
  return stop();
}

void main();
