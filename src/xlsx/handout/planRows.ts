import { columnNumber } from '../../appendix/address';
import { joinPieces } from '../../appendix/continuation';
import { type CellRange, type CellValue } from '../../appendix/snapshot';
import { type ExcerptRow } from '../../handout/excerpt';
import { dateFormatOf } from '../../values/numberFormat';
import { displayText } from '../displayText';
import { type CellModel, type SheetModel } from '../model';

/** Days between the first days of Excel's two calendars. */
const DAYS_TO_1904 = 1462;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** Where the plan's rows go in the unit's sheet, from top to bottom; several rows of one item go to one. */
export type RowPlan = readonly Pick<ExcerptRow, 'rows' | 'inherited'>[];

export interface PlanPart {
  readonly cells: readonly CellModel[];
  readonly merges: readonly CellRange[];
  readonly heights: SheetModel['rows'];
}

/**
 * The plan's cells of the rows that are kept, moved together: values as they are, calculated values instead of formulas
 * (their cells may be gone), dates counted from 1900, everything locked.
 * @param columns first and last column that belong to the table
 */
export function planPart(
  sheet: SheetModel,
  plan: RowPlan,
  columns: { readonly from: number; readonly to: number; readonly withheld: readonly number[] },
  date1904: boolean,
): PlanPart {
  const target = new Map<number, number>();
  plan.forEach(({ rows }, index) => rows.forEach((row) => target.set(row, index + 1)));
  const lastRow = Math.max(0, ...target.keys());
  const inReach = sheet.merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, lastRow) }));
  const isKept = (column: number): boolean =>
    column >= columns.from && column <= columns.to && !columns.withheld.includes(column);
  const moved = new Map<string, CellModel[]>();
  const put = (row: number, cell: CellModel): void => {
    const at = `${String(row)} ${String(cell.column)}`;
    moved.set(at, [...(moved.get(at) ?? []), { ...asFixed(cell, date1904), row }]);
  };
  const orphans = mergesCutAtTop(inReach, target);
  for (const cell of sheet.cells) {
    if (!isKept(cell.column)) continue;
    const row = target.get(cell.row) ?? orphans.get(`${String(cell.row)} ${String(cell.column)}`);
    if (row !== undefined) put(row, cell);
  }
  const cells = new Map([...moved].map(([at, pieces]) => [at, joined(pieces)]));
  plan.forEach(({ inherited }, index) => {
    for (const { address, cell } of inherited) {
      const column = columnNumber(address.replace(/\d+$/, ''));
      const at = `${String(index + 1)} ${String(column)}`;
      const own = cells.get(at) ?? { row: index + 1, column, value: null };
      if (cell !== null && isKept(column) && own.value === null) cells.set(at, { ...own, value: cell.value });
    }
  });
  return {
    cells: [...cells.values()],
    merges: apart(inReach.flatMap((merge) => movedMerge(merge, target, columns.from, columns.to))),
    heights: heightsOf(sheet.rows, plan),
  };
}

/** Anchors of merges whose first row is left out: their value belongs to the first row that is kept. */
function mergesCutAtTop(
  merges: readonly CellRange[],
  target: ReadonlyMap<number, number>,
): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  for (const { top, left, bottom } of merges) {
    if (target.has(top)) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const kept = target.get(row);
      if (kept === undefined) continue;
      anchors.set(`${String(top)} ${String(left)}`, kept);
      break;
    }
  }
  return anchors;
}

function asFixed({ row, column, value, style }: CellModel, date1904: boolean): CellModel {
  const isDate = date1904 && typeof value === 'number' && dateFormatOf(style?.numberFormat) !== null;
  const fixed: CellValue | null = isDate ? value + DAYS_TO_1904 : value;
  if (style === undefined) return { row, column, value: fixed };
  return { row, column, value: fixed, style: { ...style, locked: true } };
}

/** What stood in several rows of one item stands in one cell, as the reader of the plan understood it. */
function joined(pieces: readonly CellModel[]): CellModel {
  const filled = pieces.filter(({ value }) => value !== null && value !== '');
  const [first] = pieces;
  const [only, ...others] = filled;
  if (first === undefined) throw new RangeError('A cell is made of at least one.');
  if (only === undefined) return first;
  const style = first.style ?? only.style;
  const look = style === undefined ? {} : { style };
  if (others.length === 0) return { ...only, ...(only.style === undefined ? look : {}) };
  const texts = filled.map((cell) => ({
    text: displayText(cell.value ?? '', cell.style?.numberFormat, false),
    afterBreak: false,
  }));
  return { row: first.row, column: first.column, value: joinPieces(texts), ...look };
}

function movedMerge(
  { top, left, bottom, right }: CellRange,
  target: ReadonlyMap<number, number>,
  from: number,
  to: number,
): CellRange[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) {
    const kept = target.get(row);
    if (kept !== undefined) rows.push(kept);
  }
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const merge = { top: first, left: Math.max(left, from), bottom: last, right: Math.min(right, to) };
  const isOne = merge.top === merge.bottom && merge.left === merge.right;
  return isOne || merge.left > merge.right ? [] : [merge];
}

/** Rows that became one bring the same merge twice, and Excel takes no overlapping ones. */
function apart(merges: readonly CellRange[]): CellRange[] {
  const taken = new Set<string>();
  return merges.filter(({ top, left, bottom, right }) => {
    const cells: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push(`${String(row)} ${String(column)}`);
    }
    if (cells.some((cell) => taken.has(cell))) return false;
    cells.forEach((cell) => taken.add(cell));
    return true;
  });
}

function heightsOf(rows: SheetModel['rows'], plan: RowPlan): SheetModel['rows'] {
  const known = new Map(rows.map((row) => [row.row, row]));
  return plan.flatMap(({ rows: sources }, index) => {
    const heights = sources.flatMap((row) => known.get(row)?.height ?? []);
    if (heights.length === 0) return [];
    const height = Math.min(
      MAX_HEIGHT,
      heights.reduce((sum, one) => sum + one, 0),
    );
    const fitted = sources.every((row) => known.get(row)?.fitted === true);
    return [{ row: index + 1, height, ...(fitted ? { fitted } : {}) }];
  });
}
