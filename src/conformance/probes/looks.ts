import { codeOf, type Probe } from '../probe';

async function formats(context: Excel.RequestContext, range: Excel.Range): Promise<unknown> {
  const all = range.conditionalFormats;
  all.load('items/priority,items/custom/rule/formula');
  await context.sync();
  return all.items.map((format) => [format.priority, format.custom.rule.formula]);
}

/** Conditional formats, validations, protection, tables, charts. */
export const looksProbes: readonly Probe[] = [
  {
    id: 'format-newest-first',
    claim: 'A new conditional format stands in front of the others.',
    needs: '1.6',
    expected: [
      [0, '=A1=2'],
      [1, '=A1=1'],
    ],
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
      await context.sync();
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1=2';
      await context.sync();
      return formats(context, range);
    },
  },
  {
    id: 'validation-list',
    claim: 'A written-out list is read back as it was written.',
    needs: '1.8',
    expected: ['List', 'Có,Không', true],
    ask: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
      dataValidation.load('type,rule');
      await context.sync();
      const { list } = dataValidation.rule;
      return [dataValidation.type, list?.source, list?.inCellDropDown];
    },
  },
  {
    id: 'validation-list-too-long',
    claim: 'A written-out list of more than 255 characters is refused.',
    needs: '1.8',
    expected: 'InvalidArgument',
    ask: (scratch) =>
      codeOf(scratch, (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
      }),
  },
  {
    id: 'validation-partly',
    claim: 'A range of which a part has a validation is called inconsistent.',
    needs: '1.8',
    expected: 'Inconsistent',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    },
  },
  {
    id: 'protection-locked-value',
    claim: 'Writing into a locked cell of a protected sheet is refused.',
    needs: '1.2',
    expected: 'AccessDenied',
    ask: async (scratch) => {
      scratch.sheet.protection.protect();
      await scratch.context.sync();
      return codeOf(scratch, (sheet) => {
        sheet.getRange('A1').values = [['x']];
      });
    },
  },
  {
    id: 'protection-unlocked-format',
    claim: 'On a protected sheet even an unlocked cell keeps its looks, while it takes values.',
    needs: '1.2',
    expected: ['none', 'AccessDenied', 'AccessDenied'],
    ask: async (scratch) => {
      scratch.sheet.getRange('A1').format.protection.locked = false;
      scratch.sheet.protection.protect();
      await scratch.context.sync();
      return [
        await codeOf(scratch, (sheet) => {
          sheet.getRange('A1').values = [['x']];
        }),
        await codeOf(scratch, (sheet) => {
          sheet.getRange('A1').numberFormat = [['@']];
        }),
        await codeOf(scratch, (sheet) => {
          sheet.getRange('A1').conditionalFormats.add('Custom');
        }),
      ];
    },
  },
  {
    id: 'protection-format-allowed',
    claim: 'Where formatting is allowed, conditional formats can be added to locked cells.',
    needs: '1.6',
    expected: 'none',
    ask: async (scratch) => {
      scratch.sheet.protection.protect({ allowFormatCells: true });
      await scratch.context.sync();
      return codeOf(scratch, (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
      });
    },
  },
  {
    id: 'table-headings',
    claim: 'Headings of a table become texts of their own: empty ones are filled, equal ones numbered.',
    needs: '1.1',
    expected: ['Chỉ tiêu', 'Chỉ tiêu2', 'Column3'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:C1').values = [['Chỉ tiêu', 'Chỉ tiêu', '']];
      sheet.tables.add('A1:C3', true);
      const headings = sheet.getRange('A1:C1');
      headings.load('values');
      await context.sync();
      return headings.values[0];
    },
  },
  {
    id: 'table-rows-grow',
    claim: 'Rows added to a table make it longer.',
    needs: '1.1',
    expected: 'A1:B4',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:B2').values = [
        ['Tên', 'Số'],
        ['a', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.rows.add(undefined, [
        ['b', 2],
        ['c', 3],
      ]);
      const range = table.getRange();
      range.load('address');
      await context.sync();
      return range.address.split('!')[1];
    },
  },
  {
    id: 'chart-series-by-columns',
    claim: 'A chart over a table with headings takes its series from the columns, named by the headings.',
    needs: '1.7',
    expected: ['Đạt', 'Chậm'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:C4').values = [
        ['Đơn vị', 'Đạt', 'Chậm'],
        ['Sở A', 3, 1],
        ['Sở B', 2, 2],
        ['Sở C', 4, 0],
      ];
      const { series } = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
  },
  {
    id: 'page-zoom',
    claim: 'Fitting to one page wide leaves the number of pages down free.',
    needs: '1.9',
    expected: { horizontalFitToPages: 1 },
    ask: async ({ context, sheet }) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      const { horizontalFitToPages, verticalFitToPages } = sheet.pageLayout.zoom;
      return {
        ...(horizontalFitToPages == null ? {} : { horizontalFitToPages }),
        ...(verticalFitToPages == null ? {} : { verticalFitToPages }),
      };
    },
  },
];
