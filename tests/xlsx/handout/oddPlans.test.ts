import { type ExaminedItem, examineWorkbook } from '../../../src/examine/examine';
import { allocate } from '../../../src/handout/allocate';
import { messagesFor } from '../../../src/messages';
import { isoToSerial } from '../../../src/values/dates';
import { readPeriod } from '../../../src/values/period';
import { type Period } from '../../../src/values/types';
import { type CellModel, type SheetModel, type WorkbookModel } from '../../../src/xlsx/model';
import { type PlanSheet } from '../../../src/xlsx/handout/reportSheet';
import { unitWorkbook } from '../../../src/xlsx/handout/unitWorkbook';
import { readModel, readXlsx, toSnapshot } from '../../../src/xlsx/read';
import { writeXlsx } from '../../../src/xlsx/write';

const Q3 = readPeriod('2026-Q3')!;
const TASKS = ['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'];

type Content = string | number | null | Omit<CellModel, 'row' | 'column'>;

const cellsOf = (lines: readonly (readonly Content[])[]): CellModel[] =>
  lines.flatMap((line, row) =>
    line.flatMap((content, column): CellModel[] => {
      if (content === null) return [];
      const cell = typeof content === 'object' ? content : { value: content };
      return [{ ...cell, row: row + 1, column: column + 1 }];
    }),
  );

const sheetOf = (lines: readonly (readonly Content[])[], more: Partial<SheetModel> = {}): SheetModel => ({
  name: 'PL II',
  visible: true,
  cells: cellsOf(lines),
  merges: [],
  columns: [],
  rows: [],
  ...more,
});

interface Given {
  readonly items: readonly ExaminedItem[];
  readonly model: WorkbookModel;
  readonly roles: readonly (readonly string[])[];
  readonly findings: readonly string[];
}

/** The plan handed out for Lai Châu: what every unit's workbook reads as. */
function handedOut(sheet: SheetModel, { date1904 = false, period = Q3 as Period } = {}) {
  const context = { asOf: '2026-09-05', period, province: 'lai-chau' as const };
  const model: WorkbookModel = { sheets: [sheet], date1904, activeSheet: 0, settings: {} };
  const plan = examineWorkbook(toSnapshot(model), context);
  const tables = plan.tables.map((table) => ({ workbook: 0, table, province: 'lai-chau' as const }));
  const appendices = plan.tables.map(({ appendix }) => appendix);
  const sheets = appendices.map((appendix): PlanSheet => {
    const above = appendices.filter(({ lastRow }) => lastRow < appendix.header.top).map(({ lastRow }) => lastRow + 1);
    return { sheet, date1904, appendix, titleTop: Math.max(1, ...above), isBeside: false };
  });
  const configuration = sheetOf([], { name: 'Cấu hình Phụ lục' });
  const { handout: words } = messagesFor('vi');
  const units = new Map<string, Given>();
  for (const share of allocate(tables, { asOf: context.asOf }).units) {
    const bytes = writeXlsx(unitWorkbook(share, { tables, sheets, period, previous: null, configuration, words }));
    const back = examineWorkbook(readXlsx(bytes), context);
    units.set(share.unit, {
      items: back.tables.flatMap(({ items }) => items).filter(({ item }) => item.kind === 'item'),
      model: readModel(bytes),
      roles: back.tables.map(({ appendix }) => appendix.columns.map(({ role }) => role)),
      findings: back.findings.map(({ rule }) => rule).filter((rule) => rule !== 'missing-result'),
    });
  }
  const items = plan.tables.flatMap((table) => table.items).filter(({ item }) => item.kind === 'item');
  return { plan, items, units };
}

