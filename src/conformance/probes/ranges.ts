import { type Probe } from '../probe';

async function usedAddress(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  valuesOnly: boolean,
): Promise<string | null> {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly);
  used.load('address');
  await context.sync();
  return used.isNullObject ? null : (used.address.split('!')[1] ?? null);
}

/** The extent of sheets and merged cells. */
export const rangeProbes: readonly Probe[] = [
  {
    id: 'used-blank',
    claim: 'A blank sheet has no used range.',
    needs: '1.4',
    expected: [null, null],
    ask: async ({ context, sheet }) => [
      await usedAddress(context, sheet, true),
      await usedAddress(context, sheet, false),
    ],
  },
  {
    id: 'used-formatted',
    claim: 'Formatted blank cells belong to the used range, not to that of values.',
    needs: '1.4',
    expected: ['B2', 'B2:D5'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D5').format.fill.color = '#FFEB9C';
      await context.sync();
      return [await usedAddress(context, sheet, true), await usedAddress(context, sheet, false)];
    },
  },
  {
    id: 'used-merged',
    claim: 'A merged area belongs whole to the used range.',
    needs: '1.4',
    expected: ['A1', 'A1:C3'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('A1:C3').merge(false);
      await context.sync();
      return [await usedAddress(context, sheet, true), await usedAddress(context, sheet, false)];
    },
  },
  {
    id: 'used-hidden',
    claim: 'Hidden rows belong to the used range.',
    needs: '1.4',
    expected: 'A1:A9',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [['x']];
      sheet.getRange('A9').values = [['y']];
      sheet.getRange('5:9').rowHidden = true;
      await context.sync();
      return usedAddress(context, sheet, true);
    },
  },
  {
    id: 'merge-keeps-first',
    claim: 'Merging keeps the first value only, and the other cells read as empty.',
    needs: '1.2',
    expected: [
      ['một', ''],
      ['', ''],
    ],
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['một', 'hai'],
        ['ba', 'bốn'],
      ];
      range.merge(false);
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'merge-found-from-edge',
    claim: 'A merged area is found from any of its cells, with its whole address.',
    needs: '1.13',
    expected: ['A1:B3', null],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:B3').merge(false);
      const found = sheet.getRange('B3:C3').getMergedAreasOrNullObject();
      found.load('address');
      const none = sheet.getRange('D1').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      return [found.address.split('!')[1], none.isNullObject ? null : none.address];
    },
  },
  {
    id: 'insert-moves',
    claim: 'A row inserted above moves formulas, names, conditional formats and merged areas.',
    needs: '1.13',
    expected: ['=A2*2', '=$A$2', 'A2:A3', 'C2:D2'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [[3]];
      sheet.getRange('B1').formulas = [['=A1*2']];
      sheet.names.add('Moved', sheet.getRange('A1'));
      sheet.getRange('A1:A2').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
      sheet.getRange('C1:D1').merge(false);
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const formula = sheet.getRange('B2');
      formula.load('formulas');
      const name = sheet.names.getItem('Moved');
      name.load('formula');
      const format = sheet.getRange().conditionalFormats.getItemAt(0).getRange();
      format.load('address');
      const merged = sheet.getRange('C2').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      const local = (address: string): string => address.split('!')[1] ?? '';
      return [formula.formulas[0]?.[0], `=${local(name.formula)}`, local(format.address), local(merged.address)];
    },
  },
  {
    id: 'delete-breaks',
    claim: 'A deleted cell that a formula names becomes #REF!.',
    needs: '1.1',
    expected: '=#REF!*2',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [[3]];
      sheet.getRange('B2').formulas = [['=A1*2']];
      await context.sync();
      sheet.getRange('1:1').delete('Up');
      const formula = sheet.getRange('B1');
      formula.load('formulas');
      await context.sync();
      return formula.formulas[0]?.[0];
    },
  },
  {
    id: 'column-width-points',
    claim: 'A column width set in points is read back within a point.',
    needs: '1.2',
    expected: true,
    ask: async ({ context, sheet }) => {
      const { format } = sheet.getRange('A:A');
      format.columnWidth = 105;
      format.load('columnWidth');
      await context.sync();
      return Math.abs(format.columnWidth - 105) <= 1;
    },
  },
];
