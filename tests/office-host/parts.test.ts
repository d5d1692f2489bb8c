import { newBook } from '../../src/office-host/model/fromFile';
import { errorOf, officeOn, run } from './support/office';

describe('conditional formats', () => {
  const custom = (sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat => {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = '#F9CFD3';
    return format;
  };

  test('added to many areas, listed from any touching range, newest in front', async () => {
    const seen = await run(officeOn(), async (context, sheet) => {
      custom(sheet, 'A1:A3,C5', '=N("phuluc:error")=0');
      custom(sheet, 'B2', '=FALSE');
      await context.sync();
      const whole = sheet.getRange().conditionalFormats;
      const beside = sheet.getRange('C1:C5').conditionalFormats;
      whole.load('items/id,items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
      beside.load('items/id');
      const none = sheet.getRange('Z1').conditionalFormats.getCount();
      await context.sync();
      const areas = whole.items.map((item) => item.getRanges());
      for (const area of areas) area.load('address');
      await context.sync();
      return {
        formulas: whole.items.map((item) => item.custom.rule.formula),
        colors: whole.items.map((item) => item.custom.format.fill.color),
        priorities: whole.items.map((item) => item.priority),
        types: whole.items.map((item) => item.type),
        areas: areas.map((area) => area.address),
        beside: beside.items.map((item) => item.id === whole.items[1]?.id),
        none: none.value,
      };
    });
    expect(seen).toEqual({
      formulas: ['=FALSE', '=N("phuluc:error")=0'],
      colors: ['#F9CFD3', '#F9CFD3'],
      priorities: [0, 1],
      types: ['Custom', 'Custom'],
      areas: ['Sheet1!B2', 'Sheet1!A1:A3,Sheet1!C5'],
      beside: [true],
      none: 0,
    });
  });

  test('one is deleted by id, all of a range are cleared', async () => {
    const book = newBook();
    await run(officeOn(book), async (context, sheet) => {
      const first = custom(sheet, 'A1', '=TRUE');
      custom(sheet, 'A1:B1', '=FALSE');
      custom(sheet, 'D9', '=TRUE');
      first.load('id');
      await context.sync();
      sheet.getRange().conditionalFormats.getItem(first.id).delete();
      await context.sync();
      sheet.getRange('B1').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(book.activeSheet.conditionalFormats.map(({ range }) => range.address)).toEqual(['Sheet1!D9']);
  });
});

describe('settings, names, XML parts, comments, tables', () => {
  test('settings keep JSON values, are listed and deleted', async () => {
    const book = newBook();
    const seen = await run(officeOn(book), async (context) => {
      const { settings } = context.workbook;
      settings.add('donVi', 'sl-so-khcn');
      settings.add('ky', { nam: 2026, tu: new Date(0) });
      const none = settings.getItemOrNullObject('zzz');
      const unit = settings.getItem('donVi');
      unit.load('value');
      none.load('value');
      settings.load('items/key');
      await context.sync();
      settings.getItem('donVi').delete();
      const count = settings.getCount();
      await context.sync();
      return [unit.value, none.isNullObject, settings.items.map(({ key }) => key), count.value];
    });
    expect(seen).toEqual(['sl-so-khcn', true, ['donVi', 'ky'], 1]);
    expect(book.settings.get('ky')).toMatchObject({ nam: 2026 });
  });

  test('names', async () => {
    const office = officeOn();
    const seen = await run(office, async (context, sheet) => {
      const { names } = context.workbook;
      names.add('PhuLuc_Cot', sheet.getRange('D2:D9'), 'ghi chú');
      const range = names.getItem('PHULUC_COT').getRange();
      range.load('address');
      const none = names.getItemOrNullObject('Khong');
      none.load('name');
      names.load('items/name,items/comment,items/formula');
      await context.sync();
      return [range.address, none.isNullObject, names.items.map((item) => [item.name, item.comment, item.formula])];
    });
    expect(seen).toEqual(['Sheet1!D2:D9', true, [['PhuLuc_Cot', 'ghi chú', '=Sheet1!$D$2:$D$9']]]);
    const twice = await errorOf(office, async (context, sheet) => {
      context.workbook.names.add('phuluc_cot', sheet.getRange('A1'));
      await context.sync();
    });
    expect(twice.code).toBe('ItemAlreadyExists');
  });

  test('custom XML parts by namespace', async () => {
    const seen = await run(officeOn(), async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<?xml version="1.0"?><a xmlns="urn:mot"><b>Lý do</b></a>');
      parts.add('<p:a xmlns:p="urn:hai"/>');
      const one = parts.getByNamespace('urn:mot').getOnlyItem();
      const xml = one.getXml();
      const none = parts.getByNamespace('urn:ba').getOnlyItemOrNullObject();
      none.load('id');
      await context.sync();
      one.delete();
      const left = parts.getCount();
      await context.sync();
      return [xml.value, none.isNullObject, left.value];
    });
    expect(seen).toEqual(['<?xml version="1.0"?><a xmlns="urn:mot"><b>Lý do</b></a>', true, 1]);
  });

  test('comments on cells', async () => {
    const office = officeOn();
    const seen = await run(office, async (context, sheet) => {
      const { comments } = context.workbook;
      comments.add('Sheet1!B2', 'Thiếu đơn vị chủ trì');
      comments.add(sheet.getRange('C3'), 'Sai hạn');
      const found = comments.getItemByCell('Sheet1!B2');
      const place = found.getLocation();
      found.load('content,resolved');
      place.load('address');
      comments.load('items/content');
      await context.sync();
      return [found.content, place.address, comments.items.map(({ content }) => content)];
    });
    expect(seen).toEqual(['Thiếu đơn vị chủ trì', 'Sheet1!B2', ['Thiếu đơn vị chủ trì', 'Sai hạn']]);
    const twice = await errorOf(office, async (context) => {
      context.workbook.comments.add('Sheet1!B2', 'lần hai');
      await context.sync();
    });
    expect(twice.code).toBe('ItemAlreadyExists');
  });

  test('a table with rows added', async () => {
    const seen = await run(officeOn(), async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['STT', 'Nhiệm vụ'],
        [1, 'Rà soát'],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'NhiemVu';
      table.rows.add(undefined, [[2, 'Báo cáo']]);
      const body = sheet.tables.getItem('NhiemVu').getDataBodyRange();
      body.load('address,values');
      table.columns.load('items/name');
      table.load('name');
      await context.sync();
      return [body.address, body.values, table.columns.items.map(({ name }) => name), table.name];
    });
    expect(seen).toEqual([
      'Sheet1!A2:B3',
      [
        [1, 'Rà soát'],
        [2, 'Báo cáo'],
      ],
      ['STT', 'Nhiệm vụ'],
      'NhiemVu',
    ]);
  });

  test('application and freeze panes', async () => {
    const book = newBook();
    const seen = await run(officeOn(book), async (context, sheet) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      sheet.freezePanes.freezeRows(5);
      application.load('calculationMode,decimalSeparator');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      return [application.calculationMode, application.decimalSeparator, frozen.address];
    });
    expect(seen).toEqual(['Manual', ',', 'Sheet1!1:5']);
    expect(book.activeSheet.frozen).toEqual({ rows: 5, columns: 0 });
  });
});
