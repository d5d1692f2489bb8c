import { codeOf, type Probe } from '../probe';

const OWN = 'Mã lỗi';

/** Error codes the product branches on. */
export const errorProbes: readonly Probe[] = [
  {
    id: 'error-no-sheet',
    claim: 'A sheet that is not there is ItemNotFound.',
    needs: '1.1',
    expected: 'ItemNotFound',
    ask: (scratch) =>
      codeOf(scratch, (sheet) => {
        sheet.context.workbook.worksheets.getItem('Không có trang này').load('name');
      }),
  },
  {
    id: 'error-bad-address',
    claim: 'An address that is none is InvalidArgument.',
    needs: '1.1',
    expected: 'InvalidArgument',
    ask: (scratch) =>
      codeOf(scratch, (sheet) => {
        sheet.getRange('A1:').load('values');
      }),
  },
  {
    id: 'error-size',
    claim: 'Values of another size than the range are InvalidArgument.',
    needs: '1.1',
    expected: 'InvalidArgument',
    ask: (scratch) =>
      codeOf(scratch, (sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
      }),
  },
  {
    id: 'error-sheet-name-taken',
    claim: 'A second sheet of the same name is ItemAlreadyExists, whatever the case.',
    needs: '1.1',
    expected: 'ItemAlreadyExists',
    ask: async (scratch) => {
      scratch.sheet.load('name');
      await scratch.context.sync();
      const name = scratch.sheet.name.toUpperCase();
      return codeOf(scratch, (sheet) => {
        sheet.context.workbook.worksheets.add(name);
      });
    },
  },
  {
    id: 'error-sheet-name',
    claim: 'A sheet name with a slash is InvalidArgument.',
    needs: '1.1',
    expected: 'InvalidArgument',
    ask: (scratch) =>
      codeOf(scratch, (sheet) => {
        sheet.context.workbook.worksheets.add(`${OWN}/1`);
      }),
  },
  {
    id: 'error-earlier-stays',
    claim: 'What came before an error in the same request stays done.',
    needs: '1.1',
    expected: ['ItemNotFound', 'trước lỗi'],
    ask: async (scratch) => {
      const code = await codeOf(scratch, (sheet) => {
        sheet.getRange('A1').values = [['trước lỗi']];
        sheet.context.workbook.worksheets.getItem('Không có trang này').delete();
      });
      const cell = scratch.sheet.getRange('A1');
      cell.load('values');
      await scratch.context.sync();
      return [code, cell.values[0]?.[0]];
    },
  },
  {
    id: 'error-split-merge',
    claim: 'Inserting cells that would split a merged area is refused.',
    needs: '1.2',
    expected: true,
    ask: async (scratch) => {
      scratch.sheet.getRange('A3:B3').merge(false);
      await scratch.context.sync();
      const code = await codeOf(scratch, (sheet) => {
        sheet.getRange('A2').insert('Down');
      });
      return code !== 'none';
    },
  },
];
