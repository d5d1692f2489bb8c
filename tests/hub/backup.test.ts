import Database from 'libsql';
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { run } from '../../src/cli/main';
import { submissionOf, taskRow } from '../submission/examples';
import { HubProcess } from './hubProcess';
import { testHub } from './testHub';

const PHULUC = path.join(__dirname, '../../bin/phuluc.js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phuluc-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function phuluc(...args: string[]): Promise<{ status: number; err: string }> {
  let err = '';
  const status = await run(args, { out: () => {}, err: (text) => (err += text), now: () => new Date() });
  return { status, err };
}

const TABLES = ['submissions', 'answers', 'reviews', 'periods', 'tokens', 'audit'];

function contentOf(ledger: string) {
  const database = new Database(ledger);
  const content = TABLES.map((table) => database.prepare(`select * from ${table} order by 1`).all());
  database.close();
  return content;
}

/** A hub with two revisions, a repeat, a return, a period and a revoked token; returns what it answers to readers. */
async function filledHub() {
  const hub = await testHub();
  const reporter = await hub.token('sl-so-khcn');
  const coordinator = await hub.token('sl-so-tc', 'coordinator');
  const revoked = await hub.token('sl-so-ct');
  await phuluc('token', '--revoke', revoked, '--data', hub.dataDir);
  const first = await submissionOf();
  const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
  const post = (body: unknown) => hub.request('POST', '/api/submissions', { token: reporter, body });
  const receipts = [await post(first), await post(await submissionOf({ replaces: first.id })), await post(second)].map(
    ({ body }) => body,
  );
  await hub.request('PUT', '/api/periods/2026-Q3', { token: coordinator, body: { due: '2026-12-31' } });
  const review = { state: 'returned', comment: 'Thiếu minh chứng' };
  await hub.request('POST', `/api/submissions/${first.id}/review`, { token: coordinator, body: review });
  return { hub, reporter, coordinator, revoked, first, second, receipts, post };
}

it('backs up a running hub and restores ledger, receipts, periods and tokens', async () => {
  const { hub, reporter, coordinator, revoked, first, second, receipts, post } = await filledHub();
  const file = path.join(folder, 'ledger-backup.db');
  try {
    expect(await phuluc('backup', '--data', hub.dataDir, '-o', file)).toMatchObject({ status: 0 });
    expect(statSync(file).mode & 0o077).toBe(0);
    const kept = contentOf(file);
    expect(kept.map((rows) => rows.length)).toEqual([2, 3, 1, 1, 3, 9]);
    expect(kept).toEqual(contentOf(path.join(hub.dataDir, 'ledger.db')));
    // What comes after is not in it.
    await post(await submissionOf({ replaces: second.id, rows: [taskRow({ product: 'Sau' })] }));
  } finally {
    await hub.end();
  }
  const data = path.join(folder, 'data');
  expect(await phuluc('restore', file, '--data', data)).toMatchObject({ status: 0 });
  expect(readdirSync(data)).toEqual(['ledger.db']);
  expect(contentOf(path.join(data, 'ledger.db'))).toEqual(contentOf(file));

  const restored = await testHub({ dataDir: data });
  try {
    const send = (token: string, body: unknown) => restored.request('POST', '/api/submissions', { token, body });
    expect(await send(reporter, second)).toMatchObject({ status: 200, body: receipts[2] });
    expect(await send(reporter, first)).toMatchObject({ status: 200, body: { ...receipts[0], state: 'returned' } });
    expect((await restored.request('GET', '/api/submissions', { token: revoked })).status).toBe(401);
    const { body } = await restored.request('GET', '/api/periods/2026-Q3', { token: coordinator });
    expect(body).toMatchObject({ due: '2026-12-31' });
    const next = await submissionOf({ replaces: second.id, rows: [taskRow({ product: 'Ba' })] });
    expect(await send(reporter, next)).toMatchObject({ status: 201, body: { revision: 3 } });
  } finally {
    await restored.end();
  }
});

