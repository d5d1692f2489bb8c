import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SheetModel } from '../../src/port/sheetModel';
import { OpenBook } from '../../src/xlsx/port/openBook';
import { createXlsxPort } from '../../src/xlsx/port/xlsxPort';
import { readModel } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../samples/son-la-2026-phu-luc-2.xlsx'));

function open(bytes: Uint8Array = SAMPLE) {
  const book = OpenBook.open(bytes, 'Báo cáo.xlsx', 2026);
  return { book, port: createXlsxPort(book) };
}

const LINE = { style: 'thin' } as const;
const BOXED = { border: { top: LINE, bottom: LINE }, align: { wrap: true } } as const;

const summary = (name: string, texts: readonly string[], extra: Partial<SheetModel> = {}): SheetModel => ({
  name,
  visible: true,
  cells: texts.map((value, i) => ({ row: i + 1, column: 1, value, style: BOXED })),
  merges: [],
  columns: [{ column: 1, width: 40 }],
  rows: [],
  frozen: { rows: 1, columns: 0 },
  autoFilter: { top: 1, left: 1, bottom: 2, right: 1 },
  print: { paper: 'A4', landscape: true, fitToWidth: true },
  ...extra,
});

const texts = (bytes: Uint8Array, name: string) =>
  readModel(bytes)
    .sheets.find((sheet) => sheet.name === name)
    ?.cells.map(({ value }) => value);

describe('sheets written whole into an opened file', () => {
  it('are in the saved file as they were made, text as text', async () => {
    const { book, port } = open();
    await port.putSheets([summary('Tóm tắt', ['Đơn vị', '=1+1', '- Kế hoạch'])]);
    const sheet = readModel(book.toBytes()).sheets.find(({ name }) => name === 'Tóm tắt');
    expect(sheet?.cells.map(({ value }) => value)).toEqual(['Đơn vị', '=1+1', '- Kế hoạch']);
    expect(sheet?.cells[0]?.style).toMatchObject(BOXED);
    expect(sheet?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(book.activeSheet.name).not.toBe('Tóm tắt');
  });

  it('are known again in the saved file: written anew, or taken away with what marked them', async () => {
    const first = open();
    await first.port.putSheets([summary('Tóm tắt', ['cũ'])]);
    const again = open(first.book.toBytes());
    await again.port.putSheets([summary('Tóm tắt', ['mới'])], 'Tóm tắt');
    expect(again.book.activeSheet.name).toBe('Tóm tắt');
    expect(texts(again.book.toBytes(), 'Tóm tắt')).toEqual(['mới']);
    const third = open(again.book.toBytes());
    await third.port.removeSheets(['Tóm tắt', 'Không có']);
    const model = readModel(third.book.toBytes());
    expect(model.sheets).toHaveLength(readModel(SAMPLE).sheets.length);
    expect(model.definedNames ?? []).toEqual(readModel(SAMPLE).definedNames ?? []);
  });

  it('never take the place of a sheet of the user', async () => {
    const own = { name: 'Tóm tắt', visible: true, cells: [], merges: [], columns: [], rows: [] };
    const { book, port } = open(writeXlsx({ sheets: [own], date1904: false, activeSheet: 0, settings: {} }));
    const refusal = { code: 'name-taken', where: 'TÓM TẮT' };
    await expect(port.putSheets([summary('Khác', []), summary('TÓM TẮT', ['x'])])).rejects.toMatchObject(refusal);
    await port.removeSheets(['Tóm tắt']);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Tóm tắt']);
    expect(book.isUnsaved).toBe(false);
  });

  it('that were put and taken away again leave the file byte for byte', async () => {
    const { book, port } = open();
    await port.putSheets([summary('Tóm tắt', ['x']), summary('Nhật ký (2)', ['y'])]);
    await port.removeSheets(['Tóm tắt', 'Nhật ký (2)']);
    expect(book.toBytes()).toBe(SAMPLE);
  });
});

describe('an addition to an opened file', () => {
  const addition = (sheet: string) => ({
    sheet,
    cells: [
      { row: 5, column: 8, value: 'Kết quả quý III/2026', style: BOXED },
      { row: 6, column: 8, value: null, style: BOXED },
      { row: 7, column: 8, value: null, style: BOXED },
    ],
    columns: [{ column: 8, width: 30 }],
    merges: [{ top: 6, left: 8, bottom: 7, right: 8 }],
    validations: [
      {
        ranges: [{ top: 6, left: 8, bottom: 7, right: 8 }],
        rule: { kind: 'list', values: ['Hoàn thành', 'Đang thực hiện'] } as const,
      },
    ],
  });

  it('is in the saved file with its looks, and taken away leaves the file byte for byte', async () => {
    const { book, port } = open();
    const mine = addition(book.activeSheet.name);
    await port.add(mine);
    const sheet = readModel(book.toBytes()).sheets[0]!;
    const cell = (row: number) => sheet.cells.find((one) => one.row === row && one.column === 8);
    expect(cell(5)).toMatchObject({ value: 'Kết quả quý III/2026', style: BOXED });
    expect(cell(6)?.style).toMatchObject(BOXED);
    expect(sheet.merges).toContainEqual(mine.merges[0]);
    expect(sheet.columns.find(({ column }) => column === 8)?.width).toBe(30);
    expect(sheet.validations).toContainEqual(expect.objectContaining({ rule: mine.validations[0]!.rule }));
    await port.takeAway(mine);
    expect(book.toBytes()).toBe(SAMPLE);
  });

  it('leaves what the user has typed since, and is refused where a cell is not blank', async () => {
    const { book, port } = open();
    const mine = addition(book.activeSheet.name);
    await port.add(mine);
    book.put(book.activeSheet, [{ row: 7, column: 8, value: 'Đang làm' }], 'user');
    await expect(port.add(mine)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await port.takeAway(mine);
    expect([book.activeSheet.cell(5, 8)?.value ?? null, book.activeSheet.cell(7, 8)?.value]).toEqual([
      null,
      'Đang làm',
    ]);
  });
});
