import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { HubClient } from '../src/destinations/hub';
import { type ItemRecord } from '../src/examine/records';
import { startHub } from '../src/hub';
import { makeToken } from '../src/hub/store/tokens';
import { Store } from '../src/hub/store/store';
import { buildSubmission } from '../src/submission/build';
import { completeRow } from '../src/submission/row';

// Usage: npx tsx bench/hub.ts [units] [senders at once]
// Every unit sends 100 rows once over HTTP; then the shared workbook is made twice (the second from the cache).
const UNITS = Number(process.argv[2] ?? 130);
const AT_ONCE = Number(process.argv[3] ?? 16);
const ROWS = 100;
const PERIOD = '2026-Q3';

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

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'phuluc-bench-'));
  const hub = await startHub({ dataDir, port: 0 });
  const store = await Store.open(dataDir);
  const now = new Date();
  const senders: { client: HubClient; unit: string; index: number }[] = [];
  for (let index = 0; index < UNITS; index += 1) {
    const unit = `xa-${10_000 + index}`;
    const token = await makeToken(store, { unit, role: 'reporter', days: 1, now });
    senders.push({ client: new HubClient({ url: hub.url, token, timeout: 120_000 }), unit, index });
  }
  await store.close();
  const waits: number[] = [];
  const begun = performance.now();
  const queue = [...senders];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { client, unit, index } = next;
      const draft = {
        unit,
        period: PERIOD,
        plan: 'son-la-2026',
        replaces: null,
        sentBy: 'bench',
        ruleset: '1.0.0',
        rows: rowsOf(index),
        findings: { errors: 0, warnings: 0, confirmed: [] },
      };
      const submission = await buildSubmission(draft, { id: uuidv7(), sentAt: new Date().toISOString() });
      const at = performance.now();
      await client.submit(submission);
      waits.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - begun) / 1000;
  waits.sort((a, b) => a - b);
  const p = (share: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
  console.log(
    `${UNITS} submissions of ${ROWS} rows, ${AT_ONCE} at once: ${seconds.toFixed(1)} s, ${(UNITS / seconds).toFixed(0)}/s`,
  );
  console.log(`answer p50 ${p(0.5)} ms, p99 ${p(0.99)} ms (client and hub in one process)`);
  for (const round of ['made', 'cached']) {
    const at = performance.now();
    const workbook = await senders[0]?.client.workbook(PERIOD);
    const size = ((workbook?.bytes.length ?? 0) / 1e6).toFixed(1);
    console.log(
      `workbook ${round}: ${Math.round(performance.now() - at)} ms, ${size} MB, rss ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
  }
  await hub.close();
  rmSync(dataDir, { recursive: true, force: true });
}

void main();
