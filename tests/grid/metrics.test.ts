import { type CellModel } from '../../src/xlsx/model';
import { type GridSheet } from '../../src/grid/gridSheet';
import { digitWidth, metricsOf } from '../../src/grid/metrics';

/** Half the font's height a character, as Times New Roman's digits are. */
const measure = (text: string, font: string): number => {
  const size = Number(/([\d.]+)px/.exec(font)?.[1]);
  return text.length * (font.includes('Times') ? size / 2 : (size * 7) / 14.667);
};
const TIMES = { name: 'Times New Roman', size: 12 };

function sheet(cells: readonly CellModel[], defaultFont?: GridSheet['defaultFont']): GridSheet {
  const cell = (row: number, column: number) => cells.find((one) => one.row === row && one.column === column);
  return {
    name: 'Trang',
    cells,
    merges: [],
    columns: new Map([[1, { width: 20 }]]),
    rows: new Map(),
    frozen: null,
    formats: [],
    selection: [],
    ...(defaultFont === undefined ? {} : { defaultFont }),
    cell,
    value: (row, column) => cell(row, column)?.value ?? null,
    text: (row, column) => String(cell(row, column)?.value ?? ''),
    editText: () => '',
    holds: () => false,
    select: () => undefined,
    write: () => null,
    clear: () => null,
  };
}

describe('sizes of columns and rows', () => {
  it('count characters in digits of the default font', () => {
    expect([digitWidth({ name: 'Calibri', size: 11 }, measure), digitWidth(TIMES, measure)]).toEqual([7, 8]);
    expect(metricsOf(sheet([]), measure).columns.size(1)).toBe(140);
    expect(metricsOf(sheet([], TIMES), measure).columns.size(1)).toBe(160);
    expect([
      metricsOf(sheet([]), measure).columns.size(2),
      metricsOf(sheet([], TIMES), measure).columns.size(2),
    ]).toEqual([64, 72]);
    expect([metricsOf(sheet([]), measure).rows.size(2), metricsOf(sheet([], TIMES), measure).rows.size(2)]).toEqual([
      20, 21,
    ]);
  });

  it('give wrapped text the lines it has in the column as wide as Excel makes it', () => {
    // 18 characters of 8 pixels, and no more than 154 of 160 pixels: one line, where 140 pixels would need two.
    const cells = [{ row: 1, column: 1, value: 'Sở Khoa học và Côn', style: { font: TIMES, align: { wrap: true } } }];
    const { rows } = metricsOf(sheet(cells, TIMES), measure);
    expect(rows.size(1)).toBeLessThan(30);
    expect(metricsOf(sheet([...cells].map((one) => ({ ...one }))), measure).rows.size(1)).toBeGreaterThan(36);
  });
});
