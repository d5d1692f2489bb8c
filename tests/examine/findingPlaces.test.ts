import { type CellRange } from '../../src/appendix/snapshot';
import { type Finding } from '../../src/check/types';
import { findingsByTable } from '../../src/examine/findingPlaces';

const at = (...cells: string[]): Finding => ({
  rule: 'missing-owner',
  severity: 'error',
  sheet: 'PL II',
  cells,
  item: null,
  facts: {},
  fixes: [],
  ruleset: '1.0.0',
});
const range = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

describe('findings and the tables of their sheet', () => {
  const ranges = [range(5, 1, 20, 6), range(5, 8, 20, 12), range(30, 1, 40, 6)];
  it.each([
    ['C12', 0],
    ['I12', 1],
    ['G12', 0],
    ['B33', 2],
    ['A2', 0],
    ['C25', 1],
    ['C99', 2],
  ])('%s belongs to table %d', (cell, expected) => {
    const sorted = findingsByTable([at(cell, 'A1')], ranges);
    expect(sorted.map(({ length }) => length)).toEqual([0, 1, 2].map((index) => (index === expected ? 1 : 0)));
  });

  it('none is lost and their order is kept', () => {
    const findings = ['A1', 'C7', 'I7', 'C8', 'B31', 'C99'].map((cell) => at(cell));
    const sorted = findingsByTable(findings, ranges);
    expect(sorted.flat()).toHaveLength(findings.length);
    expect(sorted[0]?.map(({ cells }) => cells[0])).toEqual(['A1', 'C7', 'C8']);
  });
});
