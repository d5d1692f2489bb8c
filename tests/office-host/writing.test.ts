import { newBook } from '../../src/office-host/model/fromFile';
import { errorOf, officeOn, run, settled } from './support/office';

const year = new Date().getFullYear();

async function written(text: string, format?: string) {
  const book = newBook();
  const office = officeOn(book);
  return run(office, async (context, sheet) => {
    const cell = sheet.getRange('A1');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[text]];
    cell.load('values,formulas,numberFormat,valueTypes,text');
    await context.sync();
    return [
      cell.values[0]?.[0],
      cell.formulas[0]?.[0],
      cell.numberFormat[0]?.[0],
      cell.valueTypes[0]?.[0],
      cell.text[0]?.[0],
    ];
  });
}

describe('texts written through values are taken as if typed into a Vietnamese Excel', () => {
  test.each([
    ['Sở Nội vụ', ['Sở Nội vụ', 'Sở Nội vụ', 'General', 'String', 'Sở Nội vụ']],
    ['37,6', [37.6, 37.6, 'General', 'Double', '37,6']],
    ['1.500.000', [1500000, 1500000, '#,##0', 'Double', '1.500.000']],
    ['85%', [0.85, 0.85, '0%', 'Double', '85%']],
    ['31/12/2026', [46387, 46387, 'dd/mm/yyyy', 'Double', '31/12/2026']],
    ['001', [1, 1, 'General', 'Double', '1']],
    ['TRUE', [true, true, 'General', 'Boolean', 'TRUE']],
    ['=1+2', [3, '=1+2', 'General', 'Double', '3']],
    ['-5', [-5, -5, 'General', 'Double', '-5']],
    ["'001", ['001', '001', 'General', 'String', '001']],
    ['#N/A', ['#N/A', '#N/A', 'General', 'Error', '#N/A']],
    ['', ['', '', 'General', 'Empty', '']],
  ])('%s', async (text, expected) => {
    expect(await written(text)).toEqual(expected);
  });

  test('a day and month without year are of this year', async () => {
    const [value] = await written('12/5');
    const days = (Date.UTC(year, 4, 12) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(value).toBe(days);
  });

  test.each(['=1+2', '- Kế hoạch: ban hành', '001', '85%', '12/5', '+84'])(
    'under the text format %s stays as it is',
    async (text) => {
      expect(await written(text, '@')).toEqual([text, text, '@', 'String', text]);
    },
  );

  test.each(['- Kế hoạch; báo cáo', '=SUM(', '=1 2'])('%s is no formula and is refused', async (text) => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      sheet.getRange('A1').values = [[text]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('a bullet line that happens to be a formula is turned into one', async () => {
    expect(await written('-Hanoi')).toEqual(['#NAME?', '=-Hanoi', 'General', 'Error', '#NAME?']);
  });
});

describe('writing ranges', () => {
  test('null leaves a cell, a single value fills the range', async () => {
    const seen = await run(officeOn(), async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.values = [
        [null, 'x'],
        ['', null],
      ];
      const filled = sheet.getRange('D1:E2');
      filled.values = 7 as unknown as unknown[][];
      range.load('values');
      filled.load('values');
      await context.sync();
      return [range.values, filled.values];
    });
    expect(seen).toEqual([
      [
        [1, 'x'],
        ['', 4],
      ],
      [
        [7, 7],
        [7, 7],
      ],
    ]);
  });

  test.each([
    [[[1, 2, 3]], 'A1:B1'],
    [[[1], [2]], 'A1'],
    [[[1, 2], [3]], 'A1:B2'],
  ])('an array of another size is refused: %j into %s', async (values, address) => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      sheet.getRange(address).values = values;
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(error.debugInfo.errorLocation).toBe('Range.values');
  });

  test('what came before an error stays written', async () => {
    const book = newBook();
    await errorOf(officeOn(book), async (context, sheet) => {
      sheet.getRange('A1').values = [['trước']];
      sheet.getRange('A2').values = [[1, 2]];
      await context.sync();
    });
    expect(book.activeSheet.cell(1, 1)?.value).toBe('trước');
  });

  test('the library cuts 10,000 cells into blocks of 1,500: seven writes, seven events', async () => {
    const book = newBook();
    const office = officeOn(book);
    const addresses: string[] = [];
    await run(office, async (context, sheet) => {
      sheet.onChanged.add(async ({ address }) => {
        addresses.push(address);
      });
      await context.sync();
    });
    office.trace.clear();
    await run(office, async (context, sheet) => {
      sheet.getRange('A1:J1000').values = Array.from({ length: 1000 }, (_row, r) =>
        Array.from({ length: 10 }, (_cell, c) => r * 10 + c),
      );
      await context.sync();
    });
    await settled();
    const writes = office.trace.requests[0]?.actions.filter((action) => action === 'set Values');
    expect(writes).toHaveLength(7);
    expect(addresses).toEqual([
      'A1:J150',
      'A151:J300',
      'A301:J450',
      'A451:J600',
      'A601:J750',
      'A751:J900',
      'A901:J1000',
    ]);
    expect(book.activeSheet.cell(1000, 10)?.value).toBe(9999);
    expect(book.activeSheet.cells.size).toBe(10_000);
  });

  test('fonts, fills, borders, widths and heights', async () => {
    const book = newBook();
    await run(officeOn(book), async (context, sheet) => {
      const range = sheet.getRange('B2:C3');
      range.format.fill.color = '#ffeb9c';
      range.format.font.bold = true;
      range.format.font.color = '#9C0006';
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Center';
      range.format.columnWidth = 105;
      range.format.rowHeight = 30;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').weight = 'Medium';
      await context.sync();
      range.format.fill.clear();
      await context.sync();
    });
    const sheet = book.activeSheet;
    expect(sheet.style(2, 2)).toEqual({
      font: { bold: true, color: '9C0006' },
      align: { wrap: true, horizontal: 'center' },
    });
    expect(sheet.style(3, 3).border).toEqual({ bottom: { style: 'medium' } });
    expect(sheet.columns.get(2)?.width).toBeCloseTo(20, 5);
    expect(sheet.rows.get(3)?.height).toBe(30);
  });

  test('a protected sheet refuses locked cells and takes unlocked ones', async () => {
    const book = newBook();
    const office = officeOn(book);
    await run(office, async (context, sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('B1').values = [['được']];
      await context.sync();
    });
    const error = await errorOf(office, async (context, sheet) => {
      sheet.getRange('A1').values = [['không']];
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
    expect(book.activeSheet.cell(1, 2)?.value).toBe('được');
  });
});
