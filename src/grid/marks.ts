import { type CellRange } from '../appendix/snapshot';
import { type ConditionalFormat } from '../xlsx/model';
import { type GridSheet } from './gridSheet';
import { type Mark } from './look';
import { holdsCell } from './ranges';

/** What the sheet's conditional formats do to a cell: for each property the first format that sets it wins. */
export function markOf(sheet: GridSheet, row: number, column: number): Mark {
  let mark: Mark = {};
  for (const format of sheet.formats) {
    const { rule, ranges } = format;
    if (!ranges.some((range) => holdsCell(range, row, column))) continue;
    if (rule.kind === 'dataBar') mark = { ...barOf(sheet, rule.color, ranges, row, column), ...mark };
    else if (rule.formula !== '' && sheet.holds(rule.formula, anchorOf(format), { row, column })) {
      const { fill, color, bold } = rule;
      mark = {
        ...(fill === undefined ? {} : { fill }),
        ...(color === undefined ? {} : { color }),
        ...(bold === undefined ? {} : { bold }),
        ...mark,
      };
    }
  }
  return mark;
}

/** Relative references are written for the top left corner of all ranges together. */
const anchorOf = ({ ranges }: ConditionalFormat) => ({
  row: Math.min(...ranges.map(({ top }) => top)),
  column: Math.min(...ranges.map(({ left }) => left)),
});

function barOf(sheet: GridSheet, color: string, ranges: readonly CellRange[], row: number, column: number): Mark {
  const value = sheet.value(row, column);
  if (typeof value !== 'number') return {};
  let largest = 0;
  for (const cell of sheet.cells) {
    if (!ranges.some((range) => holdsCell(range, cell.row, cell.column))) continue;
    const other = sheet.value(cell.row, cell.column);
    if (typeof other === 'number') largest = Math.max(largest, other);
  }
  return largest <= 0 ? {} : { bar: { color, share: Math.max(0, Math.min(1, value / largest)) } };
}
