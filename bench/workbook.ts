import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { judgeRows } from '../src/hub/judge';
import { pictureContext, pictureTag } from '../src/hub/picture';
import { receiveSubmission } from '../src/hub/store/ledger';
import { Store } from '../src/hub/store/store';
import { type JobKind } from '../src/hub/workbook/job';
import { Workbooks } from '../src/hub/workbook/workbooks';
import { buildSubmission } from '../src/submission/build';
import { readPeriod } from '../src/values/period';
import { rowsOf } from './reports';

// Usage: npx tsx bench/workbook.ts [units] [rows a report] [postgres:// address]
// Fills a store, then has everything made that readers of a period download: first by a new thread, then again after one
// unit has corrected its report, as it goes on all day. Time on the clock, the process's own CPU time, and the most
// memory it has held so far, the thread included.
const UNITS = Number(process.argv[2] ?? 130);
const ROWS = Number(process.argv[3] ?? 100);
const PERIOD = '2026-Q3';
const NOW = new Date('2026-09-20T02:00:00Z');
const BY = { actor: 'bench', now: NOW };

async function send(store: Store, unit: number, round: number, replaces: string | null): Promise<string> {
  const rows = rowsOf(unit, ROWS, round);
  const submission = await buildSubmission(
    {
      unit: `xa-${10_000 + unit}`,
      period: PERIOD,
      plan: 'son-la-2026',
      replaces,
      sentBy: 'bench',
      ruleset: '1.0.0',
      rows,
      findings: { errors: 0, warnings: 1, confirmed: [{ rule: 'missing-product', cells: ['E8'], reason: 'Chờ ký' }] },
    },
    { id: uuidv7(), sentAt: NOW.toISOString() },
  );
  const outcome = await receiveSubmission(store, submission, judgeRows(rows, readPeriod(PERIOD), NOW), BY);
  if (outcome.kind !== 'new') throw new Error(`A report was not taken: ${outcome.kind}.`);
  return submission.id;
}

let peak = 0;
const look = (): void => {
  peak = Math.max(peak, process.memoryUsage().rss);
};

async function measured<T>(title: string, work: () => Promise<T>, size: (made: T) => number): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const made = await work();
  look();
  const { user, system } = process.cpuUsage(before);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const cpu = ((user + system) / 1e6).toFixed(1);
  const megabytes = (size(made) / 1e6).toFixed(1);
  console.log(`${title}: ${seconds} s, CPU ${cpu} s, ${megabytes} MB, memory at most ${Math.round(peak / 1e6)} MB`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-bench-'));
  const location = process.argv[4] ?? folder;
  const store = await Store.open(location);
  const ids: string[] = [];
  for (let unit = 0; unit < UNITS; unit += 1) ids.push(await send(store, unit, 0, null));
  const workbooks = new Workbooks(location, () => NOW);
  const watch = setInterval(look, 100);
  console.log(`${UNITS} units with ${ROWS} rows each; memory before ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  const make = async (kind: JobKind) => {
    const tag = await pictureTag(store, await pictureContext(store, PERIOD, NOW));
    for (;;) {
      // A reader who waits long is given the one before: here the new one is waited for.
      const made = await workbooks.newest({ kind, period: PERIOD, language: 'vi' }, tag);
      if (made.tag === tag) return made;
    }
  };
  const round = async (title: string) => {
    for (const kind of ['workbook', 'dashboard', 'summary', 'picture', 'lines'] as const) {
      await measured(
        `${kind}, ${title}`,
        () => make(kind),
        ({ blocks }) => blocks.reduce((sum, { length }) => sum + length, 0),
      );
    }
  };
  await round('first');
  await send(store, 0, 1, ids[0] ?? null);
  await round('after one correction');
  clearInterval(watch);
  await workbooks.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

void main();
