import { newBook } from '../../src/office-host/model/fromFile';
import { errorOf, officeOn, openSample, run, TASKS } from './support/office';

describe('inserting and deleting', () => {
  test('a row inserted above moves cells, merges, kept ranges, names, formats and references', async () => {
    const book = newBook();
    const seen = await run(officeOn(book), async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['đầu', 1],
        ['giữa', 2],
        ['cuối', '=SUM(B1:B2)'],
      ];
      sheet.getRange('A5:B5').merge();
      const kept = sheet.getRange('A3:B3');
      kept.load('address');
      context.workbook.names.add('Tong', sheet.getRange('B3'));
      const format = sheet.getRanges('A2,B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>1';
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      kept.load('address,values');
      const inserted = sheet.getRange('A2:B2');
      inserted.load('values');
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load('address');
      const name = context.workbook.names.getItem('Tong');
      name.load('formula,value');
      const sum = sheet.getRange('B4');
      sum.load('formulas,values');
      const covered = sheet.getRange().conditionalFormats.getItemAt(0).getRanges();
      covered.load('address');
      await context.sync();
      return {
        kept: kept.address,
        values: kept.values,
        inserted: inserted.values,
        merged: merged.address,
        name: [name.formula, name.value],
        sum: [sum.formulas[0]?.[0], sum.values[0]?.[0]],
        covered: covered.address,
      };
    });
    expect(seen).toEqual({
      kept: 'Sheet1!A4:B4',
      values: [['cuối', 3]],
      inserted: [['', '']],
      merged: 'Sheet1!A6:B6',
      name: ['=Sheet1!$B$4', 'Sheet1!B4'],
      sum: ['=SUM(B1:B3)', 3],
      covered: 'Sheet1!A3,Sheet1!B4',
    });
  });

  test('a deleted range that is kept is no longer valid, its references become #REF!', async () => {
    const book = newBook();
    const office = officeOn(book);
    const error = await errorOf(office, async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=A2*2']];
      const kept = sheet.getRange('A2');
      kept.load('values');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      kept.load('values');
      await context.sync();
    });
    expect(error.code).toBe('InvalidReference');
    expect(book.activeSheet.cell(2, 1)?.formula).toBe('#REF!*2');
  });

  test('a renamed sheet is found under its new name in formulas and names', async () => {
    const book = newBook();
    const seen = await run(officeOn(book), async (context, sheet) => {
      const other = context.workbook.worksheets.add('Tổng hợp');
      sheet.getRange('A1').values = [[7]];
      other.getRange('A1').formulas = [['=Sheet1!$A$1&"Sheet1!A1"']];
      context.workbook.names.add('So', sheet.getRange('A1'));
      sheet.name = 'Phụ lục I';
      await context.sync();
      const cell = other.getRange('A1');
      cell.load('formulas,values');
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(seen).toEqual(['=\'Phụ lục I\'!$A$1&"Sheet1!A1"', '7Sheet1!A1']);
    expect(book.names[0]?.refersTo).toBe("'Phụ lục I'!$A$1");
  });

  test('cells move right within their rows only', async () => {
    const seen = await run(officeOn(), async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1').insert('Right');
      const used = sheet.getUsedRange();
      used.load('values');
      await context.sync();
      return used.values;
    });
    expect(seen).toEqual([
      ['', 1, 2],
      [3, 4, ''],
    ]);
  });

  test('a shift that would split a merge is refused', async () => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      sheet.getRange('A3:B3').merge();
      sheet.getRange('A1').insert('Down');
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
  });
});

describe('merging, clearing, copying', () => {
  test('merging keeps the first value, clearing contents keeps the formats', async () => {
    const book = newBook();
    await run(officeOn(book), async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [null, 'hai'],
        ['ba', 'bốn'],
      ];
      range.format.fill.color = '#FF0000';
      range.merge();
      await context.sync();
    });
    const sheet = book.activeSheet;
    expect(sheet.cell(1, 1)?.value).toBe('hai');
    expect(sheet.cell(2, 2)?.value).toBeNull();
    await run(officeOn(book), async (context, ws) => {
      ws.getRange('A1:B2').clear('Contents');
      await context.sync();
    });
    expect(sheet.cell(1, 1)?.value).toBeNull();
    expect(sheet.style(1, 1).fill).toBe('FF0000');
    expect(sheet.merges).toHaveLength(1);
    await run(officeOn(book), async (context, ws) => {
      ws.getRange('A1:B2').clear('Formats');
      await context.sync();
    });
    expect(sheet.merges).toHaveLength(0);
    expect(sheet.cells.size).toBe(0);
  });

  test('copyFrom copies values, formulas and styles', async () => {
    const book = newBook();
    await run(officeOn(book), async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['a'], ['=A1']];
      sheet.getRange('A1').format.font.italic = true;
      sheet.getRange('C1').copyFrom('A1:A2');
      sheet.getRange('D1').copyFrom('A1:A2', 'Values');
      await context.sync();
    });
    const sheet = book.activeSheet;
    expect(sheet.cell(1, 3)).toMatchObject({ value: 'a', style: { font: { italic: true } } });
    expect(sheet.cell(2, 3)?.formula).toBe('A1');
    expect(sheet.cell(2, 4)?.formula).toBeUndefined();
    expect(sheet.style(1, 4)).toEqual({});
  });

  test('selecting activates the sheet and is what the workbook reports', async () => {
    const book = openSample(TASKS);
    const seen = await run(officeOn(book), async (context) => {
      const sheet = context.workbook.worksheets.add('Báo cáo');
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load('address');
      cell.load('address');
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(seen).toEqual(["'Báo cáo'!B2:C3", "'Báo cáo'!B2"]);
    expect(book.activeSheet.name).toBe('Báo cáo');
  });
});
