import { type StatusColumn, WorkbookProblem } from '../../src/port/workbookPort';
import { openSample } from './support';

const open = () => {
  const excel = openSample('son-la-2026-phu-luc-2');
  const sheet = excel.book.sheets[0]!;
  const column = (over: Partial<StatusColumn> = {}): StatusColumn => ({
    sheet: sheet.name,
    column: 7,
    headingRow: 5,
    heading: 'Trạng thái (tự tính)',
    entries: [
      { row: 7, text: 'Sắp đến hạn' },
      { row: 9, text: 'Hoàn thành đúng hạn' },
    ],
    ...over,
  });
  const texts = (c: number): unknown[] => [5, 6, 7, 8, 9].map((row) => sheet.cell(row, c)?.value ?? null);
  const state = (): string => JSON.stringify([[...sheet.cells], sheet.conditionalFormats.length, excel.book.names]);
  return { ...excel, sheet, column, texts, state };
};

const columnWidth = (sheet: string): Promise<number> =>
  Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem(sheet).getRange('G1');
    format.load('columnWidth');
    await context.sync();
    return format.columnWidth;
  });

describe('the status column', () => {
  it('is written beside the table and taken away without a trace', async () => {
    const { port, column, texts, state, sheet } = open();
    const before = state();
    const width = await columnWidth(sheet.name);
    await port.writeStatus([column()]);
    expect(texts(7)).toEqual(['Trạng thái (tự tính)', null, 'Sắp đến hạn', null, 'Hoàn thành đúng hạn']);
    expect(await columnWidth(sheet.name)).toBeGreaterThan(width);
    await port.clearStatus();
    expect(texts(7)).toEqual([null, null, null, null, null]);
    expect(await columnWidth(sheet.name)).toBeCloseTo(width, 1);
    expect(state()).toBe(before);
  });

  it('replaces what was written before', async () => {
    const { port, column, texts, sheet, book } = open();
    await port.writeStatus([column()]);
    await port.writeStatus([column({ entries: [{ row: 8, text: 'Đang thực hiện quá hạn' }] })]);
    expect(texts(7)).toEqual(['Trạng thái (tự tính)', null, null, 'Đang thực hiện quá hạn', null]);
    expect(book.names).toHaveLength(1);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  it('is found again after a column was inserted before it', async () => {
    const { port, column, texts, book, sheet } = open();
    await port.writeStatus([column()]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRange('C:C').insert('Right');
      await context.sync();
    });
    expect(texts(8)[0]).toBe('Trạng thái (tự tính)');
    await port.clearStatus();
    expect(texts(8)).toEqual([null, null, null, null, null]);
    expect(book.names).toEqual([]);
  });

  it('forgets a column that the user has deleted', async () => {
    const { port, column, book, sheet } = open();
    await port.writeStatus([column()]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRange('G:G').delete('Left');
      await context.sync();
    });
    await port.clearStatus();
    expect(book.names).toEqual([]);
  });

  it('never writes over what somebody else wrote', async () => {
    const { port, column, texts, sheet, book } = open();
    book.write(sheet.range({ top: 8, left: 7, bottom: 8, right: 7 }), [[{ value: 'của tôi' }]], 'user');
    await expect(port.writeStatus([column()])).rejects.toEqual(
      new WorkbookProblem('changed-meanwhile', `${sheet.name}!G8`),
    );
    expect(texts(7)).toEqual([null, null, null, 'của tôi', null]);
  });
});
