import { type ItemRecord } from '../../src/examine/records';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';
import { testHub } from './testHub';

let hub: Awaited<ReturnType<typeof testHub>>;
let coordinator: string;
beforeAll(async () => {
  hub = await testHub({ now: () => new Date('2026-09-04T02:00:00Z') });
  coordinator = await hub.token('sl-so-khcn', 'coordinator');
});
afterAll(() => hub.end());

/** Every text a report holds that nobody may publish; a mark of its own each, so that a leak names itself. */
const SECRETS = {
  sender: 'BÍ-MẬT người gửi',
  difficulty: 'BÍ-MẬT khó khăn',
  proposal: 'BÍ-MẬT kiến nghị',
  evidence: 'BÍ-MẬT minh chứng',
  note: 'BÍ-MẬT ghi chú',
  progress: 'BÍ-MẬT tiến độ',
  reason: 'BÍ-MẬT lý do trạng thái',
  kept: 'BÍ-MẬT lý do giữ nguyên',
  disputed: 'BÍ-MẬT lỗi sai',
  sheet: 'BÍ-MẬT trang tính',
  coordinators: 'BÍ-MẬT phối hợp',
  product: 'BÍ-MẬT sản phẩm',
  comment: 'BÍ-MẬT ý kiến trả lại',
};
const secret: Partial<ItemRecord> = {
  sheet: SECRETS.sheet,
  coordinators: [SECRETS.coordinators],
  product: SECRETS.product,
  reason: SECRETS.reason,
  texts: {
    difficulty: SECRETS.difficulty,
    proposal: SECRETS.proposal,
    evidence: SECRETS.evidence,
    note: SECRETS.note,
  } as ItemRecord['texts'],
};
const publish = (body: object, period = '2026-Q3') =>
  hub.request('PUT', `/api/periods/${period}/publication`, { token: coordinator, body });
const read = (at: string, headers: Record<string, string> = {}) => hub.request('GET', at, { headers });
const everything = { published: true, parts: ['overview', 'indicators', 'tasks', 'units'] };
let ids: string[];

beforeAll(async () => {
  ids = [];
  for (const unit of ['sl-so-khcn', 'sl-so-tc']) {
    const progress = { text: SECRETS.progress, done: unit === 'sl-so-khcn', completedOn: null, percent: null };
    const body = await submissionOf({
      unit,
      sentBy: SECRETS.sender,
      rows: [
        taskRow({ ...secret, progress, row: 4711 }),
        indicatorRow(82.5, { ...secret, cells: { title: 'ZZ9817' } }),
      ],
      findings: {
        errors: 0,
        warnings: 1,
        confirmed: [{ rule: 'percent-scale', cells: ['ZZ9817'], reason: SECRETS.kept }],
        disputed: [{ rule: 'number-gap', sheet: SECRETS.sheet, cells: ['ZZ9817'], note: SECRETS.disputed }],
      },
    });
    ids.push(body.id);
    const sent = await hub.request('POST', '/api/submissions', { token: await hub.token(unit), body });
    expect(sent.status).toBe(201);
  }
  await hub.request('POST', `/api/submissions/${ids[0]}/review`, {
    token: coordinator,
    body: { state: 'accepted', comment: SECRETS.comment },
  });
});

describe('what is not published', () => {
  it('is not there, whatever the address', async () => {
    expect((await read('/public/periods')).body).toEqual({ periods: [] });
    for (const period of ['2026-Q3', '2026-Q2', '2026-q3', 'x', '%2e%2e%2f', '2026-Q3%00']) {
      expect((await read(`/public/periods/${period}`)).status).toBe(404);
      expect((await read(`/cong-khai/${period}`)).status).toBe(404);
    }
    expect(String((await read('/cong-khai')).body['text'])).toContain('Chưa có kỳ nào được công khai');
  });
});

