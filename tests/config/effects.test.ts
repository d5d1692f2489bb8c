import { rowKeys } from '../../src/appendix/rowKey';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { type CheckContext } from '../../src/check/types';
import { readConfiguration } from '../../src/config/readConfiguration';
import { examineWorkbook, type Examination } from '../../src/examine/examine';
import { toFileRecord } from '../../src/examine/toRecords';
import { readPeriod } from '../../src/values/period';
import { readQuantity } from '../../src/values/quantity';
import { INDICATORS, REPORTED_TASKS, sheet, TASKS } from '../check/support/tables';
import { rowsFrom, type Cells } from '../check/support/workbook';
import { WORDS } from '../examine/support';
import { configured, type Filling } from './filled';

/** A shell on 20 October 2026 whose user stated nothing. */
const TODAY: CheckContext = {
  asOf: '2026-10-20',
  period: readPeriod('2026-Q4')!,
  province: null,
  byDefault: ['asOf', 'period'],
};

const examine = (tables: WorkbookSnapshot, filling: Filling, context: CheckContext = TODAY): Examination => {
  const examination = examineWorkbook(configured(tables, filling), context);
  expect(examination.configuration?.wrong).toEqual([]);
  return examination;
};
const set = (beside: NonNullable<Filling['beside']>): Filling => ({ beside });
const statusOf = ({ tables }: Examination, row: number) =>
  tables[0]!.items.find(({ item }) => item.row === row)!.assessment!.status;
const found = ({ findings }: Examination, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ cells, severity }) => `${severity} ${cells.join()}`);

test('the sheet as made sets nothing and is no table', () => {
  for (const language of ['vi', 'en'] as const) {
    const made = configured(sheet(TASKS), {}, language);
    const configuration = readConfiguration(made)!;
    expect(configuration).toMatchObject({
      plan: null,
      years: null,
      period: null,
      asOf: null,
      unit: null,
      province: null,
      tolerances: {},
      severities: {},
      rulesOff: [],
      headings: [],
      agencies: [],
      wrong: [],
    });
    const plain = examineWorkbook(sheet(TASKS), TODAY);
    const beside = examineWorkbook(made, TODAY);
    expect(beside.tables).toEqual(plain.tables);
    expect(beside.findings).toEqual(plain.findings);
    expect(beside.readings.map(({ appendices, nearMisses }) => [appendices.length, nearMisses.length])).toEqual([
      [1, 0],
      [0, 0],
    ]);
  }
});

test('as-of date: every status is judged on that day, and the period follows it', () => {
  expect(statusOf(examine(sheet(TASKS), {}), 11)).toBe('overdue');
  const earlier = examine(sheet(TASKS), set({ 'Ngày xét': '05/8/2026' }));
  expect(statusOf(earlier, 11)).toBe('in-progress');
  expect([earlier.context.asOf, earlier.context.period.id]).toEqual(['2026-08-05', '2026-Q3']);
});

test('period: the results of that period are required', () => {
  const later = sheet({ ...INDICATORS, G5: 'Kết quả thực hiện quý IV/2026', G7: null });
  expect(found(examine(later, {}), 'missing-result')).toEqual(['error G7']);
  expect(found(examine(later, set({ 'Kỳ báo cáo': 'Quý III/2026' })), 'missing-result')).toEqual([]);
});

test('what the caller states wins over the sheet, the sheet over the defaults', () => {
  const filling = set({ 'Ngày xét': '05/8/2026', 'Kỳ báo cáo': '2026-Q2', Tỉnh: 'Lai Châu' });
  const resolved = (context: CheckContext) => {
    const { asOf, period, province } = examine(sheet(TASKS), filling, context).context;
    return [asOf, period.id, province];
  };
  expect(resolved(TODAY)).toEqual(['2026-08-05', '2026-Q2', 'lai-chau']);
  expect(resolved({ ...TODAY, byDefault: ['asOf'] })).toEqual(['2026-08-05', '2026-Q4', 'lai-chau']);
  expect(resolved({ ...TODAY, byDefault: ['period'] })).toEqual(['2026-10-20', '2026-Q2', 'lai-chau']);

  expect(resolved({ ...TODAY, byDefault: [], province: 'son-la' })).toEqual(['2026-10-20', '2026-Q4', 'son-la']);
});

const BARE_TASKS: Cells = { ...TASKS, A1: null, A2: null, A3: null };

