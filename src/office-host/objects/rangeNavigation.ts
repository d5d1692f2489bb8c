import { LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { boundingRect, intersect, RangeRef, sameRange } from '../model/rangeRef';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireObject } from '../protocol/wire';
import { booleanArg, numberArg, oneOf, rangeArg } from './arguments';

type Method = (target: RangeRef, args: readonly unknown[], host: Host) => unknown;

/** Excel answers no more merged areas than this in one question. */
const MOST_MERGED_AREAS = 512;

function at(target: RangeRef, area: CellRange): WireObject {
  if (area.top < 1 || area.left < 1 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) {
    throw invalidArgument('the range leaves the sheet');
  }
  if (area.bottom < area.top || area.right < area.left) throw invalidArgument('the range is empty');
  return wire('Range', target.with(area));
}

const orNull = (target: RangeRef, area: CellRange | null): WireObject | null =>
  area === null ? null : wire('Range', target.with(area));

function orThrow(target: RangeRef, area: CellRange | null, what: string): WireObject {
  if (area === null) throw itemNotFound(what);
  return wire('Range', target.with(area));
}

function intersection(target: RangeRef, args: readonly unknown[], host: Host): CellRange | null {
  const other = rangeArg(args[0], host.book, target.sheet);
  return other.sheet === target.sheet ? intersect(target.area, other.area) : null;
}

function mergedAreas(target: RangeRef): RangeRef | null {
  const found = target.sheet.merges.filter((merge) => target.areas.some((area) => intersect(area, merge) !== null));
  if (found.length > MOST_MERGED_AREAS) throw new ApiError('GeneralException', 'Too many merged areas.');
  return found.length === 0 ? null : new RangeRef(target.sheet, found);
}

/** The block of filled cells around the range, up to blank rows and columns. */
function surrounding(target: RangeRef): CellRange {
  const { sheet } = target;
  let area = target.area;
  for (;;) {
    const halo: CellRange = {
      top: Math.max(1, area.top - 1),
      left: Math.max(1, area.left - 1),
      bottom: Math.min(LAST_ROW, area.bottom + 1),
      right: Math.min(LAST_COLUMN, area.right + 1),
    };
    const used = sheet.used(halo, true);
    const next = used === null ? area : boundingRect(area, used);
    if (sameRange(next, area)) return area;
    area = next;
  }
}

/** Where Ctrl+arrow leads from the range's first cell. */
function edge(target: RangeRef, direction: string): CellRange {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    Up: [-1, 0],
    Down: [1, 0],
    Left: [0, -1],
    Right: [0, 1],
  };
  const [dr, dc] = steps[direction] ?? [0, 0];
  const { sheet, area } = target;
  const filled = (r: number, c: number): boolean => {
    const cell = sheet.cell(r, c);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= LAST_ROW && c <= LAST_COLUMN;
  let row = area.top;
  let column = area.left;
  const stopsAtGap = filled(row, column) && filled(row + dr, column + dc);
  while (inside(row + dr, column + dc)) {
    if (stopsAtGap && !filled(row + dr, column + dc)) break;
    row += dr;
    column += dc;
    if (!stopsAtGap && filled(row, column)) break;
  }
  return { top: row, left: column, bottom: row, right: column };
}

/** Rows or columns beside the range: a positive count after it, a negative before it. */
function beside(target: RangeRef, axis: 'row' | 'column', side: 'before' | 'after', count: number): WireObject {
  if (count === 0) throw invalidArgument('count');
  const { area } = target;
  // A negative count counts from the range's own edge inwards, see Range.getRowsBelow.
  const inside = count < 0;
  const n = Math.abs(count);
  if (axis === 'row') {
    if (side === 'after')
      return at(
        target,
        inside ? { ...area, top: area.bottom - n + 1 } : { ...area, top: area.bottom + 1, bottom: area.bottom + n },
      );
    return at(
      target,
      inside ? { ...area, bottom: area.top + n - 1 } : { ...area, top: area.top - n, bottom: area.top - 1 },
    );
  }
  if (side === 'after')
    return at(
      target,
      inside ? { ...area, left: area.right - n + 1 } : { ...area, left: area.right + 1, right: area.right + n },
    );
  return at(
    target,
    inside ? { ...area, right: area.left + n - 1 } : { ...area, left: area.left - n, right: area.left - 1 },
  );
}

