import { newBook } from '../../src/office-host/model/fromFile';
import { officeOn, run, settled } from './support/office';

describe('events', () => {
  test('changes by the add-in and by the user reach the handlers of the sheet and of all sheets', async () => {
    const book = newBook();
    const office = officeOn(book);
    const heard: unknown[] = [];
    await run(office, async (context, sheet) => {
      const listen = (from: string) => async (event: Excel.WorksheetChangedEventArgs) => {
        heard.push([from, event.address, event.changeType, event.source, event.triggerSource, event.details]);
      };
      sheet.onChanged.add(listen('sheet'));
      context.workbook.worksheets.onChanged.add(listen('all'));
      await context.sync();
      sheet.getRange('B2').values = [['xong']];
      await context.sync();
    });
    await settled();
    const sheet = book.activeSheet;
    book.write(sheet.range({ top: 3, left: 1, bottom: 3, right: 2 }), [[{ value: 1 }, { value: 2 }]], 'user');
    await settled();
    const details = { valueBefore: '', valueAfter: 'xong', valueTypeBefore: 'Empty', valueTypeAfter: 'String' };
    expect(heard).toEqual([
      ['sheet', 'B2', 'RangeEdited', 'Local', 'ThisLocalAddin', details],
      ['all', 'B2', 'RangeEdited', 'Local', 'ThisLocalAddin', details],
      ['sheet', 'A3:B3', 'RangeEdited', 'Local', 'Unknown', undefined],
      ['all', 'A3:B3', 'RangeEdited', 'Local', 'Unknown', undefined],
    ]);
  });

  test('the range of an event can be asked for later', async () => {
    const book = newBook();
    const office = officeOn(book);
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await run(office, async (context, sheet) => {
      sheet.onChanged.add(async (event) => {
        heard.push(event);
      });
      await context.sync();
    });
    book.write(book.activeSheet.range({ top: 4, left: 4, bottom: 4, right: 4 }), [[{ value: 'x' }]], 'user');
    await settled();
    const address = await run(office, async (context) => {
      const range = heard[0]!.getRange(context);
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(['Sheet1!D4', [['x']]]);
  });

  test('no events while they are switched off, none after removal', async () => {
    const book = newBook();
    const office = officeOn(book);
    let heard = 0;
    const result = await run(office, async (context, sheet) => {
      const handler = sheet.onChanged.add(async () => {
        heard += 1;
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A1').values = [[2]];
      await context.sync();
      return handler;
    });
    await settled();
    expect(heard).toBe(1);
    result.remove();
    await result.context.sync();
    book.write(book.activeSheet.range({ top: 1, left: 1, bottom: 1, right: 1 }), [[{ value: 3 }]], 'user');
    await settled();
    expect(heard).toBe(1);
  });

  test('selecting, activating, adding and deleting sheets', async () => {
    const book = newBook();
    const office = officeOn(book);
    const heard: string[] = [];
    await run(office, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async ({ address }) => {
        heard.push(`selected ${address}`);
      });
      worksheets.onActivated.add(async ({ worksheetId }) => {
        heard.push(`activated ${book.findSheet(worksheetId)?.name ?? ''}`);
      });
      worksheets.onAdded.add(async ({ worksheetId }) => {
        heard.push(`added ${book.findSheet(worksheetId)?.name ?? ''}`);
      });
      worksheets.onDeleted.add(async () => {
        heard.push('deleted');
      });
      await context.sync();
      const sheet = worksheets.add('Hai');
      await context.sync();
      sheet.activate();
      await context.sync();
      sheet.getRange('B2').select();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(['added Hai', 'activated Hai', 'selected B2', 'activated Sheet1', 'deleted']);
  });
});
