import fc from 'fast-check';
import { type CellChange, invert } from '../../src/check/change';
import { newBook } from '../../src/office-host/model/fromFile';
import { WorkbookProblem } from '../../src/port/workbookPort';
import { openExcel } from './support';

const open = () => {
  const excel = openExcel(newBook());
  const sheet = excel.book.sheets[0]!;
  const put = (row: number, column: number, value: string | number, numberFormat?: string): void => {
    const range = sheet.range({ top: row, left: column, bottom: row, right: column });
    if (numberFormat !== undefined) excel.book.format(range, { numberFormat }, 'user');
    excel.book.write(range, [[{ value }]], 'user');
  };
  const change = (cell: string, from: string | number | null, to: string | number | null): CellChange => ({
    sheet: sheet.name,
    cell,
    deleted: { value: from },
    inserted: { value: to },
  });
  return { ...excel, sheet, put, change };
};

describe('changing cells', () => {
  it('applies all changes in two requests, and takes them back by their inverse', async () => {
    const { port, sheet, put, change, trace } = open();
    put(1, 1, '12');
    put(2, 1, 'Sở Công thương');
    const changes = [change('A1', '12', '13'), change('A2', 'Sở Công thương', 'Sở Công Thương'), change('B5', null, 7)];
    await port.apply(changes);
    expect(trace.count).toBe(2);
    expect([sheet.cell(1, 1)?.value, sheet.cell(2, 1)?.value, sheet.cell(5, 2)?.value]).toEqual([
      '13',
      'Sở Công Thương',
      7,
    ]);
    await port.apply(invert(changes));
    expect([sheet.cell(1, 1)?.value, sheet.cell(2, 1)?.value, sheet.cell(5, 2)?.value ?? null]).toEqual([
      '12',
      'Sở Công thương',
      null,
    ]);
  });

  it('changes nothing when one cell no longer holds what it held', async () => {
    const { port, sheet, put, change } = open();
    put(1, 1, 'cũ');
    put(2, 1, 'người khác vừa sửa');
    await expect(port.apply([change('A1', 'cũ', 'mới'), change('A2', 'cũ', 'mới')])).rejects.toEqual(
      new WorkbookProblem('changed-meanwhile', `${sheet.name}!A2`),
    );
    expect(sheet.cell(1, 1)?.value).toBe('cũ');
  });

  it('puts back what it wrote when a later cell is locked', async () => {
    const { book, port, sheet, put, change } = open();
    put(1, 1, 'cũ');
    put(2, 1, 'cũ');
    book.format(sheet.range({ top: 1, left: 1, bottom: 1, right: 1 }), { locked: false }, 'user');
    sheet.isProtected = true;
    await expect(port.apply([change('A1', 'cũ', 'mới'), change('A2', 'cũ', 'mới')])).rejects.toEqual(
      new WorkbookProblem('protected', sheet.name),
    );
    expect([sheet.cell(1, 1)?.value, sheet.cell(2, 1)?.value]).toEqual(['cũ', 'cũ']);
  });

  it.each([
    '- Kế hoạch: Trước 10/01/2026',
    '=DDE("cmd";"/c calc";"x")',
    '+84 212 3852 345',
    '@so.khcn',
    '6.10',
    '01',
    '31/12/2026',
    '12,5%',
    '1.500 ₫',
    'TRUE',
    '#N/A',
    "'trích dẫn",
    'Jan 2026',
    'Sở Khoa học và Công nghệ',
  ])('writes %j as that very text', async (text) => {
    const { port, sheet, change } = open();
    await port.apply([change('C3', null, text)]);
    expect(sheet.cell(3, 3)).toMatchObject({ value: text });
    expect(sheet.cell(3, 3)?.formula).toBeUndefined();
  });

  it('writes any text as that very text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), async (text) => {
        const { port, sheet, change } = open();
        await port.apply([change('C3', null, text)]);
        expect(sheet.cell(3, 3)?.value).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the number format alone where the text needs no help', async () => {
    const { port, sheet, put, change } = open();
    put(1, 1, 'Sở Công thương');
    await port.apply([change('A1', 'Sở Công thương', 'Sở Công Thương')]);
    expect(sheet.cell(1, 1)?.style?.numberFormat).toBeUndefined();
  });
});
