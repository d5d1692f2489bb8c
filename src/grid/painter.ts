import { cellAddress, columnLetters } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { element } from './element';
import { type GridSheet } from './gridSheet';
import { dress, STANDARD_FONT } from './look';
import { markOf } from './marks';
import { type Metrics } from './metrics';
import { holdsCell, meets, oneCell } from './ranges';

export const HEADING_HEIGHT = 22;
export const HEADING_WIDTH = 46;

/** One of the up to four parts frozen rows and columns cut the view into. */
export interface Part {
  /** Lines to draw. */
  readonly lines: CellRange;
  /** Place and size inside the view. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Sheet place shown at the part's left top corner. */
  readonly fromX: number;
  readonly fromY: number;
}

/** The parts of a view of this size at this scroll place. */
export function partsOf(
  sheet: GridSheet,
  { rows, columns }: Metrics,
  view: { readonly width: number; readonly height: number; readonly x: number; readonly y: number },
): Part[] {
  const frozenRows = Math.min(sheet.frozen?.rows ?? 0, rows.count - 1);
  const frozenColumns = Math.min(sheet.frozen?.columns ?? 0, columns.count - 1);
  const frozenHeight = rows.start(frozenRows + 1);
  const frozenWidth = columns.start(frozenColumns + 1);
  const bands = (
    axis: Metrics['rows'],
    frozen: number,
    size: number,
    heading: number,
    scroll: number,
    view: number,
  ) => {
    const rest = Math.max(0, view - heading - size);
    const from = size + scroll;
    const free = { first: axis.at(from), last: axis.at(from + rest), at: heading + size, size: rest, from };
    return frozen === 0 ? [free] : [{ first: 1, last: frozen, at: heading, size, from: 0 }, free];
  };
  const parts: Part[] = [];
  for (const row of bands(rows, frozenRows, frozenHeight, HEADING_HEIGHT, view.y, view.height)) {
    for (const column of bands(columns, frozenColumns, frozenWidth, HEADING_WIDTH, view.x, view.width)) {
      parts.push({
        lines: { top: row.first, left: column.first, bottom: row.last, right: column.last },
        left: column.at,
        top: row.at,
        width: column.size,
        height: row.size,
        fromX: column.from,
        fromY: row.from,
      });
    }
  }
  return parts;
}

/** Place of a rectangle of cells inside a part. */
export function place(part: Part, { rows, columns }: Metrics, area: CellRange) {
  const left = columns.start(area.left) - part.fromX;
  const top = rows.start(area.top) - part.fromY;
  return {
    left,
    top,
    width: columns.start(area.right + 1) - part.fromX - left,
    height: rows.start(area.bottom + 1) - part.fromY - top,
  };
}

function box(node: HTMLElement, at: { left: number; top: number; width: number; height: number }): void {
  node.style.left = `${String(at.left)}px`;
  node.style.top = `${String(at.top)}px`;
  node.style.width = `${String(at.width)}px`;
  node.style.height = `${String(at.height)}px`;
}

/** Draws what of the sheet falls into the part. */
export function paintPart(sheet: GridSheet, metrics: Metrics, part: Part): HTMLElement {
  const layer = element('div', { class: 'grid-part' });
  box(layer, part);
  paintGridLines(layer, metrics, part);
  const merges = sheet.merges.filter((merge) => meets(merge, part.lines));
  const { top, left, bottom, right } = part.lines;
  for (let row = top; row <= bottom; row += 1) {
    if (metrics.rows.size(row) === 0) continue;
    for (let column = left; column <= right; column += 1) {
      if (metrics.columns.size(column) === 0) continue;
      const isMerged = merges.some((merge) => holdsCell(merge, row, column));
      if (!isMerged) paintCell(layer, sheet, metrics, part, oneCell(row, column));
    }
  }
  for (const merge of merges) paintCell(layer, sheet, metrics, part, merge);
  for (const area of sheet.selection) {
    if (!meets(area, part.lines)) continue;
    const frame = element('div', { class: 'grid-selection' });
    box(frame, place(part, metrics, expanded(area, merges)));
    layer.append(frame);
  }
  return layer;
}

