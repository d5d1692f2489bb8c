import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { examineWorkbook } from '../../src/examine/examine';
import { assessRecord } from '../../src/examine/fromRecord';
import { type FileRecord, type ItemRecord } from '../../src/examine/records';
import { toFileRecord } from '../../src/examine/toRecords';
import { readXlsx } from '../../src/xlsx/read';
import { INDICATORS, sheet, TASKS } from '../check/support/tables';
import { UNCALCULATED } from '../check/support/workbook';
import { contextOn, WORDS, workbookOf } from './support';

const SAMPLES = join(__dirname, '../../samples');
const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const read = (name: string): WorkbookSnapshot => readXlsx(readFileSync(join(SAMPLES, name)));
const recordOf = (workbook: WorkbookSnapshot, asOf = '2026-09-05'): FileRecord =>
  toFileRecord(examineWorkbook(workbook, contextOn(asOf)), 'a.xlsx', WORDS);
const itemsOf = (record: FileRecord): ItemRecord[] =>
  record.sheets.flatMap(({ tables }) => tables.flatMap(({ items }) => items));
const itemAt = (record: FileRecord, section: string, number: string): ItemRecord | undefined =>
  itemsOf(record).find((item) => item.section === section && item.number === number);

describe.each(files)('%s', (name) => {
  const workbook = read(name);

  it('is judged by a receiver as by its sender, on any day', () => {
    for (const asOf of ['2026-01-20', '2026-09-05', '2026-12-31']) {
      const { period } = contextOn(asOf);
      const sent = itemsOf(recordOf(workbook, asOf));
      const received = JSON.parse(JSON.stringify(sent)) as ItemRecord[];
      expect(received).toEqual(sent);
      for (const row of received) {
        const judged = assessRecord(row, { asOf, period });
        expect([row.row, judged?.status ?? null, judged?.basis ?? null, judged?.pace ?? null]).toEqual([
          row.row,
          row.status,
          row.basis,
          row.pace,
        ]);
        expect(judged === null ? null : WORDS.reason(judged.reason)).toBe(row.reason);
      }
    }
  });

  it('loses no finding and no row', () => {
    const examination = examineWorkbook(workbook, contextOn('2026-09-05'));
    const tables = toFileRecord(examination, name, WORDS).sheets.flatMap((sheet) => sheet.tables);
    expect(tables.flatMap(({ findings }) => findings)).toHaveLength(examination.findings.length);
    expect(tables.map(({ items, rowsRead }) => items.length - rowsRead)).toEqual(tables.map(() => 0));
    const keys = tables.flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives groups no status and every other row one with its reason', () => {
    for (const { group, status, reason } of itemsOf(recordOf(workbook))) {
      if (group === true) expect([status, reason]).toEqual([null, null]);
      else expect([typeof status, typeof reason]).toEqual(['string', 'string']);
    }
  });
});

describe('a formula without its result', () => {
  const cells = {
    D7: UNCALCULATED,
    G8: UNCALCULATED,
    G9: '',
    H5: 'Kết quả thực hiện quý II/2026',
    H10: 88,
    G10: UNCALCULATED,
  };
  const sent = itemsOf(recordOf(sheet(INDICATORS, cells)));

  it('is unreadable, not absent, and the latest there is', () => {
    expect(sent.slice(0, 4).map(({ status, reason }) => [status, reason])).toEqual([
      ['no-target', 'Công thức của chỉ tiêu chưa có kết quả trong tệp.'],
      ['undetermined', 'Công thức của kết quả chưa có kết quả trong tệp.'],
      ['no-result', expect.any(String)],
      ['undetermined', expect.any(String)],
    ]);
  });

  it('is judged so by a receiver', () => {
    for (const row of JSON.parse(JSON.stringify(sent)) as ItemRecord[]) {
      const { period } = contextOn('2026-09-05');
      expect(assessRecord(row, { asOf: '2026-09-05', period })?.status ?? null).toBe(row.status);
    }
  });

  it('makes no due date missing', () => {
    const [task] = itemsOf(recordOf(sheet(TASKS, { F7: UNCALCULATED })));
    expect([task?.due, task?.status]).toEqual([{ kind: 'unreadable' }, 'no-due-date']);
  });
});

describe('the record of a task table', () => {
  const record = recordOf(read('son-la-2026-phu-luc-2.xlsx'));

  it('has the shape other programs rely on', () => {
    const [table] = record.sheets[0]?.tables ?? [];
    expect(record).toMatchObject({ file: 'a.xlsx', problem: null });
    expect(table).toMatchObject({ template: 'son-la-2026-tasks', kind: 'tasks', header: 'A5:F5', rowsRead: 58 });
    expect(table?.columns).toEqual({ number: 'A', title: 'B', owner: 'C', coordinators: 'D', product: 'E', due: 'F' });
    expect(itemAt(record, 'I', '3')).toMatchObject({
      row: 9,
      sheet: record.sheets[0]?.sheet,
      cells: { number: 'A9', title: 'B9', owner: 'C9', coordinators: 'D9', product: 'E9', due: 'F9' },
      due: { kind: 'by', end: '2026-11-30' },
      target: null,
      baseline: null,
      result: null,
      status: 'in-progress',
      basis: null,
      pace: null,
      reason: 'Hạn 30/11/2026, còn 86 ngày, chưa báo hoàn thành.',
    });
  });

  it('marks the group that holds what its children share', () => {
    expect(itemAt(record, 'V', '5')).toMatchObject({ group: true, status: null, owners: [] });
    const children = itemsOf(record).filter(({ section, number }) => section === 'V' && number === '');
    expect(children).toHaveLength(9);
    for (const child of children) {
      expect(child).toMatchObject({ due: { kind: 'within', end: '2026-12-31' }, status: 'in-progress' });
    }
  });
});

