import { WHOLE_SHEET } from '../../src/office-host/model/address';
import { errorOf, officeOn, openSample, REPORT, run, TASKS } from './support/office';

describe('reading a real workbook through Office.js', () => {
  test('values, texts, formulas, formats and places of a range', async () => {
    const office = officeOn(openSample(REPORT));
    const seen = await run(office, async (context, sheet) => {
      const range = sheet.getRange('A5:E8');
      range.load(
        'values,text,formulas,numberFormat,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,cellCount',
      );
      sheet.load('name,visibility,position');
      await context.sync();
      return { ...range.toJSON(), sheet: sheet.toJSON() };
    });
    expect(seen.address).toBe("'Phụ lục I'!A5:E8");
    expect([seen.rowIndex, seen.columnIndex, seen.rowCount, seen.columnCount, seen.cellCount]).toEqual([
      4, 0, 4, 5, 20,
    ]);
    expect(seen.values?.[0]).toEqual([
      'STT',
      'Các mục tiêu/chỉ tiêu',
      'Kết quả năm 2025',
      'Chỉ tiêu 2026',
      'Cơ quan chủ trì',
    ]);
    expect(seen.values?.[2]?.[4]).toBe('Sở Khoa học và Công nghệ');
    expect(seen.valueTypes?.[0]?.[0]).toBe('String');
    expect(seen.sheet.name).toBe('Phụ lục I');
    expect(seen.sheet.visibility).toBe('Visible');
    expect(seen.text?.[2]?.[3]).toBe('44,65%');
  });

  test('used ranges: of values, with formats, of a blank sheet, of a blank part', async () => {
    const office = officeOn(openSample(REPORT));
    const seen = await run(office, async (context, sheet) => {
      const used = sheet.getUsedRange(true);
      const blank = context.workbook.worksheets.add('Trống');
      const nothing = blank.getUsedRangeOrNullObject(true);
      const first = blank.getUsedRange();
      const beyond = sheet.getRange('A500:B600').getUsedRangeOrNullObject();
      for (const range of [used, nothing, first, beyond]) range.load('address');
      await context.sync();
      return [used.address, nothing.isNullObject, first.address, beyond.isNullObject];
    });
    expect(seen).toEqual(["'Phụ lục I'!A1:J38", true, 'Trống!A1', true]);
    const error = await errorOf(office, async (context, sheet) => {
      sheet.getRange('A500:B600').getUsedRange().load('address');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });

  test('merged areas are those of the file, and a range without any gives a null object', async () => {
    const book = openSample(TASKS);
    const office = officeOn(book);
    const seen = await run(office, async (context, sheet) => {
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load('address,areaCount');
      merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      const none = sheet.getRange('A9:B9').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      return {
        count: merged.areaCount,
        items: merged.areas.items.map((item) => item.toJSON()),
        none: none.isNullObject,
      };
    });
    expect(seen.count).toBe(book.activeSheet.merges.length);
    expect(seen.items).toEqual(
      book.activeSheet.merges.map((merge) => ({
        rowIndex: merge.top - 1,
        columnIndex: merge.left - 1,
        rowCount: merge.bottom - merge.top + 1,
        columnCount: merge.right - merge.left + 1,
      })),
    );
    expect(seen.none).toBe(true);
  });

  test('formats of a range, and null where cells differ', async () => {
    const office = officeOn(openSample(REPORT));
    const seen = await run(office, async (context, sheet) => {
      const heading = sheet.getRange('A5');
      const mixed = sheet.getRange('A5:B7');
      for (const range of [heading, mixed]) {
        range.load('format/font/name,format/font/bold,format/wrapText,format/horizontalAlignment,format/fill/color');
      }
      const border = heading.format.borders.getItem('EdgeTop');
      border.load('style,weight');
      await context.sync();
      return {
        font: heading.format.font.name,
        bold: [heading.format.font.bold, mixed.format.font.bold],
        wrap: heading.format.wrapText,
        align: [heading.format.horizontalAlignment, mixed.format.horizontalAlignment],
        fill: heading.format.fill.color,
        border: [border.style, border.weight],
      };
    });
    expect(seen).toEqual({
      font: 'Times New Roman',
      bold: [true, null],
      wrap: true,
      align: ['Center', null],
      fill: '#FFFFFF',
      border: ['Continuous', 'Thin'],
    });
  });

  test('cell by cell properties, hidden rows and columns', async () => {
    const book = openSample(REPORT);
    const sheetModel = book.activeSheet;
    sheetModel.layRow(9, { hidden: true });
    sheetModel.layColumn(3, { hidden: true });
    const office = officeOn(book);
    const seen = await run(office, async (context, sheet) => {
      const cells = sheet
        .getRange('A5:B6')
        .getCellProperties({ address: true, format: { font: { name: true, bold: true } } });
      const rows = sheet.getRange('A8:A10').getRowProperties({ rowHidden: true });
      const columns = sheet.getRange('B1:D1').getColumnProperties({ columnHidden: true });
      const range = sheet.getRange('A8:D10');
      const hidden = sheet.getRange('C9');
      range.load('rowHidden,columnHidden,hidden');
      hidden.load('rowHidden,columnHidden,hidden');
      await context.sync();
      return {
        cells: cells.value,
        rows: rows.value,
        columns: columns.value,
        range: range.toJSON(),
        hidden: hidden.toJSON(),
      };
    });
    expect(seen.cells[0]?.[0]).toEqual({
      address: "'Phụ lục I'!A5",
      format: { font: { name: 'Times New Roman', bold: true } },
    });
    expect(seen.rows.map((row) => row.rowHidden)).toEqual([false, true, false]);
    expect(seen.columns.map((column) => column.columnHidden)).toEqual([false, true, false]);
    expect(seen.range).toMatchObject({ rowHidden: null, columnHidden: null, hidden: null });
    expect(seen.hidden).toMatchObject({ rowHidden: true, columnHidden: true, hidden: true });
  });

  test('whole rows, columns and sheets have no values of their own', async () => {
    const seen = await run(officeOn(openSample(REPORT)), async (context, sheet) => {
      const ranges = ['A:B', '2:3', undefined].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('values,address,isEntireColumn,isEntireRow');
      await context.sync();
      return ranges.map((range) => [range.address.split('!')[1], range.values as unknown, range.isEntireColumn]);
    });
    expect(seen).toEqual([
      ['A:B', null, true],
      ['2:3', null, false],
      ['A:XFD', null, true],
    ]);
  });

  test('sheets: by name without regard to case, in order, the active one', async () => {
    const book = openSample(REPORT);
    const office = officeOn(book);
    const seen = await run(office, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Báo cáo');
      worksheets.load('items/name');
      const same = worksheets.getItem('PHỤ LỤC I');
      same.load('name');
      const none = worksheets.getItemOrNullObject('Không có');
      none.load('name');
      const count = worksheets.getCount();
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      return [worksheets.items.map(({ name }) => name), same.name, none.isNullObject, count.value, active.name];
    });
    // Adding a sheet does not activate it.
    expect(seen).toEqual([['Phụ lục I', 'Báo cáo'], 'Phụ lục I', true, 2, 'Phụ lục I']);
    expect(book.activeSheet.used(WHOLE_SHEET, true)).not.toBeNull();
  });

  test('moving from range to range', async () => {
    const seen = await run(officeOn(openSample(REPORT)), async (context, sheet) => {
      const base = sheet.getRange('C7:D9');
      const ranges = [
        base.getCell(1, 1),
        base.getRow(2),
        base.getColumn(1),
        base.getLastCell(),
        base.getOffsetRange(1, -1),
        base.getResizedRange(1, 2),
        base.getBoundingRect('F12'),
        base.getIntersection('D8:H20'),
        base.getEntireRow(),
        base.getRowsBelow(2),
        base.getColumnsBefore(1),
        sheet.getRange('B7').getSurroundingRegion(),
        sheet.getCell(0, 2),
        sheet.getRangeByIndexes(4, 1, 2, 3),
      ];
      const none = base.getIntersectionOrNullObject('Z1');
      for (const range of [...ranges, none]) range.load('address');
      await context.sync();
      return [...ranges.map((range) => range.address.split('!')[1]), none.isNullObject];
    });
    expect(seen).toEqual([
      'D8',
      'C9:D9',
      'D7:D9',
      'D9',
      'B8:C10',
      'C7:F10',
      'C7:F12',
      'D8:D9',
      '7:9',
      'C10:D11',
      'B7:B9',
      'A5:J38',
      'C1',
      'B5:D6',
      true,
    ]);
  });
});
