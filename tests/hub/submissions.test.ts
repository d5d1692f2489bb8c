import { once } from 'node:events';
import { connect } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';
import { onEachStore, type Place } from './stores';
import { testHub } from './testHub';

onEachStore((newPlace) => {
  let hub: Awaited<ReturnType<typeof testHub>>;
  let place: Place;
  let clock = new Date('2026-09-04T02:00:00Z');
  let reporter: string;
  let coordinator: string;

  beforeEach(async () => {
    clock = new Date('2026-09-04T02:00:00Z');
    place = await newPlace();
    hub = await testHub({ now: () => clock, database: place.location });
    reporter = await hub.token('sl-so-khcn');
    coordinator = await hub.token('sl-so-tc', 'coordinator');
  });
  afterEach(async () => {
    await hub.end();
    await place.end();
  });

  const post = (body: unknown, token = reporter) => hub.request('POST', '/api/submissions', { token, body });
  const get = (path: string, token = coordinator) => hub.request('GET', path, { token });

  describe('POST /api/submissions', () => {
    it('answers 201 with the receipt, then 200 with the same receipt', async () => {
      const submission = await submissionOf();
      const first = await post(submission);
      expect(first).toMatchObject({
        status: 201,
        body: {
          submissionId: submission.id,
          revision: 1,
          receivedAt: clock.toISOString(),
          contentHash: submission.contentHash,
          state: 'sent',
        },
      });
      clock = new Date('2026-09-05T02:00:00Z');
      expect(await post(submission)).toMatchObject({ status: 200, body: first.body });
      expect((await get('/api/submissions')).body['submissions']).toHaveLength(1);
    });

    it('refuses the same id with other content, also after an unchanged answer', async () => {
      const submission = await submissionOf();
      await post(submission);
      const other = await submissionOf({ id: submission.id, rows: [taskRow({ product: 'Khác' })] });
      expect(await post(other)).toMatchObject({ status: 409, body: { code: 'different-content' } });

      const same = await submissionOf({ replaces: submission.id });
      const unchanged = await post(same);
      expect(unchanged).toMatchObject({
        status: 200,
        body: { unchanged: true, submissionId: submission.id, revision: 1 },
      });
      expect(await post(same)).toMatchObject({ status: 200, body: unchanged.body });
      const reused = await submissionOf({ id: same.id, replaces: submission.id, rows: [taskRow({ product: 'Khác' })] });
      expect(await post(reused)).toMatchObject({ status: 409, body: { code: 'different-content' } });
    });

    it('lets a correction replace the current one only, and names it', async () => {
      const first = await submissionOf();
      await post(first);
      const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
      expect(await post(second)).toMatchObject({ status: 201, body: { revision: 2 } });
      for (const replaces of [first.id, null, uuidv7()]) {
        expect(await post(await submissionOf({ replaces, rows: [taskRow({ product: 'Ba' })] }))).toMatchObject({
          status: 409,
          body: { code: 'stale', currentId: second.id },
        });
      }
    });

    it('lets one of many correctors win', async () => {
      const first = await submissionOf();
      await post(first);
      const answers = await Promise.all(
        Array.from({ length: 12 }, async (_, n) =>
          post(await submissionOf({ replaces: first.id, rows: [taskRow({ product: `Bản ${n}` })] })),
        ),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(11).fill(409)]);
      expect((await get('/api/submissions?unit=sl-so-khcn')).body['submissions']).toHaveLength(2);
    });

    it('refuses a wrong hash, a broken form with a list, broken JSON and other media', async () => {
      const submission = await submissionOf();
      expect(await post({ ...submission, rows: [taskRow({ title: 'Sửa trên đường' })] })).toMatchObject({
        status: 422,
        body: { code: 'hash-mismatch' },
      });
      const untitled = { ...taskRow(), title: undefined };
      expect(await post({ ...submission, unit: 7, rows: [taskRow(), untitled] })).toMatchObject({
        status: 422,
        body: {
          code: 'invalid',
          errors: expect.arrayContaining([
            { path: 'unit', message: 'Đơn vị chưa đúng mẫu.' },
            { path: 'rows.1', message: 'Dòng thứ 2: thiếu tên chỉ tiêu hoặc nhiệm vụ.' },
          ]),
        },
      });
      expect(await post('{"id":')).toMatchObject({ status: 422, body: { code: 'invalid' } });
      expect(await post('{"__proto__":{"role":"admin"}}')).toMatchObject({ status: 422 });
      const media = { 'content-type': 'text/csv' };
      expect(
        await hub.request('POST', '/api/submissions', { token: reporter, body: 'a,b', headers: media }),
      ).toMatchObject({
        status: 415,
      });
    });

    it('refuses what has no canonical form instead of failing', async () => {
      const submission = await submissionOf();
      const text = JSON.stringify(submission);
      const deep = text.replace('"rows":[{', `"rows":[{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`);
      expect(await post(deep)).toMatchObject({ status: 422, body: { code: 'invalid' } });
      expect(await post(text.replace('"rows":[{', '"rows":[{"x":1e999,'))).toMatchObject({ status: 422 });
      expect(await post(text.replace('"rows":[{', '"rows":[{"x":"\\ud800",'))).toMatchObject({ status: 422 });
    });

    it('keeps rows of another tool that knows fewer fields, as they were sent', async () => {
      const rows = [{ sheet: 'S', row: 3, key: 'p/tasks//1/ab', title: 'Việc', due: { kind: 'ongoing' }, extra: [1] }];
      const submission = await submissionOf({ rows: rows as never });
      expect(await post(submission)).toMatchObject({ status: 201 });
      const kept = await get(`/api/submissions/${submission.id}`);
      expect(kept.body).toMatchObject({ rows, judgements: [{ status: 'ongoing', basis: null, pace: null }] });
    });

    it('takes words of other rules and blanks where something is not known, through to the workbook', async () => {
      const row = (more: object) => ({ sheet: 'S', row: 3, key: 'k', title: 'Việc', ...more });
      const dues = ['recurring', 'conditional', 'impossible'].map((kind) => ({ kind, period: ['monthly'], why: 'x' }));
      const rows = [
        row({ number: null, section: null, owners: null, coordinators: null, cells: null, texts: null, kind: null }),
        row({ basis: 'forecast', pace: 'ahead', status: 'not-ours', due: { kind: 'recurring' } }),
        row({ due: { kind: 'multiple', parts: dues } }),
        row({ due: { kind: 'by', end: '2026-99-99' } }),
      ];
      expect(await post(await submissionOf({ rows: rows as never }))).toMatchObject({ status: 201 });
      const { body } = await get('/api/periods/2026-Q3/consolidated');
      expect(body['rows']).toMatchObject([
        { owners: [], number: '' },
        { basis: 'forecast', status: 'not-ours' },
        { due: { parts: [{ period: [] }, { condition: '' }, {}] } },
        {},
      ]);
      expect(await get('/api/periods/2026-Q3/workbook')).toMatchObject({ status: 200 });
      expect(await get('/api/periods/2026-Q3/dashboard')).toMatchObject({ status: 200 });
    });

    it('refuses errors until the policy allows them', async () => {
      const withErrors = await submissionOf({ findings: { errors: 1, warnings: 0, confirmed: [] } });
      expect(await post(withErrors)).toMatchObject({ status: 422, body: { code: 'has-errors', count: 1 } });
      await hub.request('PUT', '/api/periods/2026-Q3', {
        token: coordinator,
        body: { policy: { errorsBlock: false } },
      });
      expect(await post(withErrors)).toMatchObject({ status: 201 });
    });

    it('refuses a submission larger than the limit', async () => {
      const submission = await submissionOf({ rows: [taskRow({ product: 'x'.repeat(30_000) })] });
      const small = await testHub({ limits: { submissionBytes: 20_000 } });
      try {
        const token = await small.token('sl-so-khcn');
        expect(await small.request('POST', '/api/submissions', { token, body: submission })).toMatchObject({
          status: 413,
          body: { code: 'too-large' },
        });
        // Senders that read nothing before they have written all must not take it for a broken line.
        for (const [one, status] of [[token, '413'] as const, ['pl.x', '401'] as const]) {
          expect(await writeAllThenRead(small.url, one, 20_000_000)).toContain(` ${status} `);
        }
      } finally {
        await small.end();
      }
    });
  });

  describe('the hub’s own judgement', () => {
    it('is kept beside the sender’s', async () => {
      const rows = [indicatorRow(78, { status: 'met' }), taskRow({ status: 'overdue' })];
      const submission = await submissionOf({ rows });
      await post(submission);
      const { body } = await get(`/api/submissions/${submission.id}`);
      expect(body).toMatchObject({
        rows: [{ status: 'met' }, { status: 'overdue' }],
        judgements: [{ status: 'not-met', basis: 'result' }, { status: 'done-on-time' }],
      });
    });
  });

  describe('reading and reviewing', () => {
    it('lists the own unit for a reporter, all for a coordinator', async () => {
      const other = await hub.token('sl-so-ct');
      await post(await submissionOf());
      await post(await submissionOf({ unit: 'sl-so-ct' }), other);
      const own = await get('/api/submissions?period=2026-Q3', reporter);
      expect(own.body['submissions']).toMatchObject([{ unit: 'sl-so-khcn', state: 'sent', late: false, revision: 1 }]);
      expect((await get('/api/submissions')).body['submissions']).toHaveLength(2);
      expect((await get('/api/submissions?unit=sl-so-ct')).body['submissions']).toHaveLength(1);
      expect((await get('/api/submissions?period=2026-Q2')).body['submissions']).toEqual([]);
      expect(await get('/api/submissions?unit=sl-so-ct', reporter)).toMatchObject({ status: 403 });
    });

    it('shows a whole submission to its unit and to coordinators only', async () => {
      const submission = await submissionOf();
      await post(submission);
      expect((await get(`/api/submissions/${submission.id}`, reporter)).body).toMatchObject(
        JSON.parse(JSON.stringify(submission)),
      );
      const stranger = await hub.token('sl-so-ct');
      expect(await get(`/api/submissions/${submission.id}`, stranger)).toMatchObject({ status: 403 });
      expect(await get(`/api/submissions/${uuidv7()}`)).toMatchObject({ status: 404 });
      expect(await get('/api/submissions/..%2f..%2fledger.db')).toMatchObject({ status: 404 });
    });

    it('keeps a returned report and counts it no more', async () => {
      const submission = await submissionOf();
      await post(submission);
      const review = (body: unknown, token = coordinator) =>
        hub.request('POST', `/api/submissions/${submission.id}/review`, { token, body });
      expect(await review({ state: 'returned', comment: ' ' })).toMatchObject({ status: 422 });
      expect(await review({ state: 'lost' })).toMatchObject({ status: 422 });
      expect(await review({ state: 'accepted' }, reporter)).toMatchObject({ status: 403 });
      expect(await review({ state: 'returned', comment: 'Dòng 6.3 thiếu minh chứng' })).toMatchObject({
        status: 200,
        body: {
          id: submission.id,
          state: 'returned',
          review: { comment: 'Dòng 6.3 thiếu minh chứng', by: 'sl-so-tc' },
        },
      });
      expect((await get(`/api/submissions/${submission.id}`, reporter)).body).toMatchObject({ state: 'returned' });
      const corrected = await submissionOf({ replaces: submission.id, rows: [taskRow({ product: 'Có minh chứng' })] });
      expect(await post(corrected)).toMatchObject({ status: 201, body: { revision: 2, state: 'sent' } });
      expect(await review({ state: 'accepted', comment: '' })).toMatchObject({
        status: 200,
        body: { state: 'accepted' },
      });
    });
  });

  describe('periods', () => {
    const put = (body: unknown, token = coordinator) => hub.request('PUT', '/api/periods/2026-Q3', { token, body });

    it('are open until somebody sets them', async () => {
      expect((await get('/api/periods/2026-Q3', reporter)).body).toEqual({
        period: '2026-Q3',
        opens: null,
        due: null,
        closes: null,
        units: null,
        policy: { errorsBlock: true, acceptLate: true, warningsNeedReason: false },
        state: 'open',
      });
    });

    it('lock at the closing day by the hub’s clock, mark late ones, and still answer repeats', async () => {
      await put({ opens: '2026-08-15', due: '2026-09-05', closes: '2026-09-10', policy: { acceptLate: true } });
      const inTime = await submissionOf();
      await post(inTime);
      clock = new Date('2026-09-05T17:00:01Z'); // one second into 06/9 in Việt Nam
      const late = await submissionOf({ replaces: inTime.id, rows: [taskRow({ product: 'Muộn' })] });
      expect(await post(late)).toMatchObject({ status: 201 });
      clock = new Date('2026-09-10T17:00:00Z');
      const tooLate = await submissionOf({ replaces: late.id, rows: [taskRow({ product: 'Quá muộn' })] });
      expect(await post(tooLate)).toMatchObject({ status: 423, body: { code: 'period-closed', state: 'closed' } });
      expect(await post(late)).toMatchObject({ status: 200, body: { submissionId: late.id } });
      expect((await get('/api/submissions')).body['submissions']).toMatchObject([{ late: false }, { late: true }]);
      await put({ due: '2026-09-05', closes: '2026-09-20' });
      expect(await post(tooLate)).toMatchObject({ status: 201 });
    });

    it('refuse before opening, and late ones where the policy says so', async () => {
      await put({ opens: '2026-09-05' });
      expect(await post(await submissionOf())).toMatchObject({ status: 423, body: { state: 'not-open' } });
      await put({ opens: null, due: '2026-09-03', policy: { acceptLate: false } });
      expect(await post(await submissionOf())).toMatchObject({ status: 423, body: { state: 'closed' } });
    });

    it.each([
      [{ opens: '2026-02-31' }],
      [{ opens: '2026-09-10', due: '2026-09-05' }],
      [{ due: '2026-09-10', closes: '2026-09-05' }],
      [{ closes: 'mai' }],
      [{ policy: { acceptLate: 'yes' } }],
    ])('refuse dates that are not real or not in order: %j', async (body) => {
      expect(await put(body)).toMatchObject({ status: 422 });
    });

    it('are set by coordinators and administrators only', async () => {
      expect(await put({}, reporter)).toMatchObject({ status: 403 });
      expect(await put({}, await hub.token('sl-so-tc', 'viewer'))).toMatchObject({ status: 403 });
      expect(await put({}, await hub.token('sl-so-tc', 'admin'))).toMatchObject({ status: 200 });
      expect(await hub.request('PUT', '/api/periods/2026-Q7', { token: coordinator, body: {} })).toMatchObject({
        status: 422,
      });
    });
  });
});

/** The first line of the answer to a body of so many bytes. */
async function writeAllThenRead(url: string, token: string, bytes: number): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).pause();
  await once(socket, 'connect');
  socket.write(
    `POST /api/submissions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${String(bytes)}\r\n\r\n`,
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.write(Buffer.alloc(bytes, ' '), () => resolve());
  });
  const [data] = (await once(socket.resume(), 'data')) as [Buffer];
  socket.destroy();
  return String(data).split('\r\n')[0] ?? '';
}
