import { type SheetModel } from '../../src/port/sheetModel';
import { type WorkbookProblemCode } from '../../src/port/workbookPort';
import { openSample } from './support';

const open = () => openSample('son-la-2026-phu-luc-2');

const LINE = { style: 'thin' } as const;
const BOXED = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE }, align: { wrap: true } } as const;
const HEADING = { ...BOXED, font: { name: 'Times New Roman', size: 12, bold: true }, fill: 'D9E1F2' } as const;

const summary = (texts: readonly string[], extra: Partial<SheetModel> = {}): SheetModel => ({
  name: 'Tổng hợp',
  visible: true,
  cells: [
    { row: 1, column: 1, value: 'Nội dung', style: HEADING },
    { row: 1, column: 2, value: 'Tỷ lệ', style: HEADING },
    ...texts.flatMap((value, i) => [
      { row: i + 2, column: 1, value, style: BOXED },
      { row: i + 2, column: 2, value: 0.5, style: { ...BOXED, numberFormat: '0%' } },
    ]),
  ],
  merges: [],
  columns: [{ column: 1, width: 40 }],
  rows: [],
  frozen: { rows: 1, columns: 0 },
  ...extra,
});

describe('sheets written whole', () => {
  it('are added at the end in two requests, text as text, with their looks, without being activated', async () => {
    const { book, port, trace } = open();
    const before = book.activeSheet;
    trace.clear();
    await port.putSheets([summary(['- Kế hoạch', '=1+1', '+ Báo cáo', '@', "'01", '6.10', '30/9'])]);
    expect(trace.requests).toHaveLength(2);
    const sheet = book.sheet('Tổng hợp');
    expect(book.sheets.at(-1)).toBe(sheet);
    expect(book.activeSheet).toBe(before);
    const texts = [2, 3, 4, 5, 6, 7, 8].map((row) => sheet.cell(row, 1)?.value);
    expect(texts).toEqual(['- Kế hoạch', '=1+1', '+ Báo cáo', '@', "'01", '6.10', '30/9']);
    expect([...sheet.cells.values()].some(({ formula }) => formula !== undefined)).toBe(false);
    expect(sheet.style(1, 1)).toMatchObject({
      font: { name: 'Times New Roman', bold: true },
      fill: 'D9E1F2',
      border: { left: LINE, bottom: LINE },
    });
    expect([sheet.style(2, 2).numberFormat, sheet.cell(2, 2)?.value]).toEqual(['0%', 0.5]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
  });

  it('are written anew in their old place, and nothing of before is left', async () => {
    const { book, port } = open();
    const rule = { kind: 'formula', formula: '$A2="x"', fill: 'FF0000' } as const;
    const format = { ranges: [{ top: 2, left: 1, bottom: 3, right: 1 }], rule };
    await port.putSheets([
      summary(['một', 'hai', 'ba'], {
        merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
        conditionalFormats: [format],
        isProtected: true,
      }),
    ]);
    const sheet = book.sheet('Tổng hợp');
    book.addSheet('Của tôi', 'user');
    await port.putSheets([summary(['mới'])], 'Tổng hợp');
    expect(book.sheets.map(({ name }) => name).slice(-2)).toEqual(['Tổng hợp', 'Của tôi']);
    expect(book.activeSheet).toBe(sheet);
    expect([sheet.cell(2, 1)?.value, sheet.cell(3, 1)?.value ?? null]).toEqual(['mới', null]);
    expect([sheet.merges, sheet.conditionalFormats, sheet.isProtected]).toEqual([[], [], false]);
    expect(sheet.style(4, 1)).toEqual({});
  });

  it('never take the place of a sheet of the user, and then nothing is written at all', async () => {
    const { book, port } = open();
    const own = book.addSheet('Tổng hợp', 'user');
    const refusal = { code: 'name-taken' satisfies WorkbookProblemCode, where: 'Tổng hợp' };
    await expect(port.putSheets([{ ...summary([]), name: 'Khác' }, summary(['x'])])).rejects.toMatchObject(refusal);
    expect(book.findSheet('Khác')).toBeNull();
    expect(own.cells.size).toBe(0);
    await port.removeSheets(['Tổng hợp']);
    expect(book.findSheet('Tổng hợp')).toBe(own);
  });

  it('stop being ours when the user gives them another name', async () => {
    const { book, port } = open();
    await port.putSheets([summary(['x'])]);
    book.renameSheet(book.sheet('Tổng hợp'), 'Tổng hợp quý III');
    await port.putSheets([summary(['y'])]);
    expect(book.sheet('Tổng hợp quý III').cell(2, 1)?.value).toBe('x');
    expect(book.sheet('Tổng hợp').cell(2, 1)?.value).toBe('y');
    await port.removeSheets(['Tổng hợp', 'Tổng hợp quý III']);
    expect([book.findSheet('Tổng hợp'), book.findSheet('Tổng hợp quý III') === null]).toEqual([null, false]);
  });

  it('are taken away with all that marked them', async () => {
    const { book, port } = open();
    const names = book.names.length;
    await port.putSheets([summary(['x']), { ...summary(['y']), name: 'Nhật ký (2)' }]);
    await port.removeSheets(['Tổng hợp', 'Nhật ký (2)', 'Không có']);
    expect(book.sheets).toHaveLength(1);
    expect(book.names).toHaveLength(names);
  });

  it('are written a few thousand cells at a time, and taken back when Excel refuses in the middle', async () => {
    const { book, port, trace, faults } = open();
    const many = summary(Array.from({ length: 5_000 }, (_, i) => `- dòng ${String(i)}`));
    trace.clear();
    await port.putSheets([many]);
    expect(trace.requests.length).toBeLessThanOrEqual(4);
    expect(book.sheet('Tổng hợp').cell(5_001, 1)?.value).toBe('- dòng 4999');
    await port.removeSheets(['Tổng hợp']);
    faults.requestLimit = 100_000;
    await expect(port.putSheets([many])).rejects.toMatchObject({ code: 'too-large' });
    faults.requestLimit = null;
    expect(book.findSheet('Tổng hợp')).toBeNull();
  });
});

describe('what lies over and around the cells', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const full: SheetModel = summary(['a', 'b', 'c'], {
    autoFilter: area(1, 1, 4, 2),
    print: {
      paper: 'A3',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: 1, to: 1 },
      footer: '&LSở A && B&C&"Times New Roman"&9&P/&N&Rquý III',
    },
    conditionalFormats: [
      { ranges: [area(2, 2, 4, 2)], rule: { kind: 'dataBar', color: '63BE7B', max: 1 } },
      { ranges: [area(2, 1, 4, 1)], rule: { kind: 'formula', formula: '$A2="a"', fill: 'FFC7CE', bold: true } },
    ],
    validations: [
      { ranges: [area(2, 1, 2, 1), area(3, 1, 3, 1)], rule: { kind: 'list', values: ['a', 'b'] }, takesOthers: true },
      {
        ranges: [area(2, 2, 4, 2)],
        rule: { kind: 'number', min: 0, max: 1 },
        error: { title: 'Tỷ lệ', message: 'Từ 0 đến 1' },
        prompt: { title: 'Tỷ lệ', message: 'x'.repeat(300) },
      },
      { ranges: [area(5, 1, 5, 1)], rule: { kind: 'date', from: '2026-01-01' } },
      { ranges: [area(6, 1, 6, 1)], rule: { kind: 'listRange', formula: "'Danh mục'!$A$1:$A$9" } },
    ],
    charts: [
      {
        kind: 'bar',
        title: 'Tỷ lệ theo mục',
        place: area(6, 4, 20, 9),
        categories: area(2, 1, 4, 1),
        series: [{ name: 'Tỷ lệ', values: area(2, 2, 4, 2), color: '4472C4' }],
        alternative: 'Tỷ lệ ba mục',
        numberFormat: '0%',
      },
      {
        kind: 'doughnut',
        title: 'Cơ cấu',
        place: area(6, 11, 20, 15),
        categories: area(2, 1, 4, 1),
        series: [{ name: 'Tỷ lệ', values: area(2, 2, 4, 2), pointColors: ['00B050', 'FFC000', 'FF0000'] }],
        alternative: 'Cơ cấu',
      },
    ],
  });

  it('is written in the same two requests', async () => {
    const { book, port, trace } = open();
    trace.clear();
    await port.putSheets([full]);
    expect(trace.requests).toHaveLength(2);
    const sheet = book.sheet('Tổng hợp');
    expect(sheet.filter?.address).toMatch(/A1:B4$/);
    expect(sheet.page).toMatchObject({
      paper: 'A3',
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      footer: { left: 'Sở A && B', center: '&"Times New Roman"&9&P/&N', right: 'quý III' },
    });
    expect(sheet.conditionalFormats.map(({ kind }) => kind).sort()).toEqual(['Custom', 'DataBar']);
    const bar = sheet.conditionalFormats.find(({ kind }) => kind === 'DataBar')!.bar;
    expect(bar).toMatchObject({ color: '63BE7B', lower: { formula: '0' }, upper: { formula: '1' } });
    const rules = sheet.validations.map(({ range, validation }) => [
      range.address.replace(/^.*!/, ''),
      validation.rule,
      validation.alert.showAlert,
    ]);
    expect(rules).toEqual([
      ['A2:A3', { list: { inCellDropDown: true, source: 'a,b' } }, false],
      ['B2:B4', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, true],
      ['A5', { date: { formula1: '=DATE(2026,1,1)', operator: 'GreaterThanOrEqualTo' } }, true],
      ['A6', { list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$9" } }, true],
    ]);
    expect(sheet.validations[1]!.validation.prompt.message).toHaveLength(255);
    const [bars, ring] = sheet.charts;
    expect(bars).toMatchObject({
      type: 'BarClustered',
      title: { text: 'Tỷ lệ theo mục' },
      legend: { visible: false },
      cells: area(6, 4, 20, 9),
      axes: { category: { reversed: true }, value: { numberFormat: '0%' } },
    });
    expect(bars!.series.map(({ name, color }) => [name, color])).toEqual([['Tỷ lệ', '4472C4']]);
    expect(bars!.series[0]!.categories?.area).toEqual(area(2, 1, 4, 1));
    expect([...ring!.series[0]!.points!.values()].map(({ color }) => color)).toEqual(['00B050', 'FFC000', 'FF0000']);
  });

  it('is gone when the sheet is written anew without it', async () => {
    const { book, port } = open();
    await port.putSheets([full]);
    await port.putSheets([summary(['a'])]);
    const { charts, validations, filter, conditionalFormats } = book.sheet('Tổng hợp');
    expect([charts, validations, filter, conditionalFormats]).toEqual([[], [], null, []]);
  });
});

describe('an addition', () => {
  const addition = {
    sheet: 'Phụ lục II',
    cells: [
      { row: 5, column: 8, value: 'Kết quả quý III/2026', style: HEADING },
      { row: 6, column: 8, value: null, style: BOXED },
      { row: 7, column: 8, value: null, style: BOXED },
    ],
    columns: [{ column: 8, width: 30 }],
    merges: [],
    validations: [],
  };

  it('is laid into blank cells in two requests, and taken away without a trace', async () => {
    const { book, port, trace } = open();
    const sheet = book.sheets[0]!;
    const mine = { ...addition, sheet: sheet.name };
    const before = JSON.stringify([[...sheet.cells.values()], sheet.columns.get(8)?.width]);
    trace.clear();
    await port.add(mine);
    expect(trace.requests).toHaveLength(2);
    expect(sheet.cell(5, 8)?.value).toBe('Kết quả quý III/2026');
    expect(sheet.style(7, 8)).toMatchObject({ border: { left: LINE } });
    await port.takeAway(mine);
    const width = sheet.columns.get(8)?.width;
    expect(width === undefined ? undefined : Math.round(width * 100) / 100).toBe(9.14);
    expect(JSON.stringify([[...sheet.cells.values()], undefined])).toBe(
      JSON.stringify([(JSON.parse(before) as unknown[])[0], undefined]),
    );
  });

  it('leaves what the user has typed since, and is refused where a cell is not blank', async () => {
    const { book, port } = open();
    const sheet = book.sheets[0]!;
    const mine = { ...addition, sheet: sheet.name };
    await port.add(mine);
    book.write(sheet.range({ top: 7, left: 8, bottom: 7, right: 8 }), [[{ value: 'Đang làm' }]], 'user');
    await expect(port.add(mine)).rejects.toMatchObject({ code: 'changed-meanwhile', where: `${sheet.name}!H5` });
    await port.takeAway(mine);
    expect([sheet.cell(5, 8)?.value ?? null, sheet.cell(7, 8)?.value]).toEqual([null, 'Đang làm']);
  });
});

describe('notes at cells', () => {
  it('are replaced as a whole, and leave those of others alone', async () => {
    const { book, port } = open();
    const sheet = book.sheets[0]!;
    const at = (cell: string, text: string) => ({ sheet: sheet.name, cell, text });
    await port.note([at('C7', 'thiếu cơ quan'), at('C7', 'thiếu hạn'), at('C8', 'x')]);
    expect(sheet.comments.map(({ content }) => content)).toEqual(['[Phụ lục] thiếu cơ quan\nthiếu hạn', '[Phụ lục] x']);
    const theirs = sheet.comments[1]!;
    theirs.content = 'Ý kiến của tôi';
    await port.note([at('C8', 'y'), at('C9', 'z')]);
    expect(sheet.comments.map(({ content }) => content)).toEqual(['Ý kiến của tôi', '[Phụ lục] z']);
    await port.clearNotes();
    expect(sheet.comments).toEqual([theirs]);
  });
});
