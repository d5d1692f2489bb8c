import { cellAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { element } from './element';
import { type GridSheet, type Refusal } from './gridSheet';
import { type GridView } from './gridView';
import { wholeCell } from './ranges';

/** What the editor tells the page. */
export interface EditorListener {
  editing(isEditing: boolean): void;
  refused(why: Refusal): void;
}

/**
 * Editing in the cell. Its field has the keyboard all the time, hidden while nothing is edited: so whatever the first
 * character comes as, a key, a composition of a Vietnamese input method or a whole word, it is typed into a real field.
 */
export class Editor {
  readonly field = element('textarea', { class: 'grid-editor is-resting', rows: '1', spellcheck: 'false' });
  private area: CellRange | null = null;

  constructor(
    private readonly grid: GridView,
    private readonly label: () => string,
    private readonly current: () => GridSheet | null,
    private readonly listener: EditorListener,
  ) {
    grid.overlay(this.field);
    grid.root.addEventListener('focus', () => {
      this.field.focus({ preventScroll: true });
    });
    grid.painted = () => {
      if (!this.isOpen) this.rest();
    };
    for (const kind of ['compositionstart', 'beforeinput', 'input'] as const) {
      this.field.addEventListener(kind, () => {
        if (!this.isOpen) this.unfold();
      });
    }
  }

  get isOpen(): boolean {
    return this.area !== null;
  }

  /** Opens over the selected cell with its content. */
  open(): void {
    const sheet = this.current();
    if (this.isOpen || sheet === null || !this.unfold()) return;
    const { top, left } = this.area ?? { top: 1, left: 1 };
    this.field.value = sheet.editText(top, left);
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.field.focus({ preventScroll: true });
  }

  /** Writes what was typed. Gives false, and stays open, when the workbook refuses it. */
  commit(): boolean {
    const sheet = this.current();
    const { area } = this;
    if (sheet === null || area === null) return true;
    const refusal = sheet.write({ row: area.top, column: area.left }, [[this.field.value]]);
    if (refusal !== null) {
      this.listener.refused(refusal);
      return false;
    }
    this.close();
    return true;
  }

  close(): void {
    if (this.area === null) return;
    this.area = null;
    this.field.value = '';
    this.rest();
    this.listener.editing(false);
  }

  /** A line break at the caret. */
  breakLine(): void {
    this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
  }

  /** Lays the field over the selected cell; what is in it stays. */
  private unfold(): boolean {
    const sheet = this.current();
    if (sheet === null) return false;
    const { top, left } = sheet.selection[0] ?? { top: 1, left: 1 };
    const area = wholeCell(sheet.merges, top, left);
    this.grid.reveal(area);
    const at = this.grid.boxOf(area);
    if (at === null) return false;
    this.area = area;
    this.field.classList.remove('is-resting');
    this.place(at, Math.max(at.width, 80), Math.max(at.height, 22));
    this.listener.editing(true);
    return true;
  }

  /** Out of sight beside the selected cell, where an input method's window is wanted, saying what the cell holds. */
  private rest(): void {
    const sheet = this.current();
    const { top, left } = sheet?.selection[0] ?? { top: 1, left: 1 };
    const text = sheet?.text(top, left) ?? '';
    this.field.setAttribute(
      'aria-label',
      `${this.label()}, ${cellAddress(top, left)}${text === '' ? '' : `: ${text}`}`,
    );
    this.field.classList.add('is-resting');
    const at = sheet === null ? null : this.grid.boxOf(wholeCell(sheet.merges, top, left));
    this.place(at ?? { left: 0, top: 0 }, 1, 1);
  }

  private place(at: { readonly left: number; readonly top: number }, width: number, height: number): void {
    const { x, y } = this.grid.scroll;
    this.field.style.left = `${String(Math.max(0, at.left) + x)}px`;
    this.field.style.top = `${String(Math.max(0, at.top) + y)}px`;
    this.field.style.width = `${String(width)}px`;
    this.field.style.height = `${String(height)}px`;
  }
}