describe('the record of an indicator table', () => {
  const plain = recordOf(read('son-la-2026-phu-luc-1.xlsx'));

  it('holds targets and baselines with their parts', () => {
    expect(itemAt(plain, 'I', '1')).toMatchObject({
      target: {
        text: '44,65%',
        parts: [{ comparator: null, value: 44.65, low: null, high: null, unit: '%', scope: null }],
        qualitative: false,
      },
      baseline: { parts: [{ value: 12.1 }, { value: 16, forecast: true }] },
      due: null,
      result: null,
      status: 'not-met',
      basis: 'baseline',
      pace: null,
    });
    expect(itemAt(plain, 'III', '5')).toMatchObject({ target: null, status: 'no-target', basis: null });
    expect(itemAt(plain, 'II', '2')?.baseline?.parts.map(({ value }) => value)).toEqual([100, 97.4]);
  });

  it('says in its cells whether there is a result column', () => {
    const filled = recordOf(read('son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx'));
    expect(itemAt(plain, 'I', '2')?.cells.result).toBeUndefined();
    expect(itemAt(filled, 'I', '2')).toMatchObject({ cells: { result: 'G8' }, result: null, status: 'no-result' });
  });

  it('is null where a cell is empty, and keeps a dash', () => {
    expect(itemAt(plain, 'II', '3')?.baseline).toMatchObject({ text: '-', parts: [], qualitative: false });
    expect(itemAt(plain, 'II', '8')).toMatchObject({ group: true, target: null, baseline: null });
  });
});

describe('what is not read as an appendix', () => {
  it('stands as a table without template, with its findings', () => {
    const record = recordOf(
      workbookOf([
        ['STT', 'Cơ quan chủ trì', 'Sản phẩm', 'Người liên hệ'],
        [1, 'Sở Y tế', 'Kế hoạch', 'Nguyễn Văn A'],
        [2, 'Sở Nội vụ', 'Báo cáo', 'Nguyễn Văn B'],
        [3, 'Sở Tư pháp', 'Báo cáo', 'Nguyễn Văn C'],
        [4, 'Công an tỉnh', 'Báo cáo', 'Nguyễn Văn D'],
      ]),
    );
    const [table] = record.sheets[0]?.tables ?? [];
    expect(table).toMatchObject({ template: null, kind: null, rowsRead: 0, items: [], plan: null, header: 'A1:D1' });
    expect(table?.columns).toMatchObject({ number: 'A', owner: 'B' });
    expect(table?.findings.map(({ cells }) => cells)).toEqual([['A1']]);
  });

  it('a sheet without any table is still listed', () => {
    expect(recordOf(workbookOf([['Ghi chú cá nhân']], 'Nháp')).sheets).toEqual([{ sheet: 'Nháp', tables: [] }]);
  });
});

describe('a task table with a status column beside the words', () => {
  const record = recordOf(
    workbookOf([
      ['KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH SƠN LA NĂM 2026'],
      [
        'STT',
        'Tên nhiệm vụ',
        'Cơ quan chủ trì',
        'Thời gian hoàn thành',
        'Tình hình thực hiện',
        'Ngày hoàn thành',
        'Trạng thái',
        'Khó khăn, vướng mắc',
      ],
      [
        1,
        'Chuyển đổi số',
        'Sở Y tế',
        '- Kế hoạch: Trước 10/01/2026\n- Báo cáo: Trước 30/11/2026',
        '- Kế hoạch: đã ban hành ngày 08/01/2026',
        '',
        'Đang thực hiện',
        'Thiếu kinh phí',
      ],
      [2, 'Tập huấn', 'Sở Nội vụ', 'Quý II/2026', 'Đã tổ chức 3 lớp', 'tháng 5', 'Đã hoàn thành', ''],
      [3, 'Tổng kết', 'Sở Nội vụ', 'Quý IV/2026', '', '', '', ''],
    ]),
  );
  const [first, second, third] = itemsOf(record);

  it('judges each part by its own line', () => {
    expect(first).toMatchObject({ status: 'in-progress', progress: { text: 'Đang thực hiện' } });
    expect(assessRecord(JSON.parse(JSON.stringify(first)) as ItemRecord, contextOn('2026-09-05'))?.status).toBe(
      'in-progress',
    );
  });

  it('keeps every word the unit wrote, once', () => {
    expect(first?.texts).toMatchObject({
      progress: '- Kế hoạch: đã ban hành ngày 08/01/2026',
      difficulty: 'Thiếu kinh phí',
    });
    expect(first?.texts.reportedStatus).toBeUndefined();
    expect(second?.texts).toMatchObject({ progress: 'Đã tổ chức 3 lớp', completedOn: 'tháng 5' });
    expect(third?.texts).toEqual({ due: 'Quý IV/2026' });
  });
});
