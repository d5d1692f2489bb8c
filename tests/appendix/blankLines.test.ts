import fc from 'fast-check';
import { cellAddress, parseAddress } from '../../src/appendix/address';
import { readWorkbook } from '../../src/appendix/readWorkbook';
import { type SheetSnapshot } from '../../src/appendix/snapshot';
import { layOut, type LayoutChoices } from './layout';
import { withBlankColumn, withBlankRow } from './sheetBuilder';
import { sourceTables } from './sourceTables';

const RUNS = Math.ceil(Number(process.env.LAYOUT_RUNS ?? 100) / 5);

const CHOICES: Omit<LayoutChoices, 'seed' | 'header' | 'sections' | 'sharedCells'> = {
  newWordings: true,
  newOrder: true,
  columnNumbers: 'brackets',
  numbers: 'plain',
  verticalMerges: true,
  pageBreaks: true,
  tornCells: true,
  reportColumns: 2,
  footer: true,
  blankRows: 0,
  blankColumns: 0,
  offset: 1,
};

const sheets = fc
  .record({
    seed: fc.nat(),
    table: fc.constantFrom(...sourceTables.map(({ name }) => name)),
    header: fc.constantFrom('single', 'tall', 'grouped', 'grouped-unmerged'),
    sections: fc.constantFrom('label', 'label-merged', 'merged', 'spilling'),
    sharedCells: fc.constantFrom('merged', 'group-only', 'repeated'),
  } as const)
  .map(({ table, ...drawn }) => {
    const source = sourceTables.filter(({ name }) => name === table);
    return layOut(source, { ...CHOICES, ...drawn } as LayoutChoices).sheet;
  });

/** A reading with every row, column and address moved. */
function moved(value: unknown, row: (at: number) => number, column: (at: number) => number): unknown {
  if (Array.isArray(value)) return value.map((entry) => moved(entry, row, column));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      if (entry === null || entry === undefined) return [name, entry];
      if (name === 'row' || name === 'parentRow' || name === 'lastRow' || name === 'top' || name === 'bottom') {
        return [name, row(entry as number)];
      }
      if (name === 'column' || name === 'left' || name === 'right') return [name, column(entry as number)];
      if (name === 'rows' && typeof (entry as unknown[])[0] === 'number') return [name, (entry as number[]).map(row)];
      if (name === 'address' || name === 'source') {
        const at = parseAddress(entry as string)!;
        return [name, cellAddress(row(at.row), column(at.column))];
      }
      return [name, moved(entry, row, column)];
    }),
  );
}

function read(sheet: SheetSnapshot): unknown {
  return readWorkbook({ sheets: [sheet], date1904: false });
}

describe('blank lines put into a sheet', () => {
  it('change nothing but addresses when they are rows', () => {
    fc.assert(
      fc.property(sheets, fc.double({ min: 0, max: 1, noNaN: true }), (sheet, share) => {
        const last = Math.max(...sheet.cells.map(({ row }) => row));
        const at = 1 + Math.round(share * last);
        const move = (row: number): number => (row >= at ? row + 1 : row);
        expect(read(withBlankRow(sheet, at))).toEqual(moved(read(sheet), move, (column) => column));
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing but addresses when they are columns', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 12 }), (sheet, at) => {
        const move = (column: number): number => (column >= at ? column + 1 : column);
        expect(read(withBlankColumn(sheet, at))).toEqual(moved(read(sheet), (row) => row, move));
      }),
      { numRuns: RUNS },
    );
  });
});