/** Methods of Range that lead to other ranges of the same sheet. */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetCell: (target, args) => {
    const row = target.area.top + numberArg(args[0], 'row');
    const column = target.area.left + numberArg(args[1], 'column');
    return at(target, { top: row, left: column, bottom: row, right: column });
  },
  GetRow: (target, args) => {
    const row = target.area.top + numberArg(args[0], 'row');
    return at(target, { ...target.area, top: row, bottom: row });
  },
  GetColumn: (target, args) => {
    const column = target.area.left + numberArg(args[0], 'column');
    return at(target, { ...target.area, left: column, right: column });
  },
  GetLastCell: (target) => at(target, { ...target.area, top: target.area.bottom, left: target.area.right }),
  GetLastRow: (target) => at(target, { ...target.area, top: target.area.bottom }),
  GetLastColumn: (target) => at(target, { ...target.area, left: target.area.right }),
  GetEntireRow: (target) => at(target, { ...target.area, left: 1, right: LAST_COLUMN }),
  GetEntireColumn: (target) => at(target, { ...target.area, top: 1, bottom: LAST_ROW }),
  GetRowsAbove: (target, args) => beside(target, 'row', 'before', numberArg(args[0], 'count', 1)),
  GetRowsBelow: (target, args) => beside(target, 'row', 'after', numberArg(args[0], 'count', 1)),
  GetColumnsBefore: (target, args) => beside(target, 'column', 'before', numberArg(args[0], 'count', 1)),
  GetColumnsAfter: (target, args) => beside(target, 'column', 'after', numberArg(args[0], 'count', 1)),
  GetOffsetRange: (target, args) => {
    const rows = numberArg(args[0], 'rowOffset');
    const columns = numberArg(args[1], 'columnOffset');
    const { area } = target;
    return at(target, {
      top: area.top + rows,
      left: area.left + columns,
      bottom: area.bottom + rows,
      right: area.right + columns,
    });
  },
  GetResizedRange: (target, args) =>
    at(target, {
      ...target.area,
      bottom: target.area.bottom + numberArg(args[0], 'deltaRows'),
      right: target.area.right + numberArg(args[1], 'deltaColumns'),
    }),
  GetAbsoluteResizedRange: (target, args) =>
    at(target, {
      ...target.area,
      bottom: target.area.top + numberArg(args[0], 'numRows') - 1,
      right: target.area.left + numberArg(args[1], 'numColumns') - 1,
    }),
  GetBoundingRect: (target, args, host) =>
    at(target, boundingRect(target.area, rangeArg(args[0], host.book, target.sheet).area)),
  GetIntersection: (target, args, host) => orThrow(target, intersection(target, args, host), 'intersection'),
  GetIntersectionOrNullObject: (target, args, host) => orNull(target, intersection(target, args, host)),
  GetUsedRange: (target, args) =>
    orThrow(target, target.sheet.used(target.area, booleanArg(args[0], 'valuesOnly', false)), 'used range'),
  GetUsedRangeOrNullObject: (target, args) =>
    orNull(target, target.sheet.used(target.area, booleanArg(args[0], 'valuesOnly', false))),
  GetSurroundingRegion: (target) => at(target, surrounding(target)),
  GetRangeEdge: (target, args) =>
    at(target, edge(target, oneOf(args[0], ['Up', 'Down', 'Left', 'Right'], 'direction'))),
  GetMergedAreas: (target) => {
    const merged = mergedAreas(target);
    if (merged === null) throw itemNotFound('merged areas');
    return wire('RangeAreas', merged);
  },
  GetMergedAreasOrNullObject: (target) => {
    const merged = mergedAreas(target);
    return merged === null ? null : wire('RangeAreas', merged);
  },
  GetTables: (target) => wire('TableScopedCollection', target),
  Select: (target, _args, host) => {
    if (target.sheet.visibility !== 'Visible') throw invalidArgument('a range of a hidden sheet cannot be selected');
    host.book.select(target.sheet, target.areas);
  },
  _KeepReference: (target, _args, host) => {
    host.keep('Range', target);
  },
  _ValidateArraySize: (target, args) => {
    if (args[0] !== target.rowCount || args[1] !== target.columnCount) throw invalidArgument('array size');
  },
};
