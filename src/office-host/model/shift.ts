import { LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { ApiError } from '../protocol/errors';
import { type Book } from './book';
import { parseLocal, splitSheet } from './address';
import { localAddress, quoteSheet, type RangeRef } from './rangeRef';
import { isSameSheet, mapReferences } from './references';
import { type Sheet } from './sheet';

export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';

/** Inserting (`Down`, `Right`) or deleting (`Up`, `Left`) the cells of `area`, which moves those after it. */
interface Shift {
  readonly area: CellRange;
  readonly axis: 'row' | 'column';
  readonly count: number;
  readonly isInsert: boolean;
}

function shiftOf(area: CellRange, direction: ShiftDirection): Shift {
  const axis = direction === 'Down' || direction === 'Up' ? 'row' : 'column';
  const count = axis === 'row' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  return { area, axis, count, isInsert: direction === 'Down' || direction === 'Right' };
}

/** Moves cells, merges, formats, names and kept ranges of the sheet, and the references of formulas to them. */
export function shiftCells(
  book: Book,
  kept: Iterable<RangeRef>,
  sheet: Sheet,
  area: CellRange,
  to: ShiftDirection,
): void {
  const shift = shiftOf(area, to);
  refuseSplitMerges(sheet, shift);
  moveCells(sheet, shift);
  sheet.merges = moveAll(sheet.merges, shift);
  moveLayout(sheet, shift);
  const refs = new Set<RangeRef>([...kept, ...book.sheets.flatMap((one) => one.attachedRanges())]);
  for (const ref of refs) if (ref.sheet === sheet) ref.areas = moveAll(ref.areas, shift);
  for (const one of book.sheets) one.dropDetached();
  for (const name of book.names) name.refersTo = moveReferences(name.refersTo, sheet, null, shift);
  for (const other of book.sheets) {
    for (const cell of [...other.cells.values()]) {
      if (cell.formula === undefined) continue;
      const formula = moveReferences(cell.formula, sheet, other, shift);
      if (formula !== cell.formula) other.put({ ...cell, formula });
    }
  }
  book.valuesVersion += 1;
}

/** Whether a rectangle lies wholly in the band of cells that move. */
function inBand(range: CellRange, { area, axis }: Shift): boolean {
  return axis === 'row'
    ? range.left >= area.left && range.right <= area.right
    : range.top >= area.top && range.bottom <= area.bottom;
}

function refuseSplitMerges(sheet: Sheet, shift: Shift): void {
  const { area, axis } = shift;
  for (const merge of sheet.merges) {
    const after = axis === 'row' ? merge.bottom >= area.top : merge.right >= area.left;
    const touches =
      axis === 'row'
        ? merge.left <= area.right && merge.right >= area.left
        : merge.top <= area.bottom && merge.bottom >= area.top;
    if (after && touches && !inBand(merge, shift)) {
      throw new ApiError('InvalidOperation', 'This operation would split a merged cell.');
    }
  }
}

/** New first and last line of a span; `null` when it is deleted whole. */
function moveSpan(
  from: number,
  to: number,
  at: number,
  count: number,
  isInsert: boolean,
  last: number,
): readonly [number, number] | null {
  if (isInsert) {
    const first = from >= at ? from + count : from;
    return first > last ? null : [first, Math.min(to >= at ? to + count : to, last)];
  }
  const end = at + count - 1;
  const first = from > end ? from - count : Math.min(from, at);
  const final = to > end ? to - count : Math.min(to, at - 1);
  return final < first ? null : [first, final];
}

function move(range: CellRange, shift: Shift): CellRange | null {
  if (!inBand(range, shift)) return range;
  const { area, axis, count, isInsert } = shift;
  if (axis === 'row') {
    const rows =
      range.bottom === LAST_ROW && range.top === 1
        ? ([1, LAST_ROW] as const)
        : moveSpan(range.top, range.bottom, area.top, count, isInsert, LAST_ROW);
    return rows === null ? null : { ...range, top: rows[0], bottom: rows[1] };
  }
  const columns =
    range.right === LAST_COLUMN && range.left === 1
      ? ([1, LAST_COLUMN] as const)
      : moveSpan(range.left, range.right, area.left, count, isInsert, LAST_COLUMN);
  return columns === null ? null : { ...range, left: columns[0], right: columns[1] };
}

function moveAll(ranges: readonly CellRange[], shift: Shift): CellRange[] {
  return ranges.flatMap((range) => move(range, shift) ?? []);
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const { area, axis, count, isInsert } = shift;
  const moving = [...sheet.cells.values()].filter((cell) =>
    axis === 'row'
      ? cell.row >= area.top && cell.column >= area.left && cell.column <= area.right
      : cell.column >= area.left && cell.row >= area.top && cell.row <= area.bottom,
  );
  for (const cell of moving) sheet.remove(cell.row, cell.column);
  for (const cell of moving) {
    const deleted = !isInsert && (axis === 'row' ? cell.row <= area.bottom : cell.column <= area.right);
    if (deleted) continue;
    const by = isInsert ? count : -count;
    const row = axis === 'row' ? cell.row + by : cell.row;
    const column = axis === 'column' ? cell.column + by : cell.column;
    if (row > LAST_ROW || column > LAST_COLUMN) {
      throw new ApiError('InvalidOperation', 'The operation would push non-blank cells off the worksheet.');
    }
    sheet.put({ ...cell, row, column });
  }
  if (isInsert) inheritStyles(sheet, shift);
}

/** Inserted cells take the formatting of their neighbours above or to the left. */
function inheritStyles(sheet: Sheet, { area, axis }: Shift): void {
  const row = axis === 'row' ? area.top - 1 : null;
  const column = axis === 'column' ? area.left - 1 : null;
  if (row === 0 || column === 0) return;
  const source: CellRange =
    row !== null ? { ...area, top: row, bottom: row } : { ...area, left: column ?? 1, right: column ?? 1 };
  for (const { row: r, column: c, style } of [...sheet.within(source)]) {
    if (style === undefined) continue;
    if (axis === 'row')
      for (let to = area.top; to <= area.bottom; to += 1) sheet.put({ row: to, column: c, value: null, style });
    else for (let to = area.left; to <= area.right; to += 1) sheet.put({ row: r, column: to, value: null, style });
  }
}

function moveLayout(sheet: Sheet, shift: Shift): void {
  const { area, axis, count, isInsert } = shift;
  const isWhole =
    axis === 'row' ? area.left === 1 && area.right === LAST_COLUMN : area.top === 1 && area.bottom === LAST_ROW;
  if (!isWhole) return;
  const layout: Map<number, unknown> = axis === 'row' ? sheet.rows : sheet.columns;
  const at = axis === 'row' ? area.top : area.left;
  const last = axis === 'row' ? LAST_ROW : LAST_COLUMN;
  const entries = [...layout];
  layout.clear();
  for (const [line, value] of entries) {
    const moved = moveSpan(line, line, at, count, isInsert, last);
    if (moved !== null) layout.set(moved[0], value);
  }
}

/** Rewrites references to the shifted sheet inside a formula of `home` (`null`: a name, whose references name sheets). */
function moveReferences(formula: string, sheet: Sheet, home: Sheet | null, shift: Shift): string {
  return mapReferences(formula, (qualifier, local) => {
    const named = qualifier === null ? home?.name : splitSheet(qualifier).sheet;
    const area = isSameSheet(named, sheet.name) ? parseLocal(local.replace(/\$/g, '')) : null;
    if (area === null) return null;
    const next = move(area, shift);
    const prefix = qualifier === null ? '' : `${quoteSheet(sheet.name)}!`;
    return next === null ? `${prefix}#REF!` : prefix + withDollars(localAddress(next), local);
  });
}

/** Gives the corners of `address` the dollar signs of `like`. */
function withDollars(address: string, like: string): string {
  const marks = like.split(':').map((part) => ({ column: part.startsWith('$'), row: /\$\d/.test(part) }));
  const corners = address.split(':');
  const full = corners.length < marks.length ? [address, address] : corners;
  return full
    .map((corner, index) => {
      const mark = marks[index] ?? marks[0];
      return corner.replace(
        /^([A-Z]+)(\d+)$/,
        (_all, letters: string, digits: string) =>
          `${mark?.column === true ? '$' : ''}${letters}${mark?.row === true ? '$' : ''}${digits}`,
      );
    })
    .join(':');
}
