import { type CellRange } from '../appendix/snapshot';
import { element } from './element';
import { type GridSheet, type Place } from './gridSheet';
import { type MeasureText, type Metrics, metricsOf } from './metrics';
import { HEADING_HEIGHT, HEADING_WIDTH, paintHeadings, paintPart, type Part, partsOf, place } from './painter';

/**
 * The grid: draws the part of a sheet that is in view, whatever the size of the sheet. It only shows;
 * what the user does to it is in `input.ts`.
 */
export class GridView {
  readonly root: HTMLElement;
  private readonly space = element('div', { class: 'grid-space' });
  private readonly window = element('div', { class: 'grid-window' });
  private readonly canvas = document.createElement('canvas').getContext('2d');
  private readonly widths = new Map<string, number>();
  private sheet: GridSheet | null = null;
  private known: Metrics | null = null;
  private parts: readonly Part[] = [];
  private frame = 0;
  /** Called whenever the cells have been drawn, for what lies over them. */
  painted: () => void = () => undefined;
  private readonly scrolled = new WeakMap<GridSheet, { readonly x: number; readonly y: number }>();

  constructor(label: string) {
    this.root = element('div', { class: 'grid', tabindex: '-1', role: 'application', 'aria-label': label });
    this.space.append(this.window);
    this.root.append(this.space);
    this.root.addEventListener('scroll', () => {
      this.draw();
    });
    new ResizeObserver(() => {
      this.draw();
    }).observe(this.root);
  }

  /** Shows a sheet; scroll places are kept for each. */
  show(sheet: GridSheet): void {
    if (this.sheet !== null) this.scrolled.set(this.sheet, { x: this.root.scrollLeft, y: this.root.scrollTop });
    this.sheet = sheet;
    this.refresh();
    const { x, y } = this.scrolled.get(sheet) ?? { x: 0, y: 0 };
    this.root.scrollTo(x, y);
  }

  /** Sizes may have changed: measure anew and draw. */
  refresh(): void {
    this.known = null;
    this.draw();
  }

  private readonly measure: MeasureText = (text, font) => {
    const key = `${font} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.canvas === null) return text.length * 7;
    if (this.canvas.font !== font) this.canvas.font = font;
    const { width } = this.canvas.measureText(text);
    this.widths.set(key, width);
    return width;
  };

  private metrics(): Metrics | null {
    if (this.sheet === null) return null;
    if (this.known === null) {
      this.known = metricsOf(this.sheet, this.measure);
      this.space.style.width = `${String(HEADING_WIDTH + this.known.columns.total)}px`;
      this.space.style.height = `${String(HEADING_HEIGHT + this.known.rows.total)}px`;
    }
    return this.known;
  }

  /** Draws at the next frame, once however often it is asked. */
  draw(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    const metrics = this.metrics();
    const { sheet } = this;
    if (metrics === null || sheet === null) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: x, scrollTop: y } = this.root;
    this.window.style.width = `${String(width)}px`;
    this.window.style.height = `${String(height)}px`;
    this.parts = partsOf(sheet, metrics, { width, height, x, y });
    this.window.replaceChildren(
      ...this.parts.map((part) => paintPart(sheet, metrics, part)),
      ...paintHeadings(sheet, metrics, this.parts),
    );
    this.painted();
  }

  /** Scrolls so that the rectangle's first cell is in view. */
  reveal(area: CellRange): void {
    this.known = null;
    const metrics = this.metrics();
    const { sheet } = this;
    if (metrics === null || sheet === null) return;
    const free = partsOf(sheet, metrics, {
      width: this.root.clientWidth,
      height: this.root.clientHeight,
      x: this.root.scrollLeft,
      y: this.root.scrollTop,
    }).at(-1);
    if (free === undefined) return;
    const at = place(free, metrics, { ...area, bottom: area.top, right: area.left });
    const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
    let { scrollLeft, scrollTop } = this.root;
    if (area.top > frozen.rows) scrollTop += shiftInto(at.top, at.height, free.height);
    if (area.left > frozen.columns) scrollLeft += shiftInto(at.left, at.width, free.width);
    this.root.scrollTo(scrollLeft, scrollTop);
    this.draw();
  }

  /** The cell at a place of the screen; `null` over the headings. */
  spotAt(clientX: number, clientY: number): Place | null {
    const metrics = this.metrics();
    const view = this.root.getBoundingClientRect();
    const x = clientX - view.left;
    const y = clientY - view.top;
    const part = this.parts.find((p) => x >= p.left && y >= p.top && x < p.left + p.width && y < p.top + p.height);
    if (metrics === null || part === undefined) return null;
    return { row: metrics.rows.at(y - part.top + part.fromY), column: metrics.columns.at(x - part.left + part.fromX) };
  }

  /** Where a rectangle is inside the grid's window, for laying the editor over it; `null` when out of view. */
  boxOf(area: CellRange): { left: number; top: number; width: number; height: number } | null {
    if (this.frame !== 0) {
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.paint();
    }
    const metrics = this.metrics();
    const part = this.parts.find(
      ({ lines }) =>
        lines.top <= area.top && lines.bottom >= area.top && lines.left <= area.left && lines.right >= area.left,
    );
    if (metrics === null || part === undefined) return null;
    const at = place(part, metrics, area);
    return { ...at, left: at.left + part.left, top: at.top + part.top };
  }

  /** Number of rows and columns shown. */
  get size(): { readonly rows: number; readonly columns: number } {
    const metrics = this.metrics();
    return { rows: metrics?.rows.count ?? 1, columns: metrics?.columns.count ?? 1 };
  }

  /** Puts something over the cells, such as the editor; drawing does not remove it. */
  overlay(node: HTMLElement): void {
    this.space.append(node);
  }

  /** Scroll place, for what is laid over the cells. */
  get scroll(): { readonly x: number; readonly y: number } {
    return { x: this.root.scrollLeft, y: this.root.scrollTop };
  }
}

function shiftInto(at: number, size: number, view: number): number {
  if (at < 0) return at;
  return at + size > view ? Math.min(at, at + size - view) : 0;
}