test('plan: its id and years stand for the title lines', () => {
  const plan = (filling: Filling) => examine(sheet(BARE_TASKS), filling).tables[0]!.appendix.plan;
  expect(plan(set({ 'Kế hoạch': '33/QĐ-UBND' }))).toMatchObject({
    id: 'son-la-2026',
    years: { from: 2026, to: 2026 },
    province: 'son-la',
  });
  const own = set({ 'Kế hoạch': 'ke-hoach-rieng', 'Các năm của kế hoạch': '2020 - 2025' });
  expect(plan(own)).toMatchObject({ id: 'ke-hoach-rieng', years: { from: 2020, to: 2025 } });
  const [first] = rowKeys(examine(sheet(BARE_TASKS), own).tables[0]!.appendix).values();
  expect(first).toMatch(/^ke-hoach-rieng\/tasks\//);
  expect(found(examine(sheet(BARE_TASKS), own), 'due-outside-plan')).toHaveLength(6);
});

test('province: names are judged by its catalogue', () => {
  const tables = sheet({ ...BARE_TASKS, C7: 'UBND xã Mường Bú' });
  expect(found(examine(tables, set({ Tỉnh: 'tỉnh Lai Châu' })), 'unknown-agency')).toEqual(['warning C7']);
  expect(found(examine(tables, set({ Tỉnh: 'Sơn La' })), 'unknown-agency')).toEqual([]);
});

test('unit: by name and province, by id, and never over the caller’s', () => {
  const unit = (beside: NonNullable<Filling['beside']>, context = TODAY) =>
    examine(sheet(TASKS), set(beside), context).context.unit;
  expect(unit({ 'Đơn vị báo cáo': 'Sở Y tế', Tỉnh: 'Sơn La' })).toBe('sl-so-yt');
  expect(unit({ 'Đơn vị báo cáo': 'lc-so-yt' })).toBe('lc-so-yt');
  expect(unit({ 'Đơn vị báo cáo': 'lc-so-yt' }, { ...TODAY, unit: 'sl-so-tc' })).toBe('sl-so-tc');
});

test('severities and rules off', () => {
  const gaps = sheet({ ...TASKS, C7: null, D8: null });
  const plain = examine(gaps, {});
  expect([found(plain, 'missing-owner'), found(plain, 'missing-coordinator')]).toEqual([['error C7'], ['note D8']]);
  const changed = examine(gaps, set({ 'Chưa ghi cơ quan chủ trì': 'Cảnh báo', 'Chưa ghi cơ quan phối hợp': 'Tắt' }));
  expect([found(changed, 'missing-owner'), found(changed, 'missing-coordinator')]).toEqual([['warning C7'], []]);
});

test('a rule that is off still keeps second-order findings away', () => {
  const broken = sheet({ ...TASKS, F7: { value: { error: '#REF!' } } });
  expect(found(examine(broken, {}), 'formula-error')).toEqual(['error F7']);
  const off = examine(broken, set({ 'Ô có lỗi công thức': 'Tắt' }));
  expect(off.findings.filter(({ cells }) => cells.includes('F7'))).toEqual([]);
});

test('further headings: a column of another name is read', () => {
  const renamed = sheet({ ...TASKS, C5: 'Bên nhận việc', F5: 'Mốc xong (ngày/tháng)' });
  const without = examine(renamed, {});
  expect(without.tables.flatMap(({ items }) => items.flatMap(({ item }) => item.owners))).toEqual([]);
  const named = examine(
    renamed,
    set({ 'Cơ quan chủ trì': 'Nơi giao việc; BÊN NHẬN VIỆC', 'Thời gian hoàn thành': 'Mốc xong' }),
  );
  expect(named.tables[0]!.items[0]!.item.owners.map(({ id }) => id)).toEqual(['sl-so-khcn']);
  expect(named.tables[0]!.items[0]!.item.due).toEqual({ kind: 'within', start: '2026-02-01', end: '2026-02-28' });
  expect(named.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('agencies: added, under another name, ended, and by whom succeeded', () => {
  const tables = sheet({ ...TASKS, C7: 'Tổ công tác số', C8: 'TCTS', C9: 'Sở Nội Chính', C11: 'Sở Tài chính' });
  expect(found(examine(tables, {}), 'unknown-agency')).toEqual(['warning C7', 'warning C8', 'warning C9']);
  const known = examine(tables, {
    agencies: [
      ['Tổ công tác số', 'TCTS'],
      ['Sở Nội vụ', 'Sở Nội Chính'],
      ['Sở Tài chính', '', '01/10/2026', 'Tổ công tác số'],
    ],
  });
  expect(found(known, 'unknown-agency')).toEqual([]);
  const owners = known.tables[0]!.items.map(({ item }) => item.owners.map(({ id }) => id).join());
  expect(owners.slice(0, 3)).toEqual(['them-to-cong-tac-so', 'them-to-cong-tac-so', 'sl-so-nv']);
  const ended = known.findings.find(({ rule, cells }) => rule === 'dissolved-agency' && cells.includes('C11'))!;
  expect(ended.facts).toMatchObject({ endedOn: '2026-10-01', successors: ['Tổ công tác số'] });
  expect(ended.fixes[0]!.changes[0]!.inserted.value).toBe('Tổ công tác số');
  const before = examine(tables, { agencies: [['Sở Tài chính', '', '01/12/2026', 'Sở Nội vụ']] });
  expect(found(before, 'dissolved-agency')).toEqual([]);
});

test('an agency that both provinces have is changed in each, with its own successor', () => {
  const filling = { agencies: [['Sở Y tế', '', '01/10/2026', 'Sở Nội vụ']] };
  for (const [province, unit] of [
    ['lai-chau', 'lc-so-nv'],
    ['son-la', 'sl-so-nv'],
  ] as const) {
    const tables = sheet({ ...BARE_TASKS, C7: 'Sở Y tế', C8: 'Sở Nội vụ', D7: null, D8: null });
    const { findings, tables: read } = examine(tables, filling, { ...TODAY, province });
    expect(findings.filter(({ rule, cells }) => rule === 'dissolved-agency' && cells[0] === 'C7')).toHaveLength(1);
    expect(read[0]!.items[1]!.item.owners[0]!.id).toBe(unit);
  }
});

test('days to due soon', () => {
  const on = { ...TODAY, asOf: '2026-09-05', byDefault: [] };
  expect(statusOf(examine(sheet(TASKS), {}, on), 11)).toBe('in-progress');
  expect(statusOf(examine(sheet(TASKS), set({ 'Số ngày sắp đến hạn': 25 }), on), 11)).toBe('due-soon');
  expect(statusOf(examine(sheet(TASKS), set({ 'Số ngày sắp đến hạn': 24 }), on), 11)).toBe('in-progress');
  const near = { ...on, asOf: '2026-09-20' };
  expect(statusOf(examine(sheet(TASKS), {}, near), 11)).toBe('due-soon');
  expect(statusOf(examine(sheet(TASKS), set({ 'Số ngày sắp đến hạn': 0 }), near), 11)).toBe('in-progress');
});

const PROJECTS: Cells = {
  A1: 'DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ NĂM 2026',
  A2: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND tỉnh Lai Châu)',
  ...rowsFrom(5, [
    [
      'TT',
      'Nhiệm vụ, dự án',
      'Cơ quan chủ trì',
      'Tổng mức đầu tư/Kinh phí',
      'Nguồn vốn',
      'Thời gian thực hiện',
      'Ghi chú',
    ],
    ['1', 'Hạ tầng số', null, 510],
    ['1.1', 'Kho dữ liệu của tỉnh', 'Sở Khoa học và Công nghệ', 200, 'Ngân sách tỉnh', 'Năm 2026'],
    ['1.2', 'Mạng truyền số liệu', 'Sở Khoa học và Công nghệ', 300, 'Ngân sách tỉnh', 'Năm 2026'],
  ]),
};

test('tolerance of totals', () => {
  const total = 'Chênh lệch tổng cho phép (%)';
  expect(found(examine(sheet(PROJECTS), {}), 'total-mismatch')).toEqual(['warning D6']);
  expect(found(examine(sheet(PROJECTS), set({ [total]: '1,5' })), 'total-mismatch')).toEqual(['warning D6']);
  expect(found(examine(sheet(PROJECTS), set({ [total]: '2%' })), 'total-mismatch')).toEqual([]);
});

test('tolerance of falling sums', () => {
  const tables = sheet({ ...INDICATORS, G5: 'Lũy kế kết quả thực hiện đến quý III/2026' });
  const plain = examineWorkbook(tables, TODAY);
  const key = rowKeys(plain.tables[0]!.appendix).get(13)!;
  const before = { unit: 'lc-so-khcn', period: readPeriod('2026-Q1')!, result: null };
  const cumulative = readQuantity({ text: '12', unitColumn: 'Doanh nghiệp' });
  const context = { ...TODAY, unit: 'lc-so-khcn', accepted: { [key]: [{ ...before, cumulative }] } };
  const fall = 'Mức giảm lũy kế cho phép (%)';
  expect(found(examine(tables, {}, context), 'result-falls')).toEqual(['warning G13']);
  expect(found(examine(tables, set({ [fall]: '8' }), context), 'result-falls')).toEqual(['warning G13']);
  expect(found(examine(tables, set({ [fall]: '9' }), context), 'result-falls')).toEqual([]);
});

test('a wrong setting is found at its cell, counted in the record, and not applied', () => {
  const workbook = configured(sheet(REPORTED_TASKS), {
    beside: { 'Ngày xét': '31/02/2026', 'Chưa ghi cơ quan chủ trì': 'Nặng' },
  });
  const examination = examineWorkbook(workbook, TODAY);
  const cells = workbook.sheets[1]!.cells;
  const at = (text: string) => `B${cells.find((cell) => cell.column === 1 && cell.text === text)!.row}`;
  expect(found(examination, 'wrong-setting')).toEqual([
    `warning ${at('Ngày xét')}`,
    `warning ${at('Chưa ghi cơ quan chủ trì')}`,
  ]);
  expect(examination.context.asOf).toBe('2026-10-20');
  const record = toFileRecord(examination, 'a.xlsx', WORDS);
  const tables = record.sheets.flatMap((one) => one.tables);
  expect(tables.flatMap(({ findings }) => findings)).toHaveLength(examination.findings.length);
  expect(record.sheets[1]).toMatchObject({
    sheet: 'Cấu hình Phụ lục',
    tables: [{ template: null, isConfiguration: true, items: [], findings: [{}, {}] }],
  });
});

test('a workbook with nothing but a wrong sheet says so', () => {
  const alone = configured({ sheets: [], date1904: false }, { beside: { 'Kỳ báo cáo': 'Quý V/2026' } });
  expect(found(examineWorkbook(alone, TODAY), 'wrong-setting')).toHaveLength(1);
});
