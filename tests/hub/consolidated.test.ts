import { HubClient } from '../../src/destinations/hub';
import { readPicture } from '../../src/destinations/pictureLines';
import { readXlsx } from '../../src/xlsx/read';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';
import { testHub } from './testHub';

let hub: Awaited<ReturnType<typeof testHub>>;
let clock = new Date('2026-09-04T02:00:00Z');
let tokens: Record<'khcn' | 'tc' | 'coordinator', string>;

beforeEach(async () => {
  clock = new Date('2026-09-04T02:00:00Z');
  hub = await testHub({ now: () => clock });
  tokens = {
    khcn: await hub.token('sl-so-khcn'),
    tc: await hub.token('sl-so-tc'),
    coordinator: await hub.token('sl-vp-ubnd-tinh', 'coordinator'),
  };
});
afterEach(() => hub.end());

const get = (path: string, headers = {}) =>
  hub.request('GET', `/api/periods/2026-Q3/${path}`, { token: tokens.coordinator, headers });
const send = async (token: string, body: unknown) =>
  expect((await hub.request('POST', '/api/submissions', { token, body })).status).toBe(201);

describe('the picture of a period', () => {
  it('holds rows with their unit, conflicts, and who is missing', async () => {
    expect((await get('consolidated')).body).toMatchObject({
      rows: [],
      conflicts: [],
      missing: ['sl-so-khcn', 'sl-so-tc'],
    });
    await send(tokens.khcn, await submissionOf({ rows: [indicatorRow(92.5)] }));
    expect((await get('consolidated')).body).toMatchObject({
      rows: [
        {
          unit: 'sl-so-khcn',
          unitName: 'Sở Khoa học và Công nghệ',
          measure: '%',
          title: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
        },
      ],
      missing: ['sl-so-tc'],
    });
    await send(tokens.tc, await submissionOf({ unit: 'sl-so-tc', rows: [indicatorRow(83.12)] }));
    expect((await get('consolidated')).body).toMatchObject({
      conflicts: [{ field: 'result', places: [{ value: '92,5' }, { value: '83,12' }] }],
      missing: [],
    });
  });

  it('expects the units the period names', async () => {
    const body = { units: ['xa-03646', 'sl-so-khcn'] };
    await hub.request('PUT', '/api/periods/2026-Q3', { token: tokens.coordinator, body });
    const { units } = (await get('tracker')).body as { units: { unit: string }[] };
    expect(units.map(({ unit }) => unit).sort()).toEqual(['sl-so-khcn', 'xa-03646']);
  });

  it('tracks every unit', async () => {
    await hub.request('PUT', '/api/periods/2026-Q3', { token: tokens.coordinator, body: { due: '2026-09-03' } });
    const findings = {
      errors: 0,
      warnings: 2,
      confirmed: [{ rule: 'missing-product', cells: ['E8'], reason: 'Chờ ký' }],
    };
    await send(tokens.tc, await submissionOf({ unit: 'sl-so-tc', findings }));
    expect((await get('tracker')).body['units']).toMatchObject([
      { unit: 'sl-so-khcn', state: 'not-sent', late: false, receivedAt: null },
      {
        unit: 'sl-so-tc',
        state: 'sent',
        late: true,
        receivedAt: clock.toISOString(),
        errors: 0,
        warnings: 2,
        confirmed: 1,
      },
    ]);
  });
});

