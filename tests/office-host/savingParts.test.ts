import { strFromU8, unzipSync } from 'fflate';
import { changedParts } from '../../src/office-host/file/sheetParts';
import { type Book } from '../../src/office-host/model/book';
import { notSaved } from '../../src/office-host/model/edits';
import { newBook } from '../../src/office-host/model/fromFile';
import { openBook, saveBook } from '../../src/office-host/model/file';
import { officeOn, openSample, REPORT, run, sampleBytes } from './support/office';

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

async function changed(book: Book, act: Act): Promise<Book> {
  await run(officeOn(book), async (context, sheet) => {
    act(sheet, context);
    await context.sync();
  });
  expect(notSaved(book)).toEqual([]);
  return openBook(saveBook(book), 'again.xlsx');
}

const everything: Act = (sheet, context) => {
  sheet.getRange('A40:C43').values = [
    ['Đơn vị', 'Đạt', ''],
    ['Sở A', 3, 1],
    ['Sở B', 2, 2],
    ['Sở C', 1, 0],
  ];
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.paperSize = 'A3';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintMargins('Inches', { left: 0.5, header: 0.2 });
  sheet.pageLayout.setPrintTitleRows('$4:$5');
  sheet.pageLayout.setPrintTitleColumns('A:B');
  sheet.pageLayout.setPrintArea('A1:F20,H1:I3');
  sheet.pageLayout.printGridlines = true;
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Phụ lục & <bảng>';
  sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
  sheet.getRange('J1:J9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không,"x"' } };
  sheet.getRange('K1:K9').dataValidation.rule = { custom: { formula: '=LEN(K1)<5' } };
  sheet.getRange('L1:L9').dataValidation.rule = {
    date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' },
  };
  sheet.getRange('L1:L9').dataValidation.errorAlert = {
    title: 'Ngày',
    message: 'Trong năm 2026',
    showAlert: true,
    style: 'Warning',
  };
  sheet.freezePanes.freezeAt(sheet.getRange('A1:B5'));
  sheet.autoFilter.apply(sheet.getRange('A5:F9'));
  sheet.tables.add(sheet.getRange('A40:C43'), true).name = 'DonVi';
  sheet.customProperties.add('phuluc', 'bảng 1 – “thử”');
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A40:C43'));
  chart.title.text = 'Theo đơn vị';
  chart.setPosition('E40', 'I50');
  context.workbook.comments.add(sheet.getRange('A1'), 'Xem lại <mục> này');
  sheet.names.add('Bang', sheet.getRange('A5:F9'));
  sheet.protection.protect({ allowFormatCells: true, allowSort: true, selectionMode: 'Unlocked' });
};

const looks = (book: Book): unknown => {
  const sheet = book.activeSheet;
  return {
    page: { ...sheet.page, titleRows: sheet.page.titleRows?.address, titleColumns: sheet.page.titleColumns?.address },
    area: sheet.page.printArea?.address,
    validations: sheet.validations.map(({ range, validation }) => [range.address, validation]),
    frozen: sheet.frozen,
    filter: sheet.filter?.address,
    tables: sheet.tables.map(({ name, range, style }) => [name, range.address, style]),
    properties: [...sheet.customProperties],
    comments: sheet.comments.map(({ cell, content }) => [cell.address, content]),
    protection: [sheet.isProtected, sheet.protection],
    names: book.names.filter(({ sheet: scope }) => scope !== null).map(({ name, refersTo }) => [name, refersTo]),
  };
};

/** The page's own ranges are compared by their addresses. */
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'printArea' ? null : one)));

describe('what stands around the cells comes back from the file', () => {
  test.each([
    ['a new book', () => newBook()],
    ['an opened file', () => openSample(REPORT)],
  ])('%s', async (_what, open) => {
    const book = open();
    const again = await changed(book, everything);
    expect(comparable(looks(again))).toEqual(comparable(looks(book)));
    expect(again.activeSheet.hasDrawing).toBe(true);
    expect(changedParts(again, again.activeSheet)).toEqual(new Set());
  });

  test('a file whose parts nobody touched keeps every byte', () => {
    const bytes = sampleBytes(REPORT);
    expect(unzipSync(saveBook(openSample(REPORT)))).toEqual(unzipSync(bytes));
  });

  test('what was saved can be changed and taken away again', async () => {
    const first = await changed(newBook(), everything);
    const second = await changed(first, (sheet, context) => {
      sheet.protection.unprotect();
      sheet.getRange('J1:L9').dataValidation.clear();
      sheet.freezePanes.unfreeze();
      sheet.autoFilter.remove();
      sheet.tables.getItem('DonVi').resize('A40:C42');
      sheet.customProperties.getItem('phuluc').value = 'khác';
      context.workbook.comments.getItemAt(0).delete();
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = '';
    });
    const sheet = second.activeSheet;
    expect([sheet.isProtected, sheet.validations, sheet.frozen, sheet.filter, sheet.comments]).toEqual([
      false,
      [],
      null,
      null,
      [],
    ]);
    expect(sheet.tables.map(({ range }) => range.address)).toEqual(['Sheet1!A40:C42']);
    expect([...sheet.customProperties]).toEqual([['phuluc', 'khác']]);
    expect(sheet.page.footer).toEqual({ left: '', center: '', right: '&P/&N' });
  });

  test('a second comment leaves the first and its box', async () => {
    const first = await changed(newBook(), (sheet, context) => {
      context.workbook.comments.add(sheet.getRange('B2'), 'một');
    });
    const second = await changed(first, (sheet, context) => {
      context.workbook.comments.add(sheet.getRange('C3'), 'hai');
    });
    expect(second.activeSheet.comments.map(({ content }) => content)).toEqual(['một', 'hai']);
    const files = unzipSync(saveBook(second));
    const drawing = strFromU8(files['xl/drawings/vmlDrawing1.vml']!);
    expect(drawing.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(
      Object.keys(files)
        .filter((name) => /comment/i.test(name))
        .sort(),
    ).toEqual(['xl/comments1.xml', 'xl/threadedComments/threadedComment1.xml']);
  });

  test('order and visibility of sheets, with what names sheets by number', async () => {
    const book = newBook();
    const again = await changed(book, (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      const { worksheets } = context.workbook;
      worksheets.add('Hai');
      worksheets.add('Ba').visibility = 'VeryHidden';
      worksheets.getItem('Hai').position = 0;
    });
    const third = await changed(again, (_sheet, context) => {
      context.workbook.worksheets.getItem('Sheet1').position = 2;
    });
    expect(third.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Hai', 'Visible'],
      ['Ba', 'VeryHidden'],
      ['Sheet1', 'Visible'],
    ]);
    expect(third.activeSheet.name).toBe('Sheet1');
    expect(third.sheet('Sheet1').page.titleRows?.address).toBe('Sheet1!1:2');
  });

  test('XML parts are added, changed and removed', async () => {
    const first = await changed(newBook(), (_sheet, context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:a">một</a>');
      context.workbook.customXmlParts.add('<b xmlns="urn:b"/>');
    });
    expect(first.xmlParts.map(({ xml }) => xml)).toEqual(['<a xmlns="urn:a">một</a>', '<b xmlns="urn:b"/>']);
    const second = await changed(first, (_sheet, context) => {
      context.workbook.customXmlParts.getByNamespace('urn:a').getOnlyItem().setXml('<a xmlns="urn:a">hai</a>');
      context.workbook.customXmlParts.getByNamespace('urn:b').getOnlyItem().delete();
    });
    expect(second.xmlParts.map(({ xml }) => xml)).toEqual(['<a xmlns="urn:a">hai</a>']);
  });
});