/** A single merged cell is shown selected in its whole size. */
function expanded(area: CellRange, merges: readonly CellRange[]): CellRange {
  const merge = merges.find((one) => meets(one, area));
  return merge !== undefined && area.top === area.bottom && area.left === area.right ? merge : area;
}

function paintGridLines(layer: HTMLElement, metrics: Metrics, part: Part): void {
  const { top, left, bottom, right } = part.lines;
  for (let row = top; row <= bottom; row += 1) {
    const line = element('div', { class: 'grid-line' });
    box(line, { left: 0, top: metrics.rows.start(row + 1) - part.fromY - 1, width: part.width, height: 1 });
    layer.append(line);
  }
  for (let column = left; column <= right; column += 1) {
    const line = element('div', { class: 'grid-line' });
    box(line, { left: metrics.columns.start(column + 1) - part.fromX - 1, top: 0, width: 1, height: part.height });
    layer.append(line);
  }
}

function paintCell(layer: HTMLElement, sheet: GridSheet, metrics: Metrics, part: Part, area: CellRange): void {
  const { top: row, left: column } = area;
  const cell = sheet.cell(row, column);
  const mark = sheet.formats.length === 0 ? {} : markOf(sheet, row, column);
  const isMerge = area.top !== area.bottom || area.left !== area.right;
  if (cell === undefined && !isMerge && Object.keys(mark).length === 0) return;
  const text = sheet.text(row, column);
  const address = cellAddress(row, column);
  const isSelected = sheet.selection.some((one) => meets(one, area));
  const node = element('div', {
    class: text === '' && !isMerge ? 'grid-cell' : 'grid-cell grid-filled',
    'data-cell': address,
    'data-mark': mark.fill,
    'data-selected': isSelected ? 'true' : undefined,
  });
  // One pixel over the lines before, so that borders of neighbours fall on each other.
  const at = place(part, metrics, area);
  box(node, { left: at.left - 1, top: at.top - 1, width: at.width + 1, height: at.height + 1 });
  dress(node, cell?.style ?? {}, sheet.value(row, column), mark, sheet.defaultFont ?? STANDARD_FONT);
  if (text !== '') node.append(element('span', {}, text));
  layer.append(node);
}

/** Column letters above and row numbers beside the parts. */
export function paintHeadings(sheet: GridSheet, metrics: Metrics, parts: readonly Part[]): HTMLElement[] {
  const headings: HTMLElement[] = [element('div', { class: 'grid-heading grid-corner' })];
  const selected = (line: number, from: 'top' | 'left', to: 'bottom' | 'right'): boolean =>
    sheet.selection.some((area) => area[from] <= line && area[to] >= line);
  const firstTop = parts[0]?.top ?? 0;
  const firstLeft = parts[0]?.left ?? 0;
  for (const part of parts) {
    if (part.top === firstTop) {
      const strip = element('div', { class: 'grid-strip' });
      box(strip, { left: part.left, top: 0, width: part.width, height: HEADING_HEIGHT });
      for (let column = part.lines.left; column <= part.lines.right; column += 1) {
        const width = metrics.columns.size(column);
        if (width === 0) continue;
        const isIn = selected(column, 'left', 'right');
        const node = element(
          'div',
          { class: isIn ? 'grid-heading is-selected' : 'grid-heading' },
          columnLetters(column),
        );
        box(node, { left: metrics.columns.start(column) - part.fromX, top: 0, width, height: HEADING_HEIGHT });
        strip.append(node);
      }
      headings.push(strip);
    }
    if (part.left === firstLeft) {
      const strip = element('div', { class: 'grid-strip' });
      box(strip, { left: 0, top: part.top, width: HEADING_WIDTH, height: part.height });
      for (let row = part.lines.top; row <= part.lines.bottom; row += 1) {
        const height = metrics.rows.size(row);
        if (height === 0) continue;
        const isIn = selected(row, 'top', 'bottom');
        const node = element('div', { class: isIn ? 'grid-heading is-selected' : 'grid-heading' }, String(row));
        box(node, { left: 0, top: metrics.rows.start(row) - part.fromY, width: HEADING_WIDTH, height });
        strip.append(node);
      }
      headings.push(strip);
    }
  }
  return headings;
}
