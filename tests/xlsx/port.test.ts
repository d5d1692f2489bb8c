import { examineWorkbook } from '../../src/examine/examine';
import { type CheckContext } from '../../src/check/types';
import { invert } from '../../src/check/change';
import { type WorkbookPort, WorkbookProblem } from '../../src/port/workbookPort';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { OpenBook } from '../../src/xlsx/port/openBook';
import { clearCells, editText, FormulaRefused, typeInto } from '../../src/xlsx/port/typing';
import { createXlsxPort } from '../../src/xlsx/port/xlsxPort';
import { partsOf, sample, sheetData, simple, strings, styles, worksheet } from './packages';

const TASKS = 'son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx';
const ALL = ['son-la-2026', 'lai-chau-nq57'].flatMap((plan) =>
  [1, 2].flatMap((number) => [
    `${plan}-phu-luc-${String(number)}.xlsx`,
    `${plan}-phu-luc-${String(number)}-bao-cao-2026-q3.xlsx`,
  ]),
);
const YEAR = 2026;
const CONTEXT: CheckContext = {
  asOf: '2026-09-03',
  period: { id: '2026-Q3', kind: 'quarter', year: 2026, start: '2026-07-01', end: '2026-09-30' },
  province: null,
};

function open(bytes: Uint8Array): { book: OpenBook; port: WorkbookPort } {
  const book = OpenBook.open(bytes, 'tep.xlsx', YEAR);
  return { book, port: createXlsxPort(book) };
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(old[name] ?? Buffer.alloc(0), now[name] ?? Buffer.alloc(0)) !== 0)
    .sort();
}

const problem = async (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'none',
    (error: unknown) => (error instanceof WorkbookProblem ? `${error.code} ${error.where ?? ''}` : String(error)),
  );

describe.each(ALL)('%s', (name) => {
  const bytes = sample(name);

  test('is read as the command line reads it, and found wrong in the same places', async () => {
    const { port } = open(bytes);
    const read = await port.read('all');
    expect(read).toEqual(readXlsx(bytes));
    expect(examineWorkbook(read, CONTEXT).findings).toEqual(examineWorkbook(readXlsx(bytes), CONTEXT).findings);
  });

  test('marks and status columns leave nothing behind, neither at once nor after saving', async () => {
    const { book, port } = open(bytes);
    const { findings } = examineWorkbook(await port.read('all'), CONTEXT);
    const sheet = await port.activeSheet();
    const marks = findings.map(({ sheet: on, severity, cells }) => ({ sheet: on, severity, cells }));
    const column = {
      sheet,
      column: 15,
      headingRow: 6,
      heading: 'Trạng thái (tự tính)',
      entries: [{ row: 9, text: 'Hoàn thành' }],
    };
    await port.mark([...marks, { sheet, severity: 'error', cells: ['A7', 'B7'] }]);
    await port.writeStatus([column]);
    const marked = book.toBytes();
    expect(changedParts(bytes, marked)).toContain('xl/workbook.xml');
    await port.clearMarks();
    await port.clearStatus();
    expect(book.toBytes()).toBe(bytes);

    const again = open(marked);
    await again.port.clearMarks();
    await again.port.clearStatus();
    const cleared = readModel(again.book.toBytes());
    const before = readModel(bytes);
    expect(cleared.definedNames).toEqual(before.definedNames);
    cleared.sheets.forEach((one, i) => {
      expect(one.conditionalFormats).toEqual(before.sheets[i]?.conditionalFormats);
      expect(one.cells).toEqual(before.sheets[i]?.cells);
      expect(one.merges).toEqual(before.sheets[i]?.merges);
    });
  });
});