describe('parts of the picture', () => {
  it('leave out the rows, or hold the figures alone, packed or plain, each with a tag of its own', async () => {
    await send(tokens.khcn, await submissionOf({ rows: [indicatorRow(92.5), taskRow()] }));
    const whole = await get('consolidated', { 'accept-encoding': 'gzip' });
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    const plain = await get('consolidated', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.body).toEqual(whole.body);
    expect(plain.headers.get('etag')).not.toBe(whole.headers.get('etag'));
    expect((await get('consolidated?rows=0')).body).toEqual({ ...whole.body, rows: [] });
    const { body, headers } = await get('dashboard');
    expect(body).toMatchObject({
      period: '2026-Q3',
      reporting: { expected: 2, sent: 1, notSent: 1 },
      total: { rows: 2, shareMet: 1 },
      trend: [{ period: '2026-Q3' }],
    });
    expect((await get('dashboard', { 'if-none-match': headers.get('etag')! })).status).toBe(304);
    expect((await hub.request('GET', '/api/periods/2026-Q3/dashboard')).status).toBe(401);
  });

  it('come in lines too, which a reader puts together again, and never takes for whole when they are not', async () => {
    await send(tokens.khcn, await submissionOf({ rows: [indicatorRow(92.5), taskRow()] }));
    await send(tokens.tc, await submissionOf({ unit: 'sl-so-tc', rows: [indicatorRow(83.12)] }));
    const { body: whole, headers } = await get('consolidated');
    const lines = await get('consolidated', { accept: 'application/x-ndjson' });
    expect(lines.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(lines.headers.get('etag')).not.toBe(headers.get('etag'));
    const text = String(lines.body['text']);
    expect(await readPicture(new Response(text))).toEqual(whole);
    const cutOff = text.trimEnd().split('\n').slice(0, -1).join('\n');
    await expect(readPicture(new Response(`${cutOff}\n`))).rejects.toMatchObject({ code: 'server-error' });
    const oneLess = text.replace(/\{"in":"rows".*\n/, '');
    await expect(readPicture(new Response(oneLess))).rejects.toMatchObject({ code: 'server-error' });
  });

  it('show earlier periods of the same kind as they were judged when they were received', async () => {
    await send(tokens.khcn, await submissionOf({ period: '2026-Q2', rows: [indicatorRow(70)] }));
    await send(tokens.khcn, await submissionOf({ period: '2026-M08', rows: [indicatorRow(90)] }));
    await send(tokens.khcn, await submissionOf({ rows: [indicatorRow(92.5)] }));
    const { body } = await get('dashboard');
    expect(body['trend']).toMatchObject([
      { period: '2026-Q2', reporting: { sent: 1 }, total: { shareMet: 0 } },
      { period: '2026-Q3', reporting: { sent: 1 }, total: { shareMet: 1 } },
    ]);
  });
});

describe('the shared workbook over HTTP', () => {
  it('holds what was sent, is cached by revision, and follows the ledger and the day', async () => {
    const client = new HubClient({ url: hub.url, token: tokens.khcn });
    await send(tokens.khcn, await submissionOf({ rows: [taskRow({ title: 'Nhiệm vụ =1+1' })] }));
    const first = (await client.workbook('2026-Q3'))!;
    const titles = readXlsx(first.bytes).sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.value));
    expect(titles).toContain('Nhiệm vụ =1+1');
    expect(await client.workbook('2026-Q3', first.etag!)).toBeNull();
    await send(tokens.tc, await submissionOf({ unit: 'sl-so-tc' }));
    const second = (await client.workbook('2026-Q3', first.etag!))!;
    expect(second.etag).not.toBe(first.etag);
    clock = new Date('2026-09-05T02:00:00Z');
    expect((await client.workbook('2026-Q3', second.etag!))?.etag).not.toBe(second.etag);
  });

  it('changes with a review', async () => {
    const submission = await submissionOf();
    await send(tokens.khcn, submission);
    const { headers } = await get('workbook');
    const body = { state: 'returned', comment: 'Thiếu minh chứng' };
    await hub.request('POST', `/api/submissions/${submission.id}/review`, { token: tokens.coordinator, body });
    expect((await get('workbook', { 'if-none-match': headers.get('etag')! })).status).toBe(200);
    expect((await get('consolidated')).body).toMatchObject({ rows: [], missing: ['sl-so-khcn', 'sl-so-tc'] });
  });

  it('is an attachment of the right type, and needs a token', async () => {
    const { headers, status } = await get('workbook');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers.get('content-disposition')).toBe('attachment; filename="so-tong-hop-2026-Q3.xlsx"');
    expect((await hub.request('GET', '/api/periods/2026-Q3/workbook')).status).toBe(401);
    expect((await hub.request('GET', '/api/periods/quy-3/workbook', { token: tokens.khcn })).status).toBe(422);
  });
});
