import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckReport } from '../../src/examine/records';
import { type Submission } from '../../src/submission/types';
import { patchXlsx } from '../../src/xlsx/patch';
import { testHub } from '../hub/testHub';
import { folder, phuluc, SAMPLES } from './support';

const place = folder();
let hub: Awaited<ReturnType<typeof testHub>>;

beforeAll(async () => {
  hub = await testHub();
});
afterAll(async () => {
  await hub.end();
  place.remove();
});

/** The printed Sơn La indicators with a column of sums so far, one row filled. */
function report(name: string, sum: string): string {
  const sheet = 'Phụ lục I';
  const file = place.file(name);
  const plan = readFileSync(join(SAMPLES, 'son-la-2026-phu-luc-1.xlsx'));
  const cell = (row: number, value: string) => ({ kind: 'cell', sheet, row, column: 7, value }) as const;
  writeFileSync(file, patchXlsx(plan, [cell(5, 'Lũy kế từ đầu năm'), cell(7, sum)]));
  return file;
}

test('a sum below the accepted one of an earlier quarter is found, and only with the ledger at hand', async () => {
  const unit = 'sl-so-khcn';
  const reporter = await hub.token(unit);
  const coordinator = await hub.token(unit, 'coordinator');
  await hub.request('PUT', '/api/periods/2026-Q1', {
    token: coordinator,
    body: { opens: null, due: null, closes: null, policy: { errorsBlock: false, acceptLate: true } },
  });
  const first = report('q1.xlsx', '30%');
  const sent = await phuluc(
    ['send', first, '--to', hub.url, '--unit', unit, '--period', '2026-Q1', '--token', reporter, '--format', 'json'],
    '2026-03-03T03:00:00Z',
  );
  expect(sent.err).toContain('4 cảnh báo được gửi đi mà không có lý do');
  const { submissionId } = JSON.parse(sent.out) as { submissionId: string };

  const second = report('q2.xlsx', '25%');
  const falls = async (...ledger: string[]): Promise<string[]> => {
    const { out } = await phuluc(['check', second, '--period', '2026-Q2', '--format', 'json', ...ledger]);
    const { files } = JSON.parse(out) as CheckReport;
    const found = files
      .flatMap(({ sheets }) => sheets)
      .flatMap(({ tables }) => tables.flatMap(({ findings }) => findings));
    return found.filter(({ rule }) => rule === 'result-falls').flatMap(({ cells }) => cells);
  };
  const ledger = ['--ledger', hub.url, '--unit', unit, '--token', reporter];
  expect(await falls()).toEqual([]);
  expect(await falls(...ledger)).toEqual([]);
  const review = await hub.request('POST', `/api/submissions/${submissionId}/review`, {
    token: coordinator,
    body: { state: 'accepted', comment: '' },
  });
  expect(review.status).toBe(200);
  expect(await falls(...ledger)).toEqual(['G7']);
});

test('where a period asks for reasons, a report with warnings goes with one', async () => {
  const unit = 'sl-so-nv';
  const token = await hub.token(unit);
  await hub.request('PUT', '/api/periods/2026-Q4', {
    token: await hub.token(unit, 'coordinator'),
    body: { opens: null, due: null, closes: null, policy: { errorsBlock: false, warningsNeedReason: true } },
  });
  const plan = join(SAMPLES, 'lai-chau-nq57-phu-luc-2.xlsx');
  const args = ['send', plan, '--to', hub.url, '--unit', unit, '--period', '2026-Q4', '--token', token];
  const without = await phuluc(args);
  expect([without.status, without.out]).toEqual([1, '']);

  const given = await phuluc([...args, '--reason', ' Theo bản đã ban hành ', '--format', 'json']);
  expect([given.status, given.err]).toEqual([0, '']);
  const { submissionId } = JSON.parse(given.out) as { submissionId: string };
  const { body } = await hub.request('GET', `/api/submissions/${submissionId}`, { token });
  const { findings } = body as unknown as Submission;
  expect(findings.warnings).toBeGreaterThan(0);
  expect(findings.confirmed).toHaveLength(findings.warnings);
  expect(new Set(findings.confirmed.map(({ reason }) => reason))).toEqual(new Set(['Theo bản đã ban hành']));
});

test('a ledger that does not answer is said so', async () => {
  const { status, err } = await phuluc([
    'check',
    report('x.xlsx', '1%'),
    '--ledger',
    'http://127.0.0.1:9',
    '--unit',
    'sl-so-khcn',
  ]);
  expect(status).toBe(2);
  expect(err).toContain('Không kết nối được');
});

test('a late report is said to be late, and a wrong token is spoken of for what was asked', async () => {
  const unit = 'sl-so-khcn';
  const coordinator = await hub.token(unit, 'coordinator');
  await hub.request('PUT', '/api/periods/2019-Q4', { token: coordinator, body: { due: '2020-01-05' } });
  const plan = join(SAMPLES, 'son-la-2026-phu-luc-2.xlsx');
  const late = await phuluc([
    ...['send', plan, '--to', hub.url, '--unit', unit, '--period', '2019-Q4', '--token', await hub.token(unit)],
  ]);
  expect(late.out).toMatch(/Lần gửi: 1[^]*ghi là gửi muộn/);
  const wrong = ['--token', 'pl.x'];
  for (const args of [
    ['plan', plan, '--to', hub.url, ...wrong],
    ['remind', hub.url, '--period', '2019-Q4', ...wrong],
    ['report', hub.url, '-o', place.file('x.docx'), '--period', '2019-Q4', ...wrong],
  ]) {
    const { status, err } = await phuluc(args);
    expect(status).toBe(2);
    expect(err).toMatch(/^Chưa có mã truy cập, hoặc mã không đúng/);
  }
});

test('tokens are listed without their secrets, and ended by the id alone', async () => {
  const at = ['--data', hub.dataDir];
  const token = (await phuluc(['token', '--unit', 'sl-so-yt', '--role', 'reporter', ...at])).out.trim();
  const [, id = '', secret = ''] = token.split('.');
  const listed = await phuluc(['token', '--list', '--unit', 'sl-so-yt', ...at]);
  expect(listed.out).toBe(`${id}\tsl-so-yt\treporter\t2026-09-05\t2027-09-05\tcòn hiệu lực\n`);
  expect((await phuluc(['token', '--revoke', id, ...at])).status).toBe(0);
  const everybody = (await phuluc(['token', '--list', ...at])).out;
  expect(everybody).toMatch(new RegExp(`^${id}\\t.*đã thu hồi$`, 'm'));
  expect(everybody).not.toContain(secret);
});

test('a ledger that cannot be opened is named, with what to do', async () => {
  const damaged = place.file('damaged');
  mkdirSync(damaged);
  writeFileSync(join(damaged, 'ledger.db'), 'không phải sổ gửi '.repeat(100));
  for (const [data, sentence] of [
    [damaged, 'đã hỏng'],
    [join(damaged, 'ledger.db', 'x'), 'đúng tài khoản'],
  ] as const) {
    const { status, err } = await phuluc(['token', '--list', '--data', data]);
    expect(status).toBe(2);
    expect(err).toContain(data);
    expect(err).toContain(sentence);
  }
});
