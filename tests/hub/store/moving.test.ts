import Database from 'libsql';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/main';
import { KEYS } from '../../../src/hub/store/backup/copyRows';
import { decideRows, takeBackDecision } from '../../../src/hub/store/decisions';
import { addPlanVersion } from '../../../src/hub/store/plans';
import { setPublication } from '../../../src/hub/store/publications';
import { startSignIn } from '../../../src/hub/store/signIns';
import { Store } from '../../../src/hub/store/store';
import { type Tables } from '../../../src/hub/store/tables';
import { submissionOf, taskRow } from '../../submission/examples';
import { newDatabase, newDirectory, type Place, testServer } from '../stores';
import { testHub } from '../testHub';

const PERIOD = '2026-Q3';
const server = testServer();
const ENGINES = {
  'the embedded store': () => newDirectory(),
  PostgreSQL: () => newDatabase(server()),
};
type EngineName = keyof typeof ENGINES;
const NAMES = Object.keys(ENGINES) as EngineName[];

let folder: string;
let places: Place[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phuluc-moving-'));
  places = [];
});
afterEach(async () => {
  for (const place of places) await place.end();
  rmSync(folder, { recursive: true, force: true });
});

async function placeOn(engine: EngineName): Promise<Place> {
  const place = await ENGINES[engine]();
  places.push(place);
  return place;
}

async function phuluc(command: string, { location }: Place, ...args: string[]) {
  const where = location.startsWith('postgres:') ? ['--database', location] : ['--data', location];
  let err = '';
  const io = { out: () => {}, err: (text: string) => (err += text), now: () => new Date() };
  return { status: await run([command, ...args, ...where], io), err };
}

/** Every row of every table. */
async function contentOf({ location }: Place) {
  const store = await Store.open(location);
  try {
    const content: Record<string, unknown[]> = {};
    for (const table of Object.keys(KEYS) as (keyof Tables)[]) {
      const rows = await store.db.selectFrom(table).selectAll().execute();
      content[table] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
    }
    return content;
  } finally {
    await store.close();
  }
}

/** A hub with something in every table; what a unit was told, and what it would send next. */
async function fill(place: Place) {
  const hub = await testHub({ database: place.location });
  const reporter = await hub.token('sl-so-khcn');
  const coordinator = await hub.token('sl-so-tc', 'coordinator');
  const first = await submissionOf({ rows: [taskRow({ product: 'Một\u0000 “hai”' })] });
  const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
  const post = async (body: unknown) => (await hub.request('POST', '/api/submissions', { token: reporter, body })).body;
  const receipts = [await post(first), await post({ ...first, id: (await submissionOf()).id }), await post(second)];
  for (const state of ['accepted', 'returned']) {
    const body = { state, comment: 'Thiếu minh chứng' };
    await hub.request('POST', `/api/submissions/${first.id}/review`, { token: coordinator, body });
  }
  await hub.request('PUT', `/api/periods/${PERIOD}`, { token: coordinator, body: { due: '2026-12-31' } });
  await hub.end();

  const store = await Store.open(place.location);
  const by = { actor: 'token-1', unit: 'sl-so-tc', at: '2026-09-04T02:00:00.000Z' };
  const plan = { plan: 'son-la-2026', title: 'Kế hoạch', rows: [taskRow()], owing: {}, aggregations: {} };
  for (let n = 0; n < 3; n += 1) await addPlanVersion(store, plan, by);
  await decideRows(
    store,
    plan.plan,
    Array.from({ length: 250 }, (_, n) => ({ from: `k${n}`, to: n % 2 === 0 ? null : 'x' })),
    by,
  );
  await takeBackDecision(store, plan.plan, 'k7', by);
  await setPublication(store, PERIOD, { published: true, parts: ['tasks'], note: 'Số liệu quý III' }, by);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await startSignIn(store, { unit: 'sl-so-tc', role: 'coordinator', label: 'ab12', now, expiresAt });
  await store.close();
  return { reporter, first, second, receipts };
}

const WAYS = NAMES.flatMap((from) => NAMES.map((to) => [from, to] as const));