describe('marks', () => {
  test('are set in the file as Excel would set them, one for a cell, the worst', async () => {
    const { book, port } = open(sample(TASKS));
    const sheet = await port.activeSheet();
    await port.mark([
      { sheet, severity: 'note', cells: ['C18', 'C19'] },
      { sheet, severity: 'error', cells: ['C18'] },
      { sheet: 'Trang không có', severity: 'error', cells: ['A1'] },
    ]);
    await port.mark([
      { sheet, severity: 'note', cells: ['C18', 'C19'] },
      { sheet, severity: 'error', cells: ['C18'] },
    ]);
    const formats = readModel(book.toBytes()).sheets.flatMap(({ conditionalFormats }) => conditionalFormats ?? []);
    expect(formats.filter(({ rule }) => rule.kind === 'formula' && rule.formula.includes('phuluc:'))).toEqual([
      {
        ranges: [{ top: 19, left: 3, bottom: 19, right: 3 }],
        rule: { kind: 'formula', formula: 'N("phuluc:note")=0', fill: 'D6E8F8' },
      },
      {
        ranges: [{ top: 18, left: 3, bottom: 18, right: 3 }],
        rule: { kind: 'formula', formula: 'N("phuluc:error")=0', fill: 'F9CFD3' },
      },
    ]);
    expect(book.isUnsaved).toBe(false);
  });
});

describe('the status column', () => {
  const column = (sheet: string, number: number, text = 'Hoàn thành') => ({
    sheet,
    column: number,
    headingRow: 6,
    heading: 'Trạng thái (tự tính)',
    entries: [{ row: 8, text }],
  });

  test('is held by a hidden name and replaced when written again, and is not news', async () => {
    const { book, port } = open(sample(TASKS));
    const heard: string[] = [];
    await port.onChange((_sheet, address) => heard.push(address));
    const sheet = await port.activeSheet();
    await port.writeStatus([column(sheet, 15)]);
    await port.writeStatus([column(sheet, 15, 'Quá hạn')]);
    const { definedNames, sheets } = readModel(book.toBytes());
    expect(definedNames).toContainEqual({
      name: 'PhuLuc_TrangThai_1',
      refersTo: `'${sheet}'!$O$6:$O$8`,
      comment: '48',
      hidden: true,
    });
    expect(sheets[0]?.cells.filter((cell) => cell.column === 15).map(({ value }) => value)).toEqual([
      'Trạng thái (tự tính)',
      'Quá hạn',
    ]);
    expect(heard).toEqual([]);
  });

  test('is not written over what somebody else has written', async () => {
    const { book, port } = open(sample(TASKS));
    const sheet = await port.activeSheet();
    typeInto(book, book.activeSheet, { top: 8, left: 15 }, [['của tôi']]);
    const before = book.toBytes();
    expect(await problem(port.writeStatus([column(sheet, 15)]))).toBe(`changed-meanwhile ${sheet}!O8`);
    expect(book.toBytes()).toEqual(before);
  });
});

describe('changes', () => {
  const change = (sheet: string, deleted: string | null) => [
    { sheet, cell: 'C18', deleted: { value: deleted }, inserted: { value: '- Sở Tài chính' } },
  ];

  test('are applied, heard of, written to the one cell only, and taken back', async () => {
    const bytes = sample(TASKS);
    const { book, port } = open(bytes);
    const heard: string[] = [];
    const stop = await port.onChange((_sheet, address) => heard.push(address));
    const sheet = await port.activeSheet();
    await port.apply(change(sheet, null));
    const saved = book.toBytes();
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const differing = readModel(saved).sheets[0]!.cells.filter(
      (cell) =>
        readModel(bytes).sheets[0]!.cells.find(({ row, column }) => row === cell.row && column === cell.column)
          ?.value !== cell.value,
    );
    expect(differing.map(({ value }) => value)).toEqual(['- Sở Tài chính']);
    expect(await problem(port.apply(change(sheet, null)))).toBe(`changed-meanwhile ${sheet}!C18`);
    await port.apply(invert(change(sheet, null)));
    expect(book.toBytes()).toBe(bytes);
    stop();
    book.undo();
    expect(heard).toEqual(['C18', 'C18']);
    expect(book.toBytes()).toEqual(saved);
  });

  test('settings are kept in the file', async () => {
    const { book, port } = open(sample(TASKS));
    await port.setSetting('phuluc.period', '2026-Q3');
    expect(book.isUnsaved).toBe(true);
    const again = open(book.toBytes());
    expect(await again.port.getSetting('phuluc.period')).toBe('2026-Q3');
    await again.port.setSetting('phuluc.period', null);
    expect(readModel(again.book.toBytes()).settings).toEqual({});
  });
});