test('a value merged over rows of several units stands in each one’s first row', () => {
  const { units, items } = handedOut(
    sheetOf(
      [
        TASKS,
        [1, 'Nhiệm vụ một', 'Sở Y tế', 'Các sở, ban, ngành', 'Báo cáo chung', 'Quý III/2026'],
        [2, 'Nhiệm vụ hai', 'Sở Tài chính'],
        [3, 'Nhiệm vụ ba', 'Sở Tài chính'],
        [4, 'Nhiệm vụ bốn', 'Sở Nội vụ', null, 'Danh sách', 'Năm 2026'],
      ],
      { merges: [4, 5, 6].map((column) => ({ top: 2, left: column, bottom: 4, right: column })) },
    ),
  );
  const finance = units.get('lc-so-tc')!;
  expect(finance.items.map(({ key }) => key)).toEqual(items.slice(1, 3).map(({ key }) => key));
  expect(finance.items.map(({ item }) => [item.number, item.product, item.due])).toEqual(
    items.slice(1, 3).map(({ item }) => [item.number, item.product, item.due]),
  );
  expect(finance.findings).not.toContain('missing-due-date');
  expect(units.get('lc-so-nv')!.items.map(({ item }) => item.product)).toEqual(['Danh sách']);
});

test('a task torn by a page break is one row again', () => {
  const { units, items } = handedOut(
    sheetOf([
      TASKS,
      [1, 'Xây dựng cơ sở dữ liệu', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026'],
      [2, 'Triển khai hệ thống của', 'Sở Tài chính', null, 'Hệ thống của', 'Năm 2026'],
      TASKS,
      [null, 'các sở, ban, ngành tỉnh', null, null, 'tỉnh'],
      [3, 'Tập huấn', 'Sở Nội vụ', null, 'Lớp học', 'Năm 2026'],
    ]),
  );
  expect(items.map(({ item }) => item.rows.length)).toEqual([1, 2, 1]);
  const [task] = units.get('lc-so-tc')!.items;
  expect([task!.key, task!.item.rows.length]).toEqual([items[1]!.key, 1]);
  expect([task!.item.title, task!.item.product]).toEqual([items[1]!.item.title, items[1]!.item.product]);
});

test('what a row takes from another unit’s row goes along with it', () => {
  const { units, items } = handedOut(
    sheetOf([
      TASKS,
      ['1', 'Chuyển đổi số ngành', 'Sở Y tế', 'Sở Nội vụ', 'Báo cáo', 'Quý III/2026'],
      ['1.1', 'Phần tài chính', 'Sở Tài chính', null, 'Phần mềm'],
      ['1.2', 'Phần xây dựng', 'Sở Xây dựng', null, 'Phần mềm', 'Năm 2026'],
      ['2', 'Việc khác', 'Sở Nội vụ', null, 'Báo cáo', 'Năm 2026'],
    ]),
  );
  const planned = items.find(({ item }) => item.number === '1.1')!;
  expect(planned.item.due).toMatchObject({ kind: 'within', end: '2026-09-30' });
  const [task, ...others] = units.get('lc-so-tc')!.items;
  expect(others).toEqual([]);
  expect([task!.key, task!.item.due]).toEqual([planned.key, planned.item.due]);
  expect(units.get('lc-so-yt')!.items.map(({ item }) => item.number)).toEqual(['1']);
});

test('sections around sections go along, those without a row of the unit do not', () => {
  const lines = [
    TASKS,
    ['A', 'HẠ TẦNG'],
    ['I', 'Mạng'],
    [1, 'Phủ sóng', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026'],
    ['II', 'Trung tâm dữ liệu'],
    [1, 'Nâng cấp', 'Sở Tài chính', null, 'Báo cáo', 'Năm 2026'],
    ['B', 'NHÂN LỰC'],
    ['I', 'Tập huấn'],
    [1, 'Mở lớp', 'Sở Nội vụ', null, 'Báo cáo', 'Năm 2026'],
    [2, 'Mở thêm lớp', 'Sở Tài chính', null, 'Báo cáo', 'Năm 2026'],
  ];
  const { units, items } = handedOut(sheetOf(lines));
  const finance = units.get('lc-so-tc')!;
  const bySection = (some: readonly ExaminedItem[]) => some.map(({ item }) => `${item.section} ${item.number}`);
  expect(bySection(finance.items)).toEqual(bySection(items.filter(({ item }) => item.owners[0]?.id === 'lc-so-tc')));
  const texts = finance.model.sheets[0]!.cells.map(({ value }) => value);
  expect(['HẠ TẦNG', 'Trung tâm dữ liệu', 'NHÂN LỰC', 'Tập huấn'].filter((head) => texts.includes(head)).length).toBe(
    4,
  );
  expect(texts).not.toContain('Mạng');
});

test('calculated cells go out as values, and days of a workbook that counts from 1904 stay the same days', () => {
  const serial = isoToSerial('2026-11-30') - 1462;
  const due = { value: serial, style: { numberFormat: 'dd/mm/yyyy' } };
  const { units, items } = handedOut(
    sheetOf([
      TASKS,
      [1, 'Nhiệm vụ một', 'Sở Y tế', null, 'Báo cáo', due],
      [2, 'Nhiệm vụ hai', 'Sở Tài chính', null, { value: 'Báo cáo 2', formula: '"Báo cáo "&A3' }, due],
      [3, 'Nhiệm vụ ba', 'Sở Y tế', null, 'Báo cáo', due],
    ]),
    { date1904: true },
  );
  const { items: given, model } = units.get('lc-so-tc')!;
  expect(model.date1904).toBe(false);
  expect(given.map(({ item }) => [item.due, item.product])).toEqual([[{ kind: 'by', end: '2026-11-30' }, 'Báo cáo 2']]);
  expect(items[1]!.item.due).toEqual({ kind: 'by', end: '2026-11-30' });
  expect(model.sheets[0]!.cells.every(({ formula }) => formula === undefined)).toBe(true);
});

test('what is not for issue, old keys and computed statuses stay at home', () => {
  const { units } = handedOut(
    sheetOf([
      [...TASKS, 'Ghi chú nội bộ (không phát hành)', 'Mã dòng'],
      [1, 'Nhiệm vụ một', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026', 'Bí mật một', 'a/b/c'],
      [2, 'Nhiệm vụ hai', 'Sở Tài chính', null, 'Báo cáo', 'Năm 2026', 'Bí mật hai', 'a/b/d'],
      [3, 'Nhiệm vụ ba', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026', 'Bí mật ba', 'a/b/e'],
    ]),
  );
  const { items, model } = units.get('lc-so-tc')!;
  expect(items.map(({ key }) => key)).toEqual(['a/b/d']);
  const [sheet] = model.sheets;
  expect(sheet!.cells.filter(({ value }) => typeof value === 'string' && /Bí mật|phát hành/.test(value))).toEqual([]);
  expect(sheet!.columns.filter(({ hidden }) => hidden === true).map(({ column }) => column)).toContain(7);
});

test('report columns the plan has already are filled in where they stand', () => {
  const { units } = handedOut(
    sheetOf([
      [...TASKS, 'Tình hình thực hiện', 'Ghi chú'],
      [1, 'Nhiệm vụ một', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026'],
      [
        2,
        'Nhiệm vụ hai',
        'Sở Tài chính',
        null,
        'Báo cáo',
        'Năm 2026',
        null,
        { value: null, style: { fill: 'FFFFFF' } },
      ],
      [3, 'Nhiệm vụ ba', 'Sở Y tế', null, 'Báo cáo', 'Năm 2026'],
    ]),
  );
  const { roles, model, items } = units.get('lc-so-tc')!;
  expect(roles[0]!.filter((role) => role === 'progress' || role === 'note')).toEqual(['progress', 'note']);
  const { row } = items[0]!.item;
  const open = model.sheets[0]!.cells.filter((cell) => cell.row === row && cell.style?.locked === false);
  expect(open.map(({ column }) => column)).toEqual(expect.arrayContaining([7, 8]));
});

test('two tables of one sheet become two sheets', () => {
  const row = (number: number, owner: string) => [
    number,
    `Nhiệm vụ ${String(number)}`,
    owner,
    null,
    'Báo cáo',
    'Năm 2026',
  ];
  const { units, items } = handedOut(
    sheetOf([
      ['PHỤ LỤC I'],
      TASKS,
      row(1, 'Sở Y tế'),
      row(2, 'Sở Tài chính'),
      row(3, 'Sở Y tế'),
      [],
      ['PHỤ LỤC II'],
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu 2026', 'Cơ quan chủ trì'],
      [1, 'Tỷ lệ hồ sơ', '%', 90, 'Sở Tài chính'],
      [2, 'Số lớp học', 'lớp', 4, 'Sở Y tế'],
      [3, 'Tỷ lệ người dân', '%', 50, 'Sở Y tế'],
    ]),
  );
  const finance = units.get('lc-so-tc')!;
  expect(finance.items.map(({ key }) => key)).toEqual(
    items.filter(({ item }) => item.owners[0]?.id === 'lc-so-tc').map(({ key }) => key),
  );
  expect(finance.model.sheets.slice(0, 2).map(({ name }) => name)).toEqual(['PL II', 'PL II (2)']);
  expect(finance.model.sheets[1]!.cells.map(({ value }) => value)).not.toContain('PHỤ LỤC I');
});

test.each(['2026-M09', '2026-Q4', '2026-H1', '2026-H2', '2026'])(
  'the result column of %s is read as that period’s',
  (id) => {
    const period = readPeriod(id)!;
    const { units } = handedOut(
      sheetOf([
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu 2026', 'Cơ quan chủ trì'],
        [1, 'Tỷ lệ hồ sơ', '%', 90, 'Sở Tài chính'],
        [2, 'Số lớp học', 'lớp', 4, 'Sở Y tế'],
        [3, 'Tỷ lệ người dân', '%', 50, 'Sở Y tế'],
      ]),
      { period },
    );
    const { model, roles } = units.get('lc-so-yt')!;
    expect(roles[0]).toContain('result');
    const again = examineWorkbook(toSnapshot(model), { asOf: '2026-09-05', period, province: 'lai-chau' });
    const result = again.tables[0]!.appendix.columns.find(({ role }) => role === 'result');
    expect(result?.period?.id).toBe(id);
  },
);

test('a total over rows of several units is not wrong because one unit has only some of them', () => {
  const { plan, units } = handedOut(
    sheetOf([
      ['DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ NĂM 2026'],
      ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND tỉnh Lai Châu)'],
      [
        'TT',
        'Nhiệm vụ, dự án',
        'Cơ quan chủ trì',
        'Tổng mức đầu tư/Kinh phí',
        'Nguồn vốn',
        'Thời gian thực hiện',
        'Ghi chú',
      ],
      ['1', 'Dự án hạ tầng', null, 500, null, null],
      ['1.1', 'Hạng mục một', 'Sở Tài chính', 200, 'Ngân sách tỉnh', 'Năm 2026'],
      ['1.2', 'Hạng mục hai', 'Sở Y tế', 300, 'Ngân sách tỉnh', 'Năm 2026'],
      ['2', 'Dự án khác', 'Sở Nội vụ', 100, 'Ngân sách tỉnh', 'Năm 2026'],
    ]),
  );
  expect(plan.tables[0]!.appendix.template).toBe('lai-chau-2026-projects');
  expect(plan.tables[0]!.items[0]!.item.kind).toBe('group');
  const finance = units.get('lc-so-tc')!;
  expect(finance.items.map(({ item }) => item.number)).toEqual(['1.1']);
  expect(finance.findings).not.toContain('total-mismatch');
});
