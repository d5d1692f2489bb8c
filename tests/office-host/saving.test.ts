import { unzipSync } from 'fflate';
import { newBook } from '../../src/office-host/model/fromFile';
import { openBook, saveBook } from '../../src/office-host/model/file';
import { editsOf, notSaved } from '../../src/office-host/model/edits';
import { readModel } from '../../src/xlsx/read';
import { officeOn, openSample, REPORT, run, sampleBytes, TASKS } from './support/office';

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]));

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).sort();
}

describe('saving what Office.js changed', () => {
  test.each([REPORT, TASKS])('%s: nothing changed, no edit', (name) => {
    expect(editsOf(openSample(name))).toEqual([]);
  });

  test('only the parts concerned change, and reading them back gives what was written', async () => {
    const book = openSample(REPORT);
    await run(officeOn(book), async (context, sheet) => {
      const owner = sheet.getRange('E15');
      owner.numberFormat = [['@']];
      owner.values = [['- Sở Giáo dục và Đào tạo']];
      sheet.getRange('G8').values = [['82,16%']];
      sheet.getRange('A7:B7').format.fill.color = '#FFEB9C';
      const format = sheet.getRanges('E15,E27').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=N("phuluc:error")=0';
      format.custom.format.fill.color = '#F9CFD3';
      sheet.getRange('L5').values = [['=SUM(1,2)']];
      sheet.getRange('K:K').columnHidden = true;
      await context.sync();
    });
    const saved = saveBook(book);
    expect(notSaved(book)).toEqual([]);
    expect(changedParts(sampleBytes(REPORT), saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);

    const before = readModel(sampleBytes(REPORT)).sheets[0]!;
    const after = readModel(saved).sheets[0]!;
    const cell = (row: number, column: number) => after.cells.find((one) => one.row === row && one.column === column);
    expect(cell(15, 5)).toMatchObject({ value: '- Sở Giáo dục và Đào tạo', style: { numberFormat: '@' } });
    expect(cell(8, 7)?.value).toBe(0.8216);
    expect(cell(7, 1)?.style?.fill).toBe('FFEB9C');
    expect(cell(5, 12)?.formula).toBe('SUM(1,2)');
    expect(after.columns.find(({ column }) => column === 11)?.hidden).toBe(true);
    expect(after.conditionalFormats?.[0]).toMatchObject({
      rule: { kind: 'formula', formula: 'N("phuluc:error")=0', fill: 'F9CFD3' },
    });
    expect(after.merges).toEqual(before.merges);
    const touched = new Set(['15,5', '8,7', '7,1', '7,2', '5,12']);
    const rest = (cells: typeof after.cells) => cells.filter(({ row, column }) => !touched.has(`${row},${column}`));
    expect(rest(after.cells)).toEqual(rest(before.cells));
  });

  test('marks taken away are gone from the file', async () => {
    const marked = openSample(REPORT);
    await run(officeOn(marked), async (context, sheet) => {
      for (const kind of ['error', 'warning']) {
        const format = sheet.getRange('E15').conditionalFormats.add('Custom');
        format.custom.rule.formula = `=N("phuluc:${kind}")=0`;
        format.custom.format.fill.color = '#F9CFD3';
      }
      await context.sync();
    });
    const again = openBook(saveBook(marked), REPORT);
    expect(again.activeSheet.conditionalFormats).toHaveLength(2);
    await run(officeOn(again), async (context, sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/custom/rule/formula');
      await context.sync();
      for (const format of formats.items) if (format.custom.rule.formula.includes('error')) format.delete();
      await context.sync();
    });
    const left = readModel(saveBook(again)).sheets[0]?.conditionalFormats ?? [];
    expect(left.map(({ rule }) => (rule.kind === 'formula' ? rule.formula : ''))).toEqual(['N("phuluc:warning")=0']);
  });

  test('sheets added, renamed, deleted; settings; the active sheet', async () => {
    const book = openSample(REPORT);
    await run(officeOn(book), async (context, sheet) => {
      const made = context.workbook.worksheets.add('Tổng hợp');
      made.getRange('A1:B1').values = [['Đơn vị', 'Số lỗi']];
      made.getRange('A1:B1').merge();
      context.workbook.worksheets.add('Tạm').delete();
      sheet.name = 'Chỉ tiêu';
      made.activate();
      context.workbook.settings.add('donVi', 'sl-so-khcn');
      await context.sync();
    });
    const model = readModel(saveBook(book));
    expect(model.sheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Tổng hợp']);
    expect(model.sheets[model.activeSheet]?.name).toBe('Tổng hợp');
    expect(model.sheets[1]?.cells[0]?.value).toBe('Đơn vị');
    expect(model.sheets[1]?.merges).toHaveLength(1);
    expect(model.settings).toMatchObject({ donVi: 'sl-so-khcn' });
    expect(openBook(saveBook(book), REPORT).settings.get('donVi')).toBe('sl-so-khcn');
  });

  test('names, with comment and out of sight, are saved, changed and removed', async () => {
    const book = openSample(REPORT);
    await run(officeOn(book), async (context, sheet) => {
      context.workbook.names.add('PhuLuc_1', sheet.getRange('K5:K9'), '18').visible = false;
      context.workbook.names.add('PhuLuc_2', sheet.getRange('L5'));
      await context.sync();
    });
    expect(notSaved(book)).toEqual([]);
    const again = openBook(saveBook(book), REPORT);
    expect(again.origin?.definedNames).toEqual([
      { name: 'PhuLuc_1', refersTo: "'Phụ lục I'!$K$5:$K$9", comment: '18', hidden: true },
      { name: 'PhuLuc_2', refersTo: "'Phụ lục I'!$L$5" },
    ]);
    expect(editsOf(again)).toEqual([]);
    await run(officeOn(again), async (context, sheet) => {
      context.workbook.names.getItem('PhuLuc_2').delete();
      sheet.getRange('A:A').insert('Right');
      await context.sync();
    });
    const moved = openBook(saveBook(again), REPORT);
    expect(moved.origin?.definedNames).toEqual([
      { name: 'PhuLuc_1', refersTo: "'Phụ lục I'!$L$5:$L$9", comment: '18', hidden: true },
    ]);
    await run(officeOn(moved), async (context) => {
      context.workbook.names.getItem('PhuLuc_1').delete();
      await context.sync();
    });
    const bare = saveBook(moved);
    expect(readModel(bare).definedNames).toBeUndefined();
    const { [`xl/workbook.xml`]: workbook } = unzipSync(bare);
    expect(Buffer.from(workbook!).toString('utf8')).toContain('_xlnm.Print_Titles');
  });

  test('a row inserted is saved as the cells it moved', async () => {
    const book = openSample(TASKS);
    const before = readModel(sampleBytes(TASKS)).sheets[0]!;
    await run(officeOn(book), async (context, sheet) => {
      sheet.getRange('8:8').insert('Down');
      await context.sync();
    });
    const after = readModel(saveBook(book)).sheets[0]!;
    const values = (sheet: typeof after, from: number, by: number) =>
      sheet.cells
        .filter(({ row, value }) => row >= from && value !== null)
        .map(({ row, column, value }) => [row + by, column, value]);
    expect(values(after, 9, 0)).toEqual(values(before, 8, 1));
    expect(after.cells.filter(({ row, value }) => row === 8 && value !== null)).toEqual([]);
    const byPlace = (a: { top: number; left: number }, b: { top: number; left: number }) =>
      a.top - b.top || a.left - b.left;
    expect([...after.merges].sort(byPlace)).toEqual(
      before.merges.map((m) => (m.top >= 8 ? { ...m, top: m.top + 1, bottom: m.bottom + 1 } : m)).sort(byPlace),
    );
  });

  test('a new book is written whole; what cannot be saved is named', async () => {
    const book = newBook();
    await run(officeOn(book), async (context, sheet) => {
      sheet.getRange('A1').values = [['xin chào']];
      context.workbook.comments.add('Sheet1!A1', 'ghi chú');
      await context.sync();
    });
    expect(readModel(saveBook(book)).sheets[0]?.cells[0]?.value).toBe('xin chào');
    expect(notSaved(book)).toEqual([]);
    await run(officeOn(book), async (context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:B2')).series.getItemAt(0).delete();
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      context.workbook.settings.add('số', 1);
      await context.sync();
    });
    expect(notSaved(book)).toEqual(['settings', 'charts', 'dataBars']);
  });
});