it.each(WAYS)('moves a whole ledger from %s to %s', async (from, to) => {
  const source = await placeOn(from);
  const { reporter, first, second, receipts } = await fill(source);
  const before = await contentOf(source);
  for (const [table, rows] of Object.entries(before)) expect([table, rows.length > 0]).toEqual([table, true]);
  expect(before['row_decisions']).toHaveLength(251);

  const file = path.join(folder, 'ledger-backup.db');
  expect(await phuluc('backup', source, '-o', file)).toMatchObject({ status: 0 });
  expect(readdirSync(folder)).toEqual(['ledger-backup.db']);
  expect(statSync(file).mode & 0o077).toBe(0);
  const target = await placeOn(to);
  expect(await phuluc('restore', target, file)).toMatchObject({ status: 0 });
  expect(await contentOf(target)).toEqual(before);

  const hub = await testHub({ database: target.location });
  try {
    const send = (body: unknown) => hub.request('POST', '/api/submissions', { token: reporter, body });
    expect(await send(second)).toMatchObject({ status: 200, body: receipts[2] });
    expect(await send(first)).toMatchObject({ status: 200, body: { ...receipts[0], state: 'returned' } });
    const next = await submissionOf({ replaces: second.id, rows: [taskRow({ product: 'Ba' })] });
    expect(await send(next)).toMatchObject({ status: 201, body: { revision: 3 } });
  } finally {
    await hub.end();
  }
});

describe.each(NAMES)('on %s', (engine) => {
  it('a backup is consistent while submissions go on', async () => {
    const place = await placeOn(engine);
    const hub = await testHub({ database: place.location });
    try {
      const client = await hub.client('sl-so-khcn');
      let going = true;
      let sent = 0;
      const sending = (async () => {
        for (let replaces: string | null = null; going; sent += 1) {
          const submission = await submissionOf({ replaces, rows: [taskRow({ product: `Lần ${sent}` })] });
          await client.submit(submission);
          replaces = submission.id;
        }
      })();
      for (let n = 0; n < 4; n += 1) {
        const before = sent;
        const file = path.join(folder, `${n}.db`);
        expect(await phuluc('backup', place, '-o', file)).toMatchObject({ status: 0 });
        const database = new Database(file);
        const [kept] = database.prepare('select count(*) from submissions').raw().all() as [number][];
        database.close();
        expect(kept![0]).toBeGreaterThanOrEqual(before);
      }
      going = false;
      await sending;
      expect(sent).toBeGreaterThan(0);
    } finally {
      await hub.end();
    }
  });

  it('a ledger that holds something is not replaced, a damaged or missing backup not taken', async () => {
    const source = await placeOn(engine);
    await fill(source);
    const file = path.join(folder, 'backup.db');
    await phuluc('backup', source, '-o', file);
    const before = await contentOf(source);
    expect((await phuluc('restore', source, file)).err).toContain('đã có sổ gửi có dữ liệu');
    expect(await contentOf(source)).toEqual(before);

    const target = await placeOn(engine);
    const spoiled = path.join(folder, 'spoiled.db');
    for (const spoil of [
      "update submissions set body = replace(body, 'Hai', 'Ba')",
      'pragma foreign_keys = off; delete from submissions where revision = 1',
      'delete from answers where id = submission_id',
      'delete from plans where version = 2',
      `update plans set body = '{"plan":"khac"}'`,
    ]) {
      copyFileSync(file, spoiled);
      const database = new Database(spoiled);
      database.exec(spoil);
      database.close();
      expect((await phuluc('restore', target, spoiled)).err).toContain('bị hỏng hoặc đã bị sửa');
    }
    expect((await phuluc('restore', target, path.join(folder, 'none.db'))).err).toContain('Không thấy sổ gửi');
    // Nothing came in: the whole one still does.
    expect(await phuluc('restore', target, file)).toMatchObject({ status: 0 });
    expect(await contentOf(target)).toEqual(before);
  });

  it('there is no backup of an empty place, nor over an older one', async () => {
    const empty = await placeOn(engine);
    const file = path.join(folder, 'b.db');
    expect((await phuluc('backup', empty, '-o', file)).err).toContain('Không thấy sổ gửi');
    expect(existsSync(file)).toBe(false);
    const source = await placeOn(engine);
    await (await Store.open(source.location)).close();
    expect(await phuluc('backup', source, '-o', file)).toMatchObject({ status: 0 });
    expect((await phuluc('backup', source, '-o', file)).err).toContain('đã có');
  });
});
