import legacy from '../fixtures/legacy-encodings.json';
import { readWorkbook } from '../../src/appendix/readWorkbook';
import { rowKeys } from '../../src/appendix/rowKey';
import { itemsOf, readOne, readSheet, sheetOf } from './sheetBuilder';

const TASKS = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'];
const INDICATORS = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm 2026', 'Cơ quan chủ trì'];
const task = ['1', 'Làm a', 'Sở Y tế', 'Năm 2026', 'Kế hoạch'];

describe('several tables', () => {
  it('stand below each other, each with its own title', () => {
    const { appendices } = readSheet(
      sheetOf([
        ['PHỤ LỤC I'],
        ['Chỉ tiêu năm 2026'],
        INDICATORS,
        ['1', 'Tỷ lệ a', '%', '50', 'Sở Y tế'],
        ['PHỤ LỤC II'],
        ['Nhiệm vụ năm 2026'],
        TASKS,
        task,
      ]),
    );
    expect(appendices.map(({ kind, plan, lastRow }) => [kind, plan.label, plan.title, lastRow])).toEqual([
      ['indicators', 'Phụ lục I', 'Chỉ tiêu năm 2026', 4],
      ['tasks', 'Phụ lục II', 'Nhiệm vụ năm 2026', 8],
    ]);
  });

  it('stand beside each other', () => {
    const { appendices } = readSheet(
      sheetOf([
        [...INDICATORS, null, ...TASKS],
        ['1', 'Tỷ lệ a', '%', '50', 'Sở Y tế', null, ...task],
      ]),
    );
    expect(appendices.map((table) => itemsOf(table).map(({ title }) => title))).toEqual([['Tỷ lệ a'], ['Làm a']]);
    expect(itemsOf(appendices[1]!)[0]?.cells.map(({ address }) => address)).toEqual(['G2', 'H2', 'I2', 'J2', 'K2']);
  });

  it('with the same header under another title are two', () => {
    const { appendices } = readSheet(
      sheetOf([['Phụ lục I'], TASKS, task, ['Phụ lục II'], ['(Kèm theo Kế hoạch số 5/KH-UBND)'], TASKS, task]),
    );
    expect(appendices.map(({ plan }) => plan.label)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('on several sheets share the number and date one of them carries', () => {
    const readings = readWorkbook({
      date1904: false,
      sheets: [
        sheetOf(
          [
            ['Phụ lục I'],
            ['(Kèm theo Kế hoạch số 120/KH-UBND ngày 15 tháng 01 năm 2026 của UBND tỉnh Sơn La)'],
            TASKS,
            task,
          ],
          { name: 'PL1' },
        ),
        sheetOf([['Ghi nhớ'], ['Gọi điện cho Sở']], { name: 'Nháp' }),
        sheetOf([TASKS, task], { name: 'PL 2' }),
      ],
    });
    expect(readings.map(({ sheet, appendices }) => [sheet, appendices.length])).toEqual([
      ['PL1', 1],
      ['Nháp', 0],
      ['PL 2', 1],
    ]);
    expect(readings[2]?.appendices[0]?.plan).toMatchObject({
      label: 'Phụ lục 2',
      number: '120/KH-UBND',
      issuedOn: '2026-01-15',
      issuer: 'UBND tỉnh Sơn La',
      province: 'son-la',
    });
  });
});

describe('headings over several columns', () => {
  it('give each column its own year or period', () => {
    const { columns } = readOne(
      sheetOf(
        [
          ['STT', 'Chỉ tiêu', 'Mục tiêu', null, 'Thực hiện', null, 'Chủ trì'],
          [null, null, 'Năm 2026', 'Năm 2030', 'Quý I/2026', 'Quý II/2026', null],
          ['1', 'Tỷ lệ a', '50', '70', '10', '', 'Sở Y tế'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] },
      ),
    );
    expect(columns.map(({ role, year, period }) => [role, year, period?.id ?? null])).toEqual([
      ['number', null, null],
      ['title', null, null],
      ['target', 2026, null],
      ['target', 2030, null],
      ['result', 2026, '2026-Q1'],
      ['result', 2026, '2026-Q2'],
      ['owner', null, null],
    ]);
  });

  it('order targets by year, and report the latest quarter that is filled', () => {
    const appendix = readOne(
      sheetOf([
        ['KẾ HOẠCH NĂM 2026'],
        [
          'STT',
          'Chỉ tiêu',
          'Đến năm 2030',
          'Đến hết năm 2026',
          'Chủ trì',
          'Kết quả quý I/2026',
          'Kết quả quý II/2026',
          'Kết quả quý III/2026',
        ],
        ['1', 'Tỷ lệ a', '70%', '50%', 'Sở Y tế', '10%', '20%', ''],
      ]),
    );
    const [item] = itemsOf(appendix);
    expect(item?.targets.map(({ year, reading }) => [year, reading.text])).toEqual([
      [2026, '50%'],
      [2030, '70%'],
    ]);
    expect(item?.target?.text).toBe('50%');
    expect(item?.result?.text).toBe('20%');
  });
});

describe('what the sheet hides or hardly shows', () => {
  it('is read, and told', () => {
    const reading = readSheet({ ...sheetOf([TASKS, task, ['2', 'Làm b']], { hiddenRows: [3] }), hiddenColumns: [4] });
    expect(reading).toMatchObject({ hiddenRows: [3], hiddenColumns: [4] });
    expect(itemsOf(reading.appendices[0]!).map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('is read in Unicode when it is typed in an old encoding, and kept as it stands', () => {
    const vector = legacy.vectors.find(({ encoding }) => encoding === 'tcvn3')!;
    const sheet = sheetOf([TASKS, ['1', vector.input, 'Sở Y tế', 'Năm 2026', 'x']]);
    const cells = sheet.cells.map((cell) => (cell.value === vector.input ? { ...cell, font: '.VnTime' } : cell));
    const [item] = itemsOf(readOne({ ...sheet, cells }));
    expect(item?.title).toBe(vector.expected);
    expect(item?.cells.find(({ role }) => role === 'title')?.cell?.value).toBe(vector.input);
  });
});

describe('row keys', () => {
  it('know a row again by plan, kind, section, number and title', () => {
    const one = readOne(sheetOf([['Kế hoạch năm 2026 tỉnh Sơn La'], TASKS, ['I', 'Mục'], task]));
    const other = readOne(
      sheetOf([['Kế hoạch năm 2026 tỉnh Sơn La'], TASKS, ['I.', 'Mục'], ['1.', 'LÀM  A', 'Sở Tài chính']], {
        at: 'C4',
      }),
    );
    expect([...rowKeys(one).values()]).toEqual([...rowKeys(other).values()]);
    expect([...rowKeys(one).values()][0]).toMatch(/^son-la-2026\/tasks\/i\/1\/[0-9a-f]{8}$/);
  });

  it('tell rows apart that share everything, and take the key a workbook was handed out with', () => {
    const appendix = readOne(sheetOf([[...TASKS, 'Mã dòng'], task, task, [...task, 'son-la-2026/tasks/V/5']]));
    const [first, second, third] = [...rowKeys(appendix).values()];
    expect(second).toBe(`${first!}/2`);
    expect(third).toBe('son-la-2026/tasks/V/5');
  });
});