it('is consistent while submissions go on', async () => {
  const hub = await testHub();
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
    for (let n = 0; n < 5; n += 1) {
      const before = sent;
      const file = path.join(folder, `${n}.db`);
      expect(await phuluc('backup', '--data', hub.dataDir, '-o', file)).toMatchObject({ status: 0 });
      expect(contentOf(file)[0]!.length).toBeGreaterThanOrEqual(before);
    }
    going = false;
    await sending;
    expect(sent).toBeGreaterThan(0);
  } finally {
    await hub.end();
  }
});

describe('a restore is refused', () => {
  let backupFile: string;
  let source: Awaited<ReturnType<typeof filledHub>>['hub'];
  beforeEach(async () => {
    source = (await filledHub()).hub;
    backupFile = path.join(folder, 'backup.db');
    await phuluc('backup', '--data', source.dataDir, '-o', backupFile);
  });
  afterEach(() => source.end());
  const into = (name: string) => path.join(folder, name);

  it('into a directory whose ledger holds something, and the old one stays', async () => {
    const before = contentOf(path.join(source.dataDir, 'ledger.db'));
    const { status, err } = await phuluc('restore', backupFile, '--data', source.dataDir);
    expect(status).toBe(2);
    expect(err).toContain('đã có sổ gửi có dữ liệu');
    expect(contentOf(path.join(source.dataDir, 'ledger.db'))).toEqual(before);
  });

  it('under a running hub, but not into the empty ledger it leaves behind', async () => {
    // Processes of their own, as in an office: locks of one process say nothing about another's.
    const hub = new HubProcess(into('empty'));
    const restore = () =>
      promisify(execFile)(process.execPath, [PHULUC, 'restore', backupFile, '--data', into('empty')]);
    await hub.start();
    try {
      await expect(restore()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Máy chủ đang chạy') });
    } finally {
      await hub.kill();
    }
    await restore();
    expect(contentOf(path.join(into('empty'), 'ledger.db'))).toEqual(contentOf(backupFile));
  });

  const spoil = (sql: string) => {
    const changed = into('changed.db');
    copyFileSync(backupFile, changed);
    const database = new Database(changed);
    database.exec(sql);
    database.close();
    return changed;
  };

  it.each([
    ['a figure changed', "update submissions set body = replace(body, 'Hai', 'Ba')"],
    ['a hash changed', `update submissions set content_hash = '${'0'.repeat(64)}'`],
    ['another unit', "update submissions set unit = 'sl-so-tc'"],
    ['a revision cut out', 'pragma foreign_keys = off; delete from submissions where revision = 1'],
    ['a body that is no JSON', "update submissions set body = '{'"],
    ['no ledger at all', 'drop table reviews; drop table answers; drop table submissions'],
  ])('from a backup with %s', async (_what, sql) => {
    const { status, err } = await phuluc('restore', spoil(sql), '--data', into('new'));
    expect(status).toBe(2);
    expect(err).toContain('bị hỏng hoặc đã bị sửa');
    expect(readdirSync(into('new'))).toEqual([]);
  });

  it('from what is no database, half a file or nothing', async () => {
    const text = into('text.db');
    writeFileSync(text, 'Phụ lục II'.repeat(1000));
    const half = into('half.db');
    copyFileSync(backupFile, half);
    truncateSync(half, Math.floor(statSync(half).size / 2));
    for (const file of [text, half]) {
      expect((await phuluc('restore', file, '--data', into('new'))).err).toContain('bị hỏng');
    }
    expect((await phuluc('restore', into('none.db'), '--data', into('new'))).err).toContain('Không thấy sổ gửi');
    expect(existsSync(path.join(into('new'), 'ledger.db'))).toBe(false);
  });

  it('so is a backup over an older one, or of nothing', async () => {
    expect((await phuluc('backup', '--data', source.dataDir, '-o', backupFile)).err).toContain('đã có');
    expect((await phuluc('backup', '--data', into('nowhere'), '-o', into('b.db'))).err).toContain('Không thấy sổ gửi');
    expect(existsSync(into('b.db'))).toBe(false);
    const noFolder = path.join(into('missing'), 'b.db');
    expect((await phuluc('backup', '--data', source.dataDir, '-o', noFolder)).status).toBe(2);
  });
});
