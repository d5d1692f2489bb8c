import { type CellSnapshot, type CellRange, type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { type Finding } from '../../src/check/types';
import { agencyGap } from '../../src/taskpane/session/gaps';

const book = (cells: readonly CellSnapshot[], merges: readonly CellRange[] = []): WorkbookSnapshot => ({
  sheets: [{ name: 'PL II', visible: true, cells, merges, hiddenRows: [], hiddenColumns: [] }],
  date1904: false,
});
const finding = (rule: string, ...cells: string[]): Finding => ({
  rule,
  severity: 'error',
  sheet: 'PL II',
  cells,
  item: '1',
  facts: {},
  fixes: [],
  ruleset: '1',
});

test('a dash in the cell is what the name takes the place of', () => {
  const dash = { row: 18, column: 3, value: '-', text: '-' };
  expect(agencyGap(book([dash]), finding('missing-owner', 'C18'))).toEqual({
    sheet: 'PL II',
    cell: 'C18',
    deleted: { value: '-' },
  });
});

test('in merged cells the name goes to the first, for the others hold nothing', () => {
  const merge = { top: 17, left: 3, bottom: 19, right: 3 };
  expect(agencyGap(book([], [merge]), finding('missing-owner', 'C18'))).toEqual({
    sheet: 'PL II',
    cell: 'C17',
    deleted: { value: null },
  });
});

test('a formula is not written over', () => {
  const formula = { row: 18, column: 3, value: '', text: '', formula: 'IF(A1="","",B1)' };
  expect(agencyGap(book([formula]), finding('missing-owner', 'C18'))).toBeNull();
});

test('findings that ask for something else have no gap for an agency', () => {
  expect(agencyGap(book([]), finding('missing-due-date', 'F18'))).toBeNull();
  expect(agencyGap(book([]), finding('missing-owner', 'C18', 'C19'))).toBeNull();
});