describe('typing', () => {
  const formats =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
    '<fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill/></fills>' +
    '<borders count="1"><border/></borders><cellXfs count="4"><xf/><xf numFmtId="9" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" applyNumberFormat="1"/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
  const bytes = simple({
    sheet: sheetData('<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1"><f>1+1</f><v>2</v></c></row>'),
    styles: styles(formats),
    strings: strings(''),
  });
  const typed = (text: string, column = 1, file = bytes) => {
    const { book } = open(file);
    typeInto(book, book.activeSheet, { top: 1, left: column }, [[text]]);
    const cell = readXlsx(book.toBytes()).sheets[0]!.cells.find((one) => one.column === column);
    return [cell?.value ?? null, cell?.text ?? ''];
  };

  test.each([
    ['37,6', 1, 37.6, '37,6'],
    ['85%', 1, 0.85, '85%'],
    ['30/9/2026', 1, 46295, '30/9/2026'],
    ['85', 2, 0.85, '85%'],
    ['0,5', 2, 0.5, '50%'],
    ['85%', 2, 0.85, '85%'],
    ['37,6', 3, '37,6', '37,6'],
    ['- Kế hoạch: ban hành', 1, '- Kế hoạch: ban hành', '- Kế hoạch: ban hành'],
    ["'=1+1", 1, '=1+1', '=1+1'],
    ['Quý III/2026', 1, 'Quý III/2026', 'Quý III/2026'],
    ['', 4, null, ''],
  ])('%j in column %d', (text, column, value, shown) => {
    expect(typed(text, column)).toEqual([value, shown]);
  });

  test('a day counts from 1904 where the file says so', () => {
    const old = simple({ sheet: worksheet('<sheetData/>'), workbookPr: '<workbookPr date1904="1"/>' });
    expect(typed('30/9/2026', 1, old)).toEqual([46295 - 1462, '30/9/2026']);
  });

  test('a formula is refused and the cell stays', () => {
    const { book } = open(bytes);
    expect(() => typeInto(book, book.activeSheet, { top: 1, left: 1 }, [['=1+1']])).toThrow(FormulaRefused);
    expect(book.toBytes()).toBe(bytes);
  });

  test('typing what the editor shows gives the same number again', () => {
    for (const name of ALL) {
      const { book } = open(sample(name));
      for (const { name: sheet, cells } of readXlsx(sample(name)).sheets) {
        for (const { row, column, text, value } of cells) {
          const on = book.sheet(sheet);
          const shown = editText(on.cell(row, column), text);
          if (shown.startsWith('=') || typeof value !== 'number') continue;
          typeInto(book, on, { top: row, left: column }, [[shown]]);
          expect([shown, on.cell(row, column)?.value]).toEqual([shown, value]);
        }
      }
    }
  });

  test('an overwritten formula is counted no more, others are named as old', () => {
    const { book } = open(bytes);
    expect(book.staleFormulas).toBe(0);
    typeInto(book, book.activeSheet, { top: 1, left: 1 }, [['5']]);
    expect(book.staleFormulas).toBe(1);
    clearCells(book, book.activeSheet, { top: 1, left: 1, bottom: 1, right: 4 });
    expect(book.staleFormulas).toBe(0);
    book.undo();
    book.undo();
    expect(book.toBytes()).toBe(bytes);
  });

  test('locked cells of a protected sheet are left alone', async () => {
    const shut = simple({
      sheet: worksheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/>',
      ),
      styles: styles(formats),
    });
    const { book, port } = open(shut);
    const changes = (cell: string, value: number) => [
      { sheet: 'PL', cell, deleted: { value }, inserted: { value: 9 } },
    ];
    expect(await problem(port.apply(changes('A1', 1)))).toBe('protected PL');
    expect(book.toBytes()).toBe(shut);
    await port.apply(changes('B1', 2));
    expect(readXlsx(book.toBytes()).sheets[0]?.cells.map(({ value }) => value)).toEqual([1, 9]);
  });
});
