import { uuidv7 } from 'uuidv7';
import { GraphDestination } from '../../src/destinations/graph/graph';
import { submissionOf, taskRow } from '../submission/examples';
import { type Fault, FOLDER, GraphServer, type Seen } from './graphServer/graphServer';
import { destinationLaws } from './laws';

const PERIOD = '2026-Q3';

/** A client of its own, as every sender has one. */
function clientOf(server: GraphServer, folder = FOLDER): GraphDestination {
  return new GraphDestination(
    { folder },
    {
      fetch: server.fetch,
      token: async () => 'good',
      wait: server.clock.wait,
      now: server.clock.now,
      random: Math.random,
    },
    uuidv7,
  );
}

/** Lets the nth request of a kind go wrong. */
function failing(kind: Seen['kind'], fault: Fault, which = 1): (seen: Seen) => Fault | null {
  let met = 0;
  return (seen) => (seen.kind === kind && (met += 1) === which ? fault : null);
}

describe('a workbook on SharePoint as a destination', () => {
  let server: GraphServer;
  beforeEach(() => {
    server = new GraphServer();
  });
  afterEach(() => expect(server.unpublished).toEqual([]));

  destinationLaws(async () => {
    const own = new GraphServer();
    return {
      destination: () => clientOf(own),
      reader: () => clientOf(own),
      end: async () => expect(own.unpublished).toEqual([]),
    };
  });

  it('makes the workbook of a period once, however many send first', async () => {
    const units = Array.from({ length: 8 }, (_, n) => `xa-0000${n}`);
    await Promise.all(units.map(async (unit) => clientOf(server).submit(await submissionOf({ unit }))));
    expect([...server.workbooks.keys()]).toEqual(['phu-luc-2026-Q3.xlsx']);
    const entries = await clientOf(server).entries(PERIOD);
    expect(entries.map(({ submission }) => submission.unit)).toEqual(units);
    expect(server.openSessions).toBe(0);
  });

  it.each<[string, Fault]>([
    ['times out before the rows are there', { kind: 'status', status: 504 }],
    ['times out after they are there', { kind: 'status', status: 504, after: true }],
    ['times out, and the rows come later', { kind: 'late' }],
    ['writes the rows twice', { kind: 'twice' }],
    ['breaks off before they are there', { kind: 'drop' }],
    ['breaks off after they are there', { kind: 'drop', after: true }],
    ['fails and loses the session', { kind: 'status', status: 500, inner: 'internalServerErrorUncategorized' }],
    ['says that the session is gone', { kind: 'status', status: 404, inner: 'invalidSessionReCreatable' }],
    ['asks to wait', { kind: 'status', status: 429, retryAfter: 7 }],
    ['is overloaded', { kind: 'status', status: 503, retryAfter: 5 }],
    ['is locked for a while', { kind: 'status', status: 423, code: 'resourceLocked' }],
    ['is open elsewhere', { kind: 'status', status: 409, inner: 'accessConflict' }],
  ])('keeps the report once when Graph %s', async (_, fault) => {
    server.fault = failing('append', fault);
    const submission = await submissionOf();
    const receipt = await clientOf(server).submit(submission);
    expect(receipt).toMatchObject({ submissionId: submission.id, revision: 1, state: 'sent' });
    const correction = await submissionOf({ replaces: submission.id, rows: [taskRow({ product: 'Sau sự cố' })] });
    expect(await clientOf(server).submit(correction)).toMatchObject({ revision: 2 });
    expect(await clientOf(server).submit(submission)).toEqual(receipt);
    const entries = await clientOf(server).entries(PERIOD);
    expect(entries.map((entry) => entry.submission)).toEqual([submission, correction]);
  });

  it('waits at least as long as Graph asks, and a random while more', async () => {
    server.fault = failing('append', { kind: 'status', status: 429, retryAfter: 7 });
    await clientOf(server).submit(await submissionOf());
    const [first, second] = server.seen.filter(({ kind }) => kind === 'append');
    expect(second!.at - first!.at).toBeGreaterThan(7_000);
    expect(second!.at - first!.at).toBeLessThanOrEqual(8_000);
  });

  it('writes at most twice a second, and sends rows of a large report in requests below 1 MB', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) =>
      taskRow({ key: `k/${n}`, row: n + 7, title: `Nhiệm vụ số ${n}: ${'ứng dụng '.repeat(20)}` }),
    );
    const submission = await submissionOf({ rows });
    server.fault = failing('append', { kind: 'status', status: 504 }, 3);
    await clientOf(server).submit(submission);
    const writes = server.seen.filter(({ kind }) => kind === 'append');
    expect(writes.length).toBeGreaterThan(3);
    expect(Math.max(...writes.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
    for (const [n, write] of writes.slice(1).entries()) expect(write.at - writes[n]!.at).toBeGreaterThanOrEqual(500);
    expect((await clientOf(server).entries(PERIOD))[0]?.submission).toEqual(submission);
  });

  it('splits smaller when Graph takes less, and says so when not even one row goes', async () => {
    const submission = await submissionOf({ rows: [taskRow({ title: 'ư'.repeat(30_000) })] });
    server.mostBytes = 30_000;
    expect(await clientOf(server).submit(submission)).toMatchObject({ revision: 1 });
    expect((await clientOf(server).get(submission.id))?.submission).toEqual(submission);
    server.mostBytes = 2_000;
    const other = await submissionOf({ unit: 'sl-so-tc', rows: [taskRow({ title: 'ư'.repeat(30_000) })] });
    await expect(clientOf(server).submit(other)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('shows a report of which parts are missing as not complete, counts it nowhere, and completes it when sent again', async () => {
    const rows = [taskRow({ title: 'ư'.repeat(30_000) })];
    const submission = await submissionOf({ rows });
    server.mostBytes = 30_000;
    let met = 0;
    server.fault = ({ kind, bytes }) =>
      kind === 'append' && bytes <= server.mostBytes && (met += 1) > 1 ? { kind: 'drop' } : null;
    await expect(clientOf(server).submit(submission)).rejects.toMatchObject({ code: 'server-error' });
    server.fault = () => null;
    const half = server.rows(PERIOD).length;
    const coordinator = clientOf(server);
    expect(await coordinator.list({ period: PERIOD })).toEqual([]);
    expect(await coordinator.ledger(PERIOD)).toEqual({
      entries: [],
      leftOut: [{ id: submission.id, unit: submission.unit, code: 'incomplete' }],
    });
    expect(await clientOf(server).submit(submission)).toMatchObject({ revision: 1 });
    expect(half).toBeGreaterThan(0);
    expect((await coordinator.ledger(PERIOD)).leftOut).toEqual([]);
  });

  it('keeps every text as it is, whatever Excel would make of it', async () => {
    const titles = [
      '=HYPERLINK("http://x","y")',
      '+84 212',
      "'=1",
      '-5',
      '@SUM(A1)',
      '1,5',
      '2026-06-30',
      '  ',
      '𝒜'.repeat(9_000),
    ];
    const rows = titles.map((title, n) => taskRow({ title, row: n + 7, key: `k/${n}` }));
    const submission = await submissionOf({ rows });
    const named = { ...submission, sentBy: '=cmd|"/c calc"!A1' };
    await clientOf(server).submit(named);
    expect((await clientOf(server).get(submission.id))?.submission).toEqual(named);
    expect(server.rows(PERIOD).flat()).not.toContain('#NAME?');
    expect(server.rows(PERIOD)[0]?.[5]).toBe('=cmd|"/c calc"!A1');
  });

  it('gives no receipt for what is not read back as it was sent', async () => {
    const submission = await submissionOf();
    server.fault = ({ kind }) => {
      if (kind === 'rows') server.rows(PERIOD)[1]![10] = String(server.rows(PERIOD)[1]![10]).replace('Ban hành', 'Sửa');
      return null;
    };
    await expect(clientOf(server).submit(submission)).rejects.toMatchObject({ code: 'hash-mismatch' });
    expect((await clientOf(server).ledger(PERIOD)).leftOut).toEqual([
      { id: submission.id, unit: submission.unit, code: 'hash-mismatch' },
    ]);
    // It keeps its place all the same: the next report replaces it.
    server.fault = () => null;
    const next = await submissionOf({ replaces: submission.id, rows: [taskRow({ product: 'Gửi lại' })] });
    expect(await clientOf(server).submit(next)).toMatchObject({ revision: 2 });
  });

  it('is not led astray by rows that people or other programs wrote', async () => {
    const submission = await submissionOf();
    await clientOf(server).submit(submission);
    const blank = Array.from({ length: 10 }, () => '');
    const mark = (head: unknown, part = 0) => JSON.stringify({ id: uuidv7(), part, head });
    server
      .rows(PERIOD)
      .push(
        ['ghi chú của ai đó', ...blank],
        ['{"id":"x","part":0}', ...blank],
        [
          mark({ kind: 'review', of: uuidv7(), state: 'accepted', comment: '', by: 'x', at: '2026-10-01T02:00' }),
          ...blank,
        ],
        [mark({ kind: 'report', unit: '../x' }), ...blank],
        [mark(undefined, 7), ...blank],
      );
    const { entries, leftOut } = await clientOf(server).ledger(PERIOD);
    expect(entries.map((entry) => entry.submission)).toEqual([submission]);
    expect(leftOut).toEqual([]);
  });

  it('takes the time from Graph, and says so when it can only tell its own', async () => {
    await clientOf(server).submit(await submissionOf());
    server.showsDate = false;
    await clientOf(server).submit(await submissionOf({ unit: 'sl-so-tc' }));
    const heads = server.rows(PERIOD).map(([mark]) => (JSON.parse(String(mark)) as { head?: { clock: string } }).head);
    expect(heads.flatMap((head) => (head === undefined ? [] : [head.clock]))).toEqual(['graph', 'sender']);
  });

  it('finds a submission in whatever period it is', async () => {
    const submissions = await Promise.all(
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026'].map((period) => submissionOf({ period })),
    );
    for (const submission of submissions) await clientOf(server).submit(submission);
    for (const submission of submissions) {
      expect((await clientOf(server).get(submission.id))?.submission).toEqual(submission);
    }
    expect(await clientOf(server).get(uuidv7())).toBeNull();
  });

  it('goes on when sessions end in between', async () => {
    const submission = await submissionOf();
    let rows = 0;
    server.fault = ({ kind }) => {
      if (kind === 'rows' && (rows += 1) === 1) server.endSessions();
      return null;
    };
    expect(await clientOf(server).submit(submission)).toMatchObject({ revision: 1 });
  });

  it.each<[string, string, (server: GraphServer) => GraphDestination]>([
    ['the folder is not there', 'not-set-up', (one) => clientOf(one, `${FOLDER}-khac`)],
    [
      'the workbook is somebody else’s',
      'not-set-up',
      (one) => {
        one.workbooks.set('phu-luc-2026-Q3.xlsx', { id: 'item-x', name: 'phu-luc-2026-Q3.xlsx', tables: new Map() });
        return clientOf(one);
      },
    ],
    [
      'the user may not write',
      'forbidden',
      (one) => {
        one.fault = ({ kind }) => (kind === 'append' ? { kind: 'status', status: 403, code: 'accessDenied' } : null);
        return clientOf(one);
      },
    ],
    [
      'the lock stays',
      'locked',
      (one) => {
        one.fault = ({ kind }) => (kind === 'append' ? { kind: 'status', status: 423 } : null);
        return clientOf(one);
      },
    ],
    [
      'Graph is too busy all the time',
      'too-many-requests',
      (one) => {
        one.fault = ({ kind }) => (kind === 'append' ? { kind: 'status', status: 429, retryAfter: 1 } : null);
        return clientOf(one);
      },
    ],
    [
      'there is no network',
      'unreachable',
      (one) => {
        one.fault = () => ({ kind: 'drop' });
        return clientOf(one);
      },
    ],
    [
      'the sign-in is not taken',
      'sign-in',
      (one) => {
        one.fault = () => ({ kind: 'status', status: 401 });
        return clientOf(one);
      },
    ],
  ])('says what is the matter when %s', async (_, code, client) => {
    await expect(client(server).submit(await submissionOf())).rejects.toMatchObject({ code });
    expect(server.openSessions).toBe(0);
  });

  it('keeps every report of many senders once while Graph throttles, times out and loses sessions', async () => {
    server.writesASecond = 3;
    let met = 0;
    const faults: (Fault | null)[] = [
      null,
      { kind: 'status', status: 504 },
      { kind: 'status', status: 504, after: true },
      { kind: 'late' },
      { kind: 'drop', after: true },
      { kind: 'twice' },
    ];
    server.fault = ({ kind }) => {
      if (kind !== 'append') return null;
      met += 1;
      if (met % 17 === 0) server.endSessions();
      return faults[met % faults.length] ?? null;
    };
    const submissions = await Promise.all(
      Array.from({ length: 40 }, (_, n) => submissionOf({ unit: `xa-${String(20_000 + n)}` })),
    );
    const PASSING = ['unreachable', 'server-error', 'too-many-requests', 'locked'];
    const sendAll = (submission: (typeof submissions)[number]): Promise<unknown> =>
      clientOf(server)
        .submit(submission)
        .catch((error: { code?: string }) => {
          if (!PASSING.includes(error.code ?? '')) throw error;
          return sendAll(submission);
        });
    await Promise.all(submissions.map(sendAll));
    server.fault = () => null;
    const { entries, leftOut } = await clientOf(server).ledger(PERIOD);
    expect(entries.map(({ submission }) => submission)).toEqual(submissions);
    expect(entries.every(({ revision }) => revision === 1)).toBe(true);
    expect(leftOut).toEqual([]);
    expect(server.rows(PERIOD).length).toBeGreaterThan(80);
  });
});
