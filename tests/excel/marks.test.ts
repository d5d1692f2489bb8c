import { newDataBar } from '../../src/office-host/model/conditionalFormats';
import { newBook } from '../../src/office-host/model/fromFile';
import { openExcel, openSample } from './support';

const SHEET = 'Phụ lục II';
const USERS_OWN = {
  ranges: [{ top: 7, left: 1, bottom: 90, right: 6 }],
  rule: { kind: 'formula' as const, formula: '$F7=""', fill: 'FF0000' },
};

describe('marking cells', () => {
  it('marks in three requests whatever the number of findings, and takes everything away again', async () => {
    const { book, port, trace } = openExcel(newBook());
    const sheet = book.sheets[0]!;
    // Every second row, so that no two cells join into one area.
    const cells = Array.from({ length: 3_000 }, (_, i) => `C${2 * i + 2}`);
    await port.mark([
      { sheet: sheet.name, severity: 'error', cells },
      { sheet: sheet.name, severity: 'warning', cells: ['D4', 'D6'] },
    ]);
    expect(trace.count).toBeLessThanOrEqual(3);
    const marked = sheet.conditionalFormats.flatMap(({ range, custom }) =>
      range.areas.map(({ top }) => ({ top, formula: custom.formula })),
    );
    expect(marked.filter(({ formula }) => formula === '=N("phuluc:error")=0')).toHaveLength(3_000);
    expect(marked.filter(({ formula }) => formula === '=N("phuluc:warning")=0')).toHaveLength(2);

    trace.clear();
    await port.mark([{ sheet: sheet.name, severity: 'error', cells: ['C2'] }]);
    expect(trace.count).toBeLessThanOrEqual(3);
    expect(sheet.conditionalFormats).toHaveLength(1);
    await port.clearMarks();
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it('gives a cell the mark of its worst finding only', async () => {
    const { book, port } = openExcel(newBook());
    const sheet = book.sheets[0]!;
    await port.mark([
      { sheet: sheet.name, severity: 'note', cells: ['B2'] },
      { sheet: sheet.name, severity: 'error', cells: ['B2'] },
      { sheet: sheet.name, severity: 'warning', cells: ['B2'] },
    ]);
    expect(sheet.conditionalFormats.map(({ custom }) => custom.formula)).toEqual(['=N("phuluc:error")=0']);
  });

  it("leaves the sheet's cells and the user's own conditional formats as they were", async () => {
    const { book, port } = openSample('son-la-2026-phu-luc-2');
    const sheet = book.sheets[0]!;
    const before = JSON.stringify([...sheet.cells]);
    sheet.conditionalFormats.push({
      id: book.newId(),
      range: sheet.range(USERS_OWN.ranges[0]!),
      kind: 'Custom',
      custom: { formula: '=$F7=""', fill: 'FF0000', color: null, bold: null },
      bar: newDataBar(),
      stopIfTrue: false,
      origin: null,
    });
    await port.mark([{ sheet: sheet.name, severity: 'warning', cells: ['C7', 'C8', 'E9'] }]);
    expect(sheet.conditionalFormats).toHaveLength(2);
    await port.clearMarks();
    expect(sheet.conditionalFormats.map(({ custom }) => custom.formula)).toEqual(['=$F7=""']);
    expect(JSON.stringify([...sheet.cells])).toBe(before);
  });

  it('skips a sheet that has been deleted meanwhile', async () => {
    const { book, port } = openExcel(newBook());
    await port.mark([{ sheet: SHEET, severity: 'error', cells: ['A1'] }]);
    expect(book.sheets[0]?.conditionalFormats).toEqual([]);
  });
});
