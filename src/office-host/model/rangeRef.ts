import { rangeAddress, LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { ApiError } from '../protocol/errors';
import { type Sheet } from './sheet';

/**
 * One or more rectangles of a sheet, as a Range or RangeAreas of the wire stands for them. Inserting and deleting
 * cells moves the rectangles of those that a client keeps between requests.
 */
export class RangeRef {
  constructor(
    readonly sheet: Sheet,
    public areas: readonly CellRange[],
  ) {}

  /** The rectangle of a Range, the first of a RangeAreas. Throws when its cells were deleted. */
  get area(): CellRange {
    const area = this.areas[0];
    if (area === undefined || this.sheet.isDeleted) {
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return area;
  }

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get isEntireColumn(): boolean {
    return this.areas.every((area) => area.top === 1 && area.bottom === LAST_ROW);
  }

  get isEntireRow(): boolean {
    return this.areas.every((area) => area.left === 1 && area.right === LAST_COLUMN);
  }

  /** `Sheet1!A1:B2`, several joined with commas. */
  get address(): string {
    const sheet = quoteSheet(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${localAddress(area)}`).join(',');
  }

  with(area: CellRange): RangeRef {
    return new RangeRef(this.sheet, [area]);
  }
}

/** Address without sheet name, whole columns as `A:C` and whole rows as `1:3`. */
export function localAddress(area: CellRange): string {
  if (area.top === 1 && area.bottom === LAST_ROW) {
    const columns = rangeAddress({ ...area, bottom: 1 }).replace(/\d/g, '');
    return columns.includes(':') ? columns : `${columns}:${columns}`;
  }
  if (area.left === 1 && area.right === LAST_COLUMN) return `${String(area.top)}:${String(area.bottom)}`;
  return rangeAddress(area);
}

/** Sheet name as Excel puts it before `!`: quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]?[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function boundingRect(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