describe('what is published', () => {
  it('is exactly these fields of a period, and no word beyond them', async () => {
    await publish({ ...everything, note: 'Số liệu sơ bộ' });
    const { body, status } = await read('/public/periods/2026-Q3');
    expect(status).toBe(200);
    expect(shapeOf(body)).toEqual({
      period: '',
      asOf: '',
      note: '',
      overview: {
        expected: 0,
        reported: 0,
        total: SCORE,
        sections: [{ kind: '', section: '', title: '', score: SCORE }],
      },
      trend: [{ period: '', total: SCORE }],
      indicators: [ROW],
      tasks: [ROW],
      units: [{ name: '', rank: 0, measure: 0, score: SCORE }],
    });
    for (const [at, text] of [
      ['JSON', JSON.stringify(body)],
      ['page', String((await read('/cong-khai/2026-Q3')).body['text'])],
      ['English page', String((await read('/cong-khai/2026-Q3?lang=en')).body['text'])],
    ]) {
      for (const one of [...Object.values(SECRETS), 'BÍ-MẬT', 'ZZ9817', '4711', ...ids, 'percent-scale']) {
        expect([at, one, text!.includes(one)]).toEqual([at, one, false]);
      }
      expect(text).toContain('Tỷ lệ hồ sơ trực tuyến toàn trình');
      expect(text).toContain('Số liệu sơ bộ');
    }
  });

  it('counts every unit’s status and shows no figure of several units that cannot be added', async () => {
    const { body } = await read('/public/periods/2026-Q3');
    expect(body['tasks']).toEqual([
      expect.objectContaining({ statuses: expect.arrayContaining([{ status: 'overdue', units: 1 }]) }),
    ]);
    expect(body['indicators']).toEqual([
      expect.objectContaining({ result: null, statuses: [{ status: 'exceeded', units: 2 }] }),
    ]);
  });

  it.each(['overview', 'indicators', 'tasks', 'units'])('holds %s alone when that alone was chosen', async (part) => {
    await publish({ published: true, parts: [part], note: '' });
    const { body } = await read('/public/periods/2026-Q3');
    expect(Object.keys(body).sort()).toEqual(
      ['asOf', 'note', 'period', part, ...(part === 'overview' ? ['trend'] : [])].sort(),
    );
    const page = String((await read('/cong-khai/2026-Q3')).body['text']);
    expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual([part]);
    if (part !== 'units') expect(page + JSON.stringify(body)).not.toContain('Sở Tài chính');
  });

  it('is gone at once when it is taken back, whoever holds an answer', async () => {
    await publish(everything);
    const page = await read('/cong-khai/2026-Q3');
    const etag = page.headers.get('etag')!;
    expect(page.headers.get('cache-control')).toBe('public, no-cache');
    expect((await read('/cong-khai/2026-Q3', { 'if-none-match': etag })).status).toBe(304);
    await publish({ published: true, parts: ['tasks'] });
    expect((await read('/cong-khai/2026-Q3', { 'if-none-match': etag })).status).toBe(200);
    await publish({ published: false });
    expect((await read('/cong-khai/2026-Q3', { 'if-none-match': etag })).status).toBe(404);
    expect((await read('/public/periods/2026-Q3')).status).toBe(404);
    expect((await read('/public/periods')).body).toEqual({ periods: [] });
  });
});

describe('the pages', () => {
  it('have no script, no outside address and the strictest policy', async () => {
    await publish(everything);
    for (const at of ['/cong-khai', '/cong-khai/2026-Q3', '/cong-khai/2026-Q3?lang=en', '/cong-khai/2026-Q4']) {
      const { headers, body } = await read(at);
      const page = String(body['text']);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(page).not.toMatch(/<script|\son\w+=|style=|https?:\/\//);
      expect(page).toMatch(at.includes('lang=en') ? /<html lang="en">/ : /<html lang="vi">/);
    }
    expect((await read('/cong-khai/trang.css')).headers.get('content-type')).toContain('text/css');
  });

  it('escape what a report holds', async () => {
    const body = await submissionOf({
      unit: 'sl-so-nv',
      rows: [taskRow({ key: 'k2', title: '<script>alert(1)</script>', owners: ['"><img src=x onerror=alert(1)>'] })],
    });
    await hub.request('POST', '/api/submissions', { token: await hub.token('sl-so-nv'), body });
    const page = String((await read('/cong-khai/2026-Q3')).body['text']);
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(page).not.toMatch(/<script|<img/);
  });
});

const STATUS_COUNTS = {
  indicators: ['exceeded', 'met', 'not-met', 'undetermined', 'no-result', 'no-target', 'qualitative'],
  tasks: [
    ...['done-on-time', 'done-late', 'done', 'overdue', 'due-soon', 'not-yet-due', 'in-progress'],
    ...['ongoing', 'waiting', 'no-due-date'],
  ],
};
const zeros = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
const SCORE = {
  indicators: zeros(STATUS_COUNTS.indicators),
  tasks: zeros(STATUS_COUNTS.tasks),
  rows: 0,
  shareMet: 0,
  shareDone: 0,
};
const ROW = {
  section: '',
  sectionTitle: '',
  number: '',
  title: '',
  owners: [''],
  measure: '',
  target: '',
  result: '',
  due: '',
  statuses: [{ status: '', units: 0 }],
};

/** Field names alone, however deep: texts as '', numbers as 0, nulls as what the model says stands there. */
function shapeOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.length === 0 ? value : [shapeOf(value[0])];
  if (name === 'due') return '';
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner, key)]));
  }
  if (value === null) return ['shareMet', 'shareDone', 'rank'].includes(name) ? 0 : '';
  return typeof value === 'number' ? 0 : '';
}
