import fc from 'fast-check';
import { type SheetModel, type WorkbookModel } from '../../src/xlsx/model';
import { readModel } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { partsOf } from './packages';

const LINE = { style: 'thin' } as const;
const empty: SheetModel = { name: 'PL', visible: true, cells: [], merges: [], columns: [], rows: [] };
const book = (...sheets: SheetModel[]): WorkbookModel => ({ sheets, date1904: false, activeSheet: 0, settings: {} });
const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(partsOf(bytes)[part]);

const FONT = { name: 'Times New Roman', size: 12 };

test('everything the model holds is read back', () => {
  const sheet: SheetModel = {
    name: 'Tổng hợp',
    visible: true,
    cells: [
      {
        row: 1,
        column: 1,
        value: 'STT',
        style: {
          font: { ...FONT, bold: true, italic: true, underline: true, strike: true, color: 'C00000' },
          fill: 'DDEBF7',
          border: { top: LINE, right: { style: 'double', color: 'FF0000' }, bottom: LINE, left: { style: 'hair' } },
          align: { horizontal: 'center', vertical: 'top', wrap: true, indent: 1, rotation: 90 },
          locked: false,
        },
      },
      { row: 2, column: 1, value: 0.85, style: { font: FONT, numberFormat: '0%' } },
      { row: 2, column: 2, value: 46235, style: { font: FONT, numberFormat: '"Tháng "m/yyyy' } },
      { row: 3, column: 1, value: true, style: { font: FONT } },
      { row: 3, column: 2, value: { error: '#N/A' }, style: { font: FONT } },
      { row: 4, column: 1, value: null, formula: 'SUM(A2:A3)&"<x>"', style: { font: FONT } },
      { row: 5, column: 1, value: null, style: { font: FONT, fill: 'FFFF00' } },
      { row: 6, column: 3, value: 'cuối', style: { font: FONT } },
    ],
    merges: [{ top: 5, left: 1, bottom: 6, right: 2 }],
    columns: [
      { column: 1, width: 6.5 },
      { column: 3, width: 20, hidden: true },
    ],
    rows: [
      { row: 1, height: 33 },
      { row: 2, height: 20, fitted: true },
      { row: 4, hidden: true },
    ],
    frozen: { rows: 1, columns: 2 },
    autoFilter: { top: 1, left: 1, bottom: 6, right: 3 },
    print: {
      paper: 'A3',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: 1, to: 2 },
      margins: { left: 1, right: 0.5, top: 0.75, bottom: 0.75 },
      footer: '&CTrang &P/&N',
    },
    conditionalFormats: [
      {
        ranges: [{ top: 2, left: 1, bottom: 6, right: 1 }],
        rule: { kind: 'formula', formula: '$A2="x"', fill: 'FFC7CE', color: '9C0006', bold: true },
      },
      { ranges: [{ top: 2, left: 2, bottom: 6, right: 2 }], rule: { kind: 'dataBar', color: '63C384' } },
    ],
    validations: [
      {
        ranges: [{ top: 2, left: 1, bottom: 2, right: 1 }],
        rule: { kind: 'list', values: ['Đạt', 'Chưa "đạt"'] },
        error: { title: 'Sai', message: 'Chọn trong danh sách.' },
      },
      {
        ranges: [{ top: 3, left: 1, bottom: 3, right: 1 }],
        rule: { kind: 'listRange', formula: "'Đơn vị'!$A$1:$A$9" },
      },
      {
        ranges: [{ top: 4, left: 1, bottom: 4, right: 1 }],
        rule: { kind: 'date', from: '2026-01-01', to: '2026-12-31' },
        prompt: { title: 'Ngày', message: 'Ghi ngày' },
      },
      { ranges: [{ top: 5, left: 1, bottom: 5, right: 1 }], rule: { kind: 'number', min: 0 } },
    ],
    isProtected: true,
  };
  const model: WorkbookModel = {
    sheets: [sheet, { ...empty, name: "Đơn vị's", visible: false }],
    date1904: false,
    activeSheet: 0,
    title: 'Kế hoạch & <chỉ tiêu>',
    definedNames: [{ name: 'DonVi', refersTo: "'Tổng hợp'!$A$1:$A$9" }],
    settings: { unit: 'sl-so-khcn', 'khóa "lạ"': 'a<b>&\n' },
  };
  expect(readModel(writeXlsx(model))).toEqual({ ...model, defaultFont: { name: 'Times New Roman', size: 12 } });
});

test('the same model gives the same bytes', () => {
  const model = book({ ...empty, cells: [{ row: 1, column: 1, value: 'x' }] });
  expect(writeXlsx(model)).toEqual(writeXlsx(model));
});

test('any text comes back as the text it was, whatever it begins with', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('=1+1', '- Kế hoạch', '+84', '@x', '_x000D_', ' a ', 'a\nb\tc', "'x", '&amp;'),
        ),
        { minLength: 1 },
      ),
      (texts) => {
        const cells = texts.map((value, index) => ({ row: index + 1, column: 1, value }));
        const read = readModel(writeXlsx(book({ ...empty, cells }))).sheets[0]!.cells;
        // Characters XML cannot hold are left out; a cell without text is none.
        // eslint-disable-next-line no-control-regex
        const kept = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        const expected = cells.map((cell) => [cell.row, kept(cell.value)]).filter(([, text]) => text !== '');
        expect(read.filter(({ value }) => value !== null).map(({ row, value }) => [row, value])).toEqual(expected);
      },
    ),
  );
});

test('any finite number comes back as itself', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      const bytes = writeXlsx(book({ ...empty, cells: [{ row: 1, column: 1, value }] }));
      expect(readModel(bytes).sheets[0]!.cells[0]!.value).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 50 },
  );
});

test('text that begins like a formula is a string to Excel, and stays one when the cell is edited', () => {
  const bytes = writeXlsx(book({ ...empty, cells: [{ row: 1, column: 1, value: '=DDE("cmd")' }] }));
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1" t="s">');
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  expect(textOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
});

test('cells and rows are written in the order the format demands', () => {
  const cells = [
    { row: 2, column: 2, value: 4 },
    { row: 1, column: 28, value: 3 },
    { row: 1, column: 2, value: 2 },
    { row: 1, column: 1, value: 1 },
  ];
  const xml = textOf(writeXlsx(book({ ...empty, cells })), 'xl/worksheets/sheet1.xml');
  expect([...xml.matchAll(/ r="([A-Z]*\d+)"/g)].map(([, at]) => at)).toEqual(['1', 'A1', 'B1', 'AB1', '2', 'B2']);
});

test.each([[''], ['a/b'], ['a'.repeat(32)], ["'x"], ['[x]']])('a sheet name Excel refuses is refused: %j', (name) => {
  expect(() => writeXlsx(book({ ...empty, name }))).toThrow(RangeError);
});

test('two sheets of one name, no sheet, and a list too long for a drop-down are refused', () => {
  expect(() => writeXlsx(book(empty, { ...empty, name: 'pl' }))).toThrow(RangeError);
  expect(() => writeXlsx(book())).toThrow(RangeError);
  const values = Array.from({ length: 60 }, (_, index) => `Đơn vị ${String(index)}`);
  const validations = [{ ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }], rule: { kind: 'list' as const, values } }];
  expect(() => writeXlsx(book({ ...empty, validations }))).toThrow(RangeError);
});
