import { newBook } from '../../src/office-host/model/fromFile';
import { errorOf, officeOn, run } from './support/office';

describe('printing a sheet', () => {
  test('page, margins, titles and footer are set and read', async () => {
    const office = officeOn();
    const read = await run(office, async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Inches', { left: 0.7, right: 0.5, top: 1, bottom: 1 });
      pageLayout.setPrintTitleRows('$4:$5');
      pageLayout.setPrintArea('A1:F20');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Trang &P/&N';
      await context.sync();
      pageLayout.load();
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      columns.load('address');
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.load('centerFooter,leftFooter');
      await context.sync();
      return {
        orientation: pageLayout.orientation,
        paper: pageLayout.paperSize,
        zoom: pageLayout.zoom,
        left: pageLayout.leftMargin,
        titles: titles.address,
        hasColumns: !columns.isNullObject,
        footer: [footer.leftFooter, footer.centerFooter],
      };
    });
    expect(read).toEqual({
      orientation: 'Landscape',
      paper: 'A3',
      zoom: { horizontalFitToPages: 1 },
      left: 0.7 * 72,
      titles: 'Sheet1!4:5',
      hasColumns: false,
      footer: ['', 'Trang &P/&N'],
    });
  });

  test('a percentage and a number of pages exclude each other', async () => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('what cells may hold', () => {
  test('a list with its texts, over a part of which another rule is laid', async () => {
    const read = await run(officeOn(), async (context, sheet) => {
      const all = sheet.getRange('B2:B9').dataValidation;
      all.rule = { list: { inCellDropDown: true, source: 'Hoàn thành,Đang thực hiện' } };
      all.prompt = { title: 'Tiến độ', message: 'Chọn một.', showPrompt: true };
      sheet.getRange('B4').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      const parts = ['B2:B3', 'B4', 'B2:B9', 'B9:B10', 'C1'].map((address) => {
        const validation = sheet.getRange(address).dataValidation;
        validation.load('type,rule,prompt');
        return validation;
      });
      await context.sync();
      return parts.map(({ type, rule, prompt }) => [type, rule, prompt?.title]);
    });
    expect(read).toEqual([
      ['List', { list: { inCellDropDown: true, source: 'Hoàn thành,Đang thực hiện' } }, 'Tiến độ'],
      ['Decimal', { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }, 'Tiến độ'],
      ['MixedCriteria', null, undefined],
      ['Inconsistent', null, undefined],
      ['None', {}, ''],
    ]);
  });

  test.each([
    ['a list written out that is too long', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['two rules at once', { custom: { formula: '=A1>0' }, list: { inCellDropDown: true, source: 'a' } }],
    ['a rule between one bound', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('%s is refused', async (_what, rule) => {
    const error = await errorOf(officeOn(), async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('native charts', () => {
  test('a chart is made from a rectangle, changed, placed and read', async () => {
    const office = officeOn();
    const { book } = office;
    const read = await run(office, async (context, sheet) => {
      sheet.getRange('A1:C3').values = [
        ['Đơn vị', 'Đạt', 'Chậm'],
        ['Sở A', 3, 1],
        ['Sở B', 2, 2],
      ];
      const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'phuluc';
      chart.title.text = 'Tiến độ theo đơn vị';
      chart.legend.position = 'Bottom';
      chart.setPosition('E1', 'H10');
      chart.series.getItemAt(1).format.fill.setSolidColor('#C00000');
      chart.axes.valueAxis.minimum = 0;
      const added = chart.series.add('Quá hạn');
      added.setValues(sheet.getRange('C2:C3'));
      await context.sync();
      const again = sheet.charts.getItem('phuluc');
      again.load('chartType,left,width,title/text,series/items/name');
      await context.sync();
      return {
        type: again.chartType,
        title: again.title.text,
        names: again.series.items.map(({ name }) => name),
        isPlaced: again.left > 0 && again.width > 0,
      };
    });
    expect(read).toEqual({
      type: 'BarStacked',
      title: 'Tiến độ theo đơn vị',
      names: ['Đạt', 'Chậm', 'Quá hạn'],
      isPlaced: true,
    });
    const [chart] = book.activeSheet.charts;
    expect(chart?.series.map(({ values, categories, color }) => [values?.address, categories?.address, color])).toEqual(
      [
        ['Sheet1!B2:B3', 'Sheet1!A2:A3', null],
        ['Sheet1!C2:C3', 'Sheet1!A2:A3', 'C00000'],
        ['Sheet1!C2:C3', 'Sheet1!A2:A3', null],
      ],
    );
  });

  test('inserting rows moves what a chart draws', async () => {
    const office = officeOn();
    await run(office, async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['a', 1],
        ['b', 2],
      ];
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(office.book.activeSheet.charts[0]?.series[0]?.values?.address).toBe('Sheet1!B2:B3');
  });
});

describe('protection', () => {
  const protectedBook = async (options?: Excel.WorksheetProtectionOptions) => {
    const office = officeOn();
    await run(office, async (context, sheet) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
    });
    return office;
  };

  test('unlocked cells take values; formats only where they are allowed', async () => {
    const strict = await protectedBook();
    await run(strict, async (context, sheet) => {
      sheet.getRange('A1').values = [['x']];
      await context.sync();
    });
    const refused = async (act: (sheet: Excel.Worksheet) => void, office = strict) =>
      (
        await errorOf(office, async (context, sheet) => {
          act(sheet);
          await context.sync();
        })
      ).code;
    expect(await refused((sheet) => (sheet.getRange('B1').values = [['x']]))).toBe('AccessDenied');
    expect(await refused((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe('AccessDenied');
    expect(await refused((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe('AccessDenied');
    expect(await refused((sheet) => (sheet.getRange('A:A').format.columnWidth = 50))).toBe('AccessDenied');
    expect(await refused((sheet) => sheet.charts.add('Line', sheet.getRange('A1')))).toBe('AccessDenied');
  });

  test('what the options allow goes on', async () => {
    const office = await protectedBook({ allowFormatCells: true, allowFormatColumns: true, allowAutoFilter: true });
    const options = await run(office, async (context, sheet) => {
      sheet.getRange('B1').format.fill.color = '#FF0000';
      sheet.getRange('B1').conditionalFormats.add('Custom').custom.rule.formula = '=B1=1';
      sheet.getRange('B:B').format.columnWidth = 50;
      sheet.autoFilter.apply(sheet.getRange('A1:B2'));
      sheet.protection.load('protected,options');
      await context.sync();
      return sheet.protection.options;
    });
    expect(options).toMatchObject({ allowFormatCells: true, allowSort: false, selectionMode: 'Normal' });
    expect(office.book.activeSheet.filter?.address).toBe('Sheet1!A1:B2');
  });
});

describe('small things an add-in keeps with a sheet', () => {
  test('custom properties: added, changed without regard to case, removed', async () => {
    const office = officeOn(newBook());
    const read = await run(office, async (context, sheet) => {
      sheet.customProperties.add('phuluc', 'bảng 1');
      sheet.customProperties.add('PhuLuc', 'bảng 2');
      sheet.customProperties.add('tạm', 'x');
      sheet.customProperties.getItem('tạm').delete();
      const all = sheet.customProperties;
      all.load('items/key,items/value');
      const missing = all.getItemOrNullObject('không có');
      missing.load('key');
      await context.sync();
      return [all.items.map(({ key, value }) => [key, value]), missing.isNullObject];
    });
    expect(read).toEqual([[['phuluc', 'bảng 2']], true]);
  });

  test('data bars', async () => {
    const office = officeOn();
    const read = await run(office, async (context, sheet) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
      format.dataBar.positiveFormat.fillColor = '#2E7D32';
      format.dataBar.positiveFormat.gradientFill = false;
      format.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      await context.sync();
      const [first] = [sheet.getRange('A1').conditionalFormats.getItemAt(0)];
      first.load('type,dataBarOrNullObject/lowerBoundRule,customOrNullObject/rule/formula');
      await context.sync();
      return [first.type, first.dataBarOrNullObject.lowerBoundRule, first.customOrNullObject.isNullObject];
    });
    expect(read).toEqual(['DataBar', { type: 'Number', formula: '0' }, true]);
  });
});
