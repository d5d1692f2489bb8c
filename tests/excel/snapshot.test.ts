import { readdirSync } from 'node:fs';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { examineWorkbook } from '../../src/examine/examine';
import { newBook } from '../../src/office-host/model/fromFile';
import { periodOf } from '../../src/values/period';
import { readXlsx } from '../../src/xlsx/read';
import { openExcel, openSample, sampleBytes, SAMPLES } from './support';

const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.slice(0, -5));

/** Fonts are read only where they decide how a text reads. */
const withoutFonts = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ font: _font, ...cell }) => cell),
  })),
});

const context = { asOf: '2026-09-05', period: periodOf('2026-09-05', 'quarter'), province: null };

describe('reading the open workbook', () => {
  it.each(samples)('%s: same snapshot and same findings as from the file, in few requests', async (name) => {
    const { port, trace } = openSample(name, { excelApi: '1.13', refuseNewer: true });
    const read = await port.read('all');
    const file = readXlsx(sampleBytes(name));
    expect(withoutFonts(read)).toEqual(withoutFonts(file));
    expect(examineWorkbook(read, context).findings).toEqual(examineWorkbook(file, context).findings);
    expect(trace.count).toBe(3);
  });

  it('reads and checks a sheet of 20,000 cells in four requests', async () => {
    const { book, port, trace } = openExcel(newBook());
    const [sheet] = book.sheets;
    const rows = Array.from({ length: 2_000 }, (_, row) =>
      Array.from({ length: 10 }, (_unused, column) => ({ value: `Nội dung dòng ${row} cột ${column}` })),
    );
    book.write(sheet!.range({ top: 1, left: 1, bottom: 2_000, right: 10 }), rows, 'user');
    const { sheets } = await port.read('all');
    expect(sheets[0]?.cells).toHaveLength(20_000);
    expect(trace.count).toBe(4);
    expect(Math.max(...trace.requests.map(({ answerCharacters }) => answerCharacters))).toBeLessThan(5_000_000);
  });

  it('halves a request that Excel finds too large', async () => {
    const { port, faults } = openSample('son-la-2026-phu-luc-2');
    const whole = await port.read('all');
    faults.responseLimit = 30_000;
    expect(await port.read('all')).toEqual(whole);
  });

  it('reads only the active sheet when asked, in one request if it is empty', async () => {
    const { book, port, trace } = openSample('son-la-2026-phu-luc-2');
    const second = book.addSheet('Trang khác', 'user');
    book.activate(second);
    const { sheets } = await port.read('active');
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual([['Trang khác', 0]]);
    expect(trace.count).toBe(1);
  });

  it('tells workbooks that count days from 1904', async () => {
    const { book, port } = openSample('son-la-2026-phu-luc-2');
    expect((await port.read('all')).date1904).toBe(false);
    book.date1904 = true;
    expect((await port.read('all')).date1904).toBe(true);
  });

  it('reads fonts where a text may be in an old encoding', async () => {
    const { book, port } = openExcel(newBook());
    const sheet = book.sheets[0]!;
    const put = (row: number, value: string, font: string): void => {
      const range = sheet.range({ top: row, left: 1, bottom: row, right: 1 });
      book.write(range, [[{ value }]], 'user');
      book.format(range, { font: { name: font } }, 'user');
    };
    put(1, 'Së Khoa häc vµ C«ng nghÖ', '.VnTime');
    put(2, 'Sở Khoa học và Công nghệ', 'Times New Roman');
    const { sheets } = await port.read('all');
    expect(sheets[0]?.cells.map(({ font }) => font)).toEqual(['.VnTime', 'Times New Roman']);
  });

  it('reads hidden rows and columns, formulas and errors', async () => {
    const { book, port } = openExcel(newBook());
    const sheet = book.sheets[0]!;
    const at = (row: number, column: number) => sheet.range({ top: row, left: column, bottom: row, right: column });
    book.write(at(1, 1), [[{ value: 1 }]], 'user');
    book.write(at(2, 2), [[{ value: 2, formula: '1+1' }]], 'user');
    book.write(at(3, 3), [[{ value: { error: '#N/A' } }]], 'user');
    book.write(at(4, 1), [[{ value: '=không phải công thức' }]], 'user');
    const { sheets } = await port.read('all');
    expect(sheets[0]?.cells).toEqual([
      expect.objectContaining({ row: 1, column: 1, value: 1 }),
      expect.objectContaining({ row: 2, column: 2, value: 2, formula: '1+1' }),
      expect.objectContaining({ row: 3, column: 3, value: { error: '#N/A' } }),
      { row: 4, column: 1, value: '=không phải công thức', text: '=không phải công thức', font: expect.any(String) },
    ]);
  });
});
