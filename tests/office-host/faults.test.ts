import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { newBook } from '../../src/office-host/model/fromFile';
import { errorOf, officeOn, openSample, REPORT, run, settled } from './support/office';

describe('what goes wrong goes wrong as in Excel', () => {
  test('reading what was not loaded', async () => {
    const error = await errorOf(officeOn(openSample(REPORT)), async (context, sheet) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('using a range after its request without keeping it', async () => {
    const { Excel, OfficeExtension } = officeOn();
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['']]);
    expect(() => range.load('text')).toThrow(OfficeExtension.Error);
  });

  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void, string]>([
    ['an unknown sheet', (context) => context.workbook.worksheets.getItem('Không có').load('name'), 'ItemNotFound'],
    ['a wrong address', (_context, sheet) => sheet.getRange('A1:').load('values'), 'InvalidArgument'],
    ['beyond the last row', (_context, sheet) => sheet.getRange('A1048577').load('values'), 'InvalidArgument'],
    [
      'leaving the sheet',
      (_context, sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
      'InvalidArgument',
    ],
    [
      'an address list that is too long',
      (_c, sheet) => sheet.getRanges(Array(2000).fill('A1:B9').join(',')).load('address'),
      'InvalidArgument',
    ],
    ['a sheet name taken', (context) => context.workbook.worksheets.add('SHEET1').load('name'), 'ItemAlreadyExists'],
    ['a sheet name Excel refuses', (context) => context.workbook.worksheets.add('a/b').load('name'), 'InvalidArgument'],
    ['the last sheet deleted', (_context, sheet) => sheet.delete(), 'InvalidOperation'],
  ])('%s', async (_what, act, code) => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      act(context, sheet);
      await context.sync();
    });
    expect(error.code).toBe(code);
  });

  test('a member this host lacks says so, by name, and is counted', async () => {
    const office = officeOn();
    const error = await errorOf(office, async (context) => {
      context.workbook.pivotTables.load('items');
      await context.sync();
    });
    expect([error.code, error.message]).toEqual(['ApiNotFound', 'HOST: Workbook.PivotTables not implemented']);
    expect([...office.trace.missing]).toEqual([['Workbook.PivotTables', 1]]);
  });

  test('more than 512 merged areas are not answered', async () => {
    const book = newBook();
    for (let row = 1; row <= 513; row += 1) book.activeSheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
    const error = await errorOf(officeOn(book), async (context, sheet) => {
      sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
    expect(error.code).toBe('GeneralException');
  });
});

describe('disturbances', () => {
  const name = async (context: Excel.RequestContext): Promise<string> => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  };

  test('while a cell is being edited, then no more', async () => {
    const office = officeOn();
    office.faults.isEditingCell = true;
    expect((await errorOf(office, name)).code).toBe('InvalidOperationInCellEditMode');
    office.faults.isEditingCell = false;
    expect(await run(office, name)).toBe('PhuLuc.xlsx');
  });

  test('a request that may wait is carried out when the editing is over', async () => {
    const office = officeOn();
    office.faults.isEditingCell = true;
    let ended = false;
    const call = office.Excel.run({ delayForCellEdit: true }, name).then((text) => {
      ended = true;
      return text;
    });
    await settled();
    expect(ended).toBe(false);
    office.faults.isEditingCell = false;
    expect(await call).toBe('PhuLuc.xlsx');
  });

  test('too many requests, once', async () => {
    const office = officeOn();
    office.faults.throttledRequests = 1;
    expect((await errorOf(office, name)).code).toBe('ActivityLimitReached');
    expect(await run(office, name)).toBe('PhuLuc.xlsx');
  });

  test('an expired session', async () => {
    const office = officeOn();
    office.faults.isSessionExpired = true;
    expect((await errorOf(office, name)).code).toBe('InvalidOrTimedOutSession');
  });

  test('requests and answers that are too large', async () => {
    const office = officeOn();
    office.faults.requestLimit = 2000;
    const tooMuch = await errorOf(office, async (context, sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(3000)]];
      await context.sync();
    });
    expect(tooMuch.code).toBe('RequestPayloadSizeLimitExceeded');
    office.faults.requestLimit = null;
    office.faults.responseLimit = 2000;
    const tooBig = await errorOf(office, async (context, sheet) => {
      sheet.getRange('A1:Z100').load('values');
      await context.sync();
    });
    expect(tooBig.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a dead host never answers', async () => {
    const office = officeOn();
    office.faults.isDead = true;
    let ended = false;
    const call = run(office, name).finally(() => {
      ended = true;
    });
    await settled();
    expect(ended).toBe(false);
    expect(call).toBeInstanceOf(Promise);
  });

  test('an older Excel', async () => {
    const older = officeOn(newBook(), { excelApi: '1.13', refuseNewer: true });
    expect(older.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(older.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    const error = await errorOf(older, async (context, sheet) => {
      sheet.getRange('A1').getDependents().load('addresses');
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
    expect(older.trace.missing.size).toBe(0);
  });

  test('a failure of the host itself cannot be swallowed', () => {
    const script = `
      const { loadOffice } = require(${JSON.stringify(join(__dirname, '../../src/office-host/load/nodeVm.ts'))});
      const office = loadOffice();
      Object.defineProperty(office.book, 'name', { get() { throw new Error('the host is broken'); } });
      office.Excel.run(async (context) => { context.workbook.load('name'); await context.sync(); }).catch(() => {});
    `;
    const child = spawnSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
      cwd: join(__dirname, '../..'),
      encoding: 'utf8',
    });
    expect(child.status).not.toBe(0);
    expect(child.stderr).toContain('the host is broken');
  });
});
