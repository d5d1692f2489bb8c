import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consolidated } from '../../src/consolidate';
import { readModel } from '../../src/xlsx/read';
import { FOLDER, GraphServer, type Fault, type Seen } from '../destinations/graphServer/graphServer';
import { folder, phuluc, SAMPLES } from './support';

const place = folder();
const settings = place.file('graph.json');
const to = `graph:${settings}`;
const PERIOD = ['--period', '2026-Q3'];
const tasks = join(SAMPLES, 'son-la-2026-phu-luc-2.xlsx');
const indicators = join(SAMPLES, 'lai-chau-nq57-phu-luc-1.xlsx');
const { PHULUC_TOKEN, PHULUC_GRAPH_SECRET } = process.env;

let server: GraphServer;
let waits: number[];

beforeAll(() => {
  const client = '0b2f8d4e-1b7e-4c0e-9d2a-111111111111';
  writeFileSync(settings, JSON.stringify({ tenant: 'tinh.onmicrosoft.com', client, folder: FOLDER }));
});
beforeEach(() => {
  server = new GraphServer();
  waits = [];
  process.env['PHULUC_TOKEN'] = 'good';
  delete process.env['PHULUC_GRAPH_SECRET'];
  jest.spyOn(globalThis, 'fetch').mockImplementation(server.fetch);
  // The commands wait as long as Graph asks; here nobody does.
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, milliseconds = 0) => {
    waits.push(milliseconds);
    return setImmediate(work);
  }) as never);
});
afterEach(() => {
  jest.restoreAllMocks();
  // Nothing was asked that Graph does not publish.
  expect(server.unpublished).toEqual([]);
});
afterAll(() => {
  Object.assign(process.env, { PHULUC_TOKEN, PHULUC_GRAPH_SECRET });
  if (PHULUC_TOKEN === undefined) delete process.env['PHULUC_TOKEN'];
  if (PHULUC_GRAPH_SECRET === undefined) delete process.env['PHULUC_GRAPH_SECRET'];
  place.remove();
});

const send = (file: string, unit: string, ...more: string[]) =>
  phuluc(['send', file, '--to', to, '--unit', unit, ...PERIOD, ...more]);
const consolidate = (name: string) =>
  phuluc(['consolidate', to, '-o', place.file(name), ...PERIOD, '--format', 'json']);

/** The faults one after another, each with the first request of its kind that comes. */
function goingWrong(...faults: readonly (readonly [Seen['kind'], Fault | (() => void)])[]): () => number {
  const left = [...faults];
  server.fault = ({ kind }) => {
    const at = left.findIndex(([on]) => on === kind);
    const [, fault] = at < 0 ? [null, null] : (left.splice(at, 1)[0] ?? [null, null]);
    if (typeof fault === 'function') fault();
    return typeof fault === 'function' ? null : fault;
  };
  return () => left.length;
}

test('reports go into the workbook through throttling, time-outs and lost sessions, and out of it once each', async () => {
  const left = goingWrong(
    ['marks', () => server.endSessions()],
    ['append', { kind: 'status', status: 429, code: 'tooManyRequests', retryAfter: 7 }],
    ['append', { kind: 'status', status: 504, code: 'gatewayTimeout', after: true }],
    ['rows', { kind: 'status', status: 500, code: 'internalServerError' }],
  );
  const first = await send(tasks, 'sl-so-khcn');
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(first.out).toMatch(/Số biên nhận: [0-9a-f-]{36}[^]*Lần gửi: 1/);
  expect(left()).toBe(0);
  expect(Math.max(...waits)).toBeGreaterThanOrEqual(7_000);

  const again = await send(tasks, 'sl-so-khcn');
  expect(again.out).toContain('Không có thay đổi');
  goingWrong(['append', { kind: 'twice' }]);
  expect(await send(indicators, 'sl-so-yt')).toMatchObject({ status: 0 });
  goingWrong(['append', { kind: 'late' }]);
  const corrected = await send(tasks, 'sl-so-yt');
  expect(corrected.out).toContain('Lần gửi: 2');
  expect(corrected.err).toContain('38 dòng');

  goingWrong(['rows', () => server.endSessions()], ['marks', { kind: 'drop' }]);
  const { status, out } = await consolidate('tong-hop.xlsx');
  expect(status).toBe(0);
  const { rows, tracker, log } = JSON.parse(out) as Consolidated;
  const units = rows.map(({ unit }) => unit);
  expect([units.filter((unit) => unit === 'sl-so-khcn').length, units.length]).toEqual([58, 116]);
  expect(tracker.map(({ unit, revision }) => [unit, revision])).toEqual([
    ['sl-so-khcn', 1],
    ['sl-so-yt', 2],
  ]);
  expect(log).toHaveLength(3);
  const { sheets } = readModel(readFileSync(place.file('tong-hop.xlsx')));
  expect(sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
});

test('what was not kept has no receipt, and a report of which parts are missing does not count', async () => {
  await send(tasks, 'sl-so-khcn');
  server.fault = ({ kind }) => (kind === 'append' ? { kind: 'status', status: 504, code: 'gatewayTimeout' } : null);
  const lost = await send(indicators, 'sl-so-tc');
  expect(lost).toMatchObject({ status: 2, out: '' });
  expect(lost.err).toContain('chưa có biên nhận');
  server.fault = ({ kind }) => (kind === 'append' ? { kind: 'status', status: 429, retryAfter: 1 } : null);
  expect((await send(indicators, 'sl-so-tc')).err).toContain('quá nhiều yêu cầu');
  server.fault = () => null;
  await send(indicators, 'sl-so-tc');
  server.rows('2026-Q3').pop();
  const { status, out, err } = await consolidate('thieu.xlsx');
  expect(status).toBe(2);
  expect(new Set((JSON.parse(out) as Consolidated).rows.map(({ unit }) => unit))).toEqual(new Set(['sl-so-khcn']));
  expect(err).toContain('Sở Tài chính');
});

test('without an account or settings it says what is missing', async () => {
  delete process.env['PHULUC_TOKEN'];
  const stranger = await send(tasks, 'sl-so-khcn');
  expect(stranger).toMatchObject({ status: 2, out: '' });
  expect(stranger.err).toContain('Chưa đăng nhập được');
  expect((await send(tasks, 'sl-so-khcn', '--token', 'expired')).err).toContain('Chưa đăng nhập được');
  const nowhere = await phuluc(['consolidate', `${to}.not`, '-o', place.file('x.xlsx'), ...PERIOD]);
  expect(nowhere).toMatchObject({ status: 2, out: '' });
  expect(nowhere.err).toContain('Không thấy nơi nhận báo cáo');
});
