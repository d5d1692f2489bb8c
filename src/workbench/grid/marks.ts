import { type CellRange } from '../../appendix/snapshot';
import { type Book } from '../../office-host/model/book';
import { cellValue, formulaHolds } from '../../office-host/model/calculate';
import { type ConditionalFormatEntry } from '../../office-host/model/conditionalFormats';
import { type Sheet } from '../../office-host/model/sheet';
import { type Mark } from './look';

const holds = (range: CellRange, row: number, column: number): boolean =>
  range.top <= row && range.bottom >= row && range.left <= column && range.right >= column;

/** What the sheet's conditional formats do to a cell: for each property the first format that sets it wins. */
export function markOf(book: Book, sheet: Sheet, row: number, column: number): Mark {
  let mark: Mark = {};
  for (const format of sheet.conditionalFormats) {
    const { areas } = format.range;
    const first = areas[0];
    if (first === undefined || !areas.some((area) => holds(area, row, column))) continue;
    if (format.kind === 'DataBar') mark = { ...barOf(book, sheet, format, row, column), ...mark };
    else if (customHolds(book, sheet, format, areas, row, column)) {
      const { fill, color, bold } = format.custom;
      mark = {
        ...(fill === null ? {} : { fill }),
        ...(color === null ? {} : { color }),
        ...(bold === null ? {} : { bold }),
        ...mark,
      };
    }
  }
  return mark;
}

/** Relative references are written for the top left corner of all areas together. */
function customHolds(
  book: Book,
  sheet: Sheet,
  { custom }: ConditionalFormatEntry,
  areas: readonly CellRange[],
  row: number,
  column: number,
): boolean {
  if (custom.formula === '') return false;
  const anchor = {
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  };
  return formulaHolds(book, sheet, custom.formula, anchor, { row, column });
}

function barOf(book: Book, sheet: Sheet, format: ConditionalFormatEntry, row: number, column: number): Mark {
  const value = cellValue(book, sheet, row, column);
  if (typeof value !== 'number' || format.barColor === null) return {};
  let largest = 0;
  for (const area of format.range.areas) {
    for (const cell of sheet.within(area)) {
      const other = cellValue(book, sheet, cell.row, cell.column);
      if (typeof other === 'number') largest = Math.max(largest, other);
    }
  }
  return largest <= 0 ? {} : { bar: { color: format.barColor, share: Math.max(0, Math.min(1, value / largest)) } };
}
