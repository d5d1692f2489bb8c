import { type CellRange } from '../../appendix/snapshot';
import { type Book } from '../../office-host/model/book';
import { cellValue } from '../../office-host/model/calculate';
import { coerceText } from '../../office-host/model/coerce';
import { wireValue } from '../../office-host/model/book';
import { type Sheet } from '../../office-host/model/sheet';
import { ApiError } from '../../office-host/protocol/errors';
import { element } from '../elements';
import { type GridView } from './gridView';

/** What the editor tells the page. */
export interface EditorListener {
  /** As in Excel, the add-in must wait while a cell is being edited. */
  editing(isEditing: boolean): void;
  refused(why: 'bad-entry' | 'locked'): void;
}

/** Text of a cell as its editor shows it: the formula, or the value without its number format. */
export function editText(book: Book, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cell(row, column)?.formula;
  if (formula !== undefined) return `=${formula}`;
  const value = wireValue(cellValue(book, sheet, row, column));
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** Editing in the cell. */
export class Editor {
  private readonly field = element('textarea', { class: 'grid-editor', rows: '1', spellcheck: 'false' });
  private area: CellRange | null = null;

  constructor(
    private readonly grid: GridView,
    private readonly current: () => { book: Book; sheet: Sheet } | null,
    private readonly listener: EditorListener,
  ) {
    this.field.hidden = true;
    grid.overlay(this.field);
    this.field.addEventListener('keydown', (event) => {
      this.key(event);
    });
  }

  get isOpen(): boolean {
    return this.area !== null;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.field;
  }

  /** Opens over the selected cell, with its content or with what was just typed. */
  open(typed: string | null): void {
    const now = this.current();
    if (now === null) return;
    const { top, left } = now.sheet.selection[0] ?? { top: 1, left: 1 };
    const area = now.sheet.mergeAt(top, left) ?? { top, left, bottom: top, right: left };
    const at = this.grid.boxOf(area);
    if (at === null) return;
    this.area = area;
    const { x, y } = this.grid.scroll;
    this.field.style.left = `${String(at.left + x)}px`;
    this.field.style.top = `${String(at.top + y)}px`;
    this.field.style.width = `${String(Math.max(at.width, 80))}px`;
    this.field.style.height = `${String(Math.max(at.height, 22))}px`;
    this.field.hidden = false;
    this.field.value = typed ?? editText(now.book, now.sheet, area.top, area.left);
    this.field.focus();
    this.listener.editing(true);
  }

  /** Writes what was typed. Gives false, and stays open, when the workbook refuses it. */
  commit(): boolean {
    const now = this.current();
    const { area } = this;
    if (now === null || area === null) return true;
    const first = { top: area.top, left: area.left, bottom: area.top, right: area.left };
    const written = this.tell(() => {
      const format = now.sheet.style(area.top, area.left).numberFormat;
      const entry = coerceText(this.field.value, format, now.book.currentYear);
      now.book.write(now.sheet.range(first), [[entry]], 'user');
    });
    if (written) this.close();
    return written;
  }

  /** Empties the selected cells. */
  clear(): void {
    const now = this.current();
    if (now === null) return;
    for (const area of now.sheet.selection) {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array.from({ length: area.right - area.left + 1 }, () => ({ value: null })),
      );
      this.tell(() => {
        now.book.write(now.sheet.range(area), rows, 'user');
      });
    }
  }

  private tell(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.listener.refused(error.code === 'AccessDenied' ? 'locked' : 'bad-entry');
      return false;
    }
  }

  private close(): void {
    this.area = null;
    this.field.hidden = true;
    this.listener.editing(false);
    this.grid.root.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.altKey) {
      if (this.commit()) this.grid.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    } else if (event.key === 'Tab') {
      if (this.commit()) this.grid.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    } else if (event.key === 'Enter')
      this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
