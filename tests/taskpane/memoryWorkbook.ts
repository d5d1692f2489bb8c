import { cellAddress, parseAddress } from '../../src/appendix/address';
import { type CellSnapshot, type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { type CellChange, type CellContent } from '../../src/check/change';
import { type CellModel, type SheetModel } from '../../src/port/sheetModel';
import {
  type CellNote,
  type ChangedCells,
  type ChangeListener,
  type SheetAddition,
  type SheetMark,
  type StatusColumn,
  type Watch,
  type WorkbookPort,
  WorkbookProblem,
  type WorkbookProblemCode,
} from '../../src/port/workbookPort';

/** A workbook in memory behind the pane's port; it can be typed into and told to refuse. */
export class MemoryWorkbook implements WorkbookPort {
  marks: readonly SheetMark[] | null = null;
  status: readonly StatusColumn[] | null = null;
  readonly hasNotes = true;
  notes: readonly CellNote[] | null = null;
  /** Sheets written whole, as they were written. */
  readonly written = new Map<string, SheetModel>();
  selection: { sheet: string; row: number; column: number };
  readonly settings = new Map<string, string>();
  /** Refuses the next calls with this problem. */
  refuses: WorkbookProblemCode | null = null;
  private readonly listeners = new Set<ChangeListener>();

  constructor(private snapshot: WorkbookSnapshot) {
    this.selection = { sheet: snapshot.sheets[0]?.name ?? '', row: 1, column: 1 };
  }

  text(cell: string, sheet = this.selection.sheet): string {
    return this.find(sheet, cell)?.text ?? '';
  }

  /** What a user types into a cell. */
  type(cell: string, value: string | null): void {
    this.put(this.selection.sheet, cell, { value });
    for (const listener of this.listeners) listener(this.selection.sheet, cell, false);
  }

  /** While set, reading takes until it is resolved or the reader stops. */
  holds: Promise<void> | null = null;

  async read(_scope?: 'active' | 'all', watch?: Watch): Promise<WorkbookSnapshot> {
    this.reads.all += 1;
    const stopped = new Promise<never>((_, reject) => {
      watch?.signal.addEventListener('abort', () => reject(watch.signal.reason as Error));
    });
    watch?.progress(0.5);
    if (this.holds !== null) await Promise.race([this.holds, stopped]);
    return this.unlessRefused(() => this.snapshot);
  }

  /** How often all cells were read, and how often only those that had changed. */
  readonly reads = { all: 0, changed: 0 };

  refresh(_before: WorkbookSnapshot, _changed: readonly ChangedCells[]): Promise<WorkbookSnapshot> {
    this.reads.changed += 1;
    return this.unlessRefused(() => this.snapshot);
  }

  activeSheet(): Promise<string> {
    return this.unlessRefused(() => this.selection.sheet);
  }

  activeCell(): Promise<{ sheet: string; row: number; column: number }> {
    return this.unlessRefused(() => this.selection);
  }

  goTo(sheet: string, cell: string): Promise<void> {
    return this.unlessRefused(() => {
      this.selection = { sheet, ...(parseAddress(cell) ?? { row: 0, column: 0 }) };
    });
  }

  mark(marks: readonly SheetMark[]): Promise<void> {
    return this.unlessRefused(() => {
      this.marks = marks;
    });
  }

  clearMarks(): Promise<void> {
    return this.unlessRefused(() => {
      this.marks = null;
    });
  }

  writeStatus(columns: readonly StatusColumn[]): Promise<void> {
    return this.unlessRefused(() => {
      this.status = columns;
    });
  }

  clearStatus(): Promise<void> {
    return this.unlessRefused(() => {
      this.status = null;
    });
  }

  apply(changes: readonly CellChange[]): Promise<void> {
    return this.unlessRefused(() => {
      const moved = changes.find(
        ({ sheet, cell, deleted }) => (this.find(sheet, cell)?.value ?? null) !== deleted.value,
      );
      if (moved !== undefined) throw new WorkbookProblem('changed-meanwhile', moved.cell);
      for (const { sheet, cell, inserted } of changes) this.put(sheet, cell, inserted);
    });
  }

  /** Rows are said to have been inserted; which is for the reader to find out. */
  move(rows: string): void {
    for (const listener of this.listeners) listener(this.selection.sheet, rows, true);
  }

  /** As when the pane is opened anew over the same workbook. */
  stopListening(): void {
    this.listeners.clear();
  }

  refuse(code: WorkbookProblemCode): never {
    throw new WorkbookProblem(code);
  }

  putSheets(sheets: readonly SheetModel[], activate?: string): Promise<void> {
    return this.unlessRefused(() => {
      const taken = sheets.find(({ name }) => this.has(name) && !this.written.has(name));
      if (taken !== undefined) throw new WorkbookProblem('name-taken', taken.name);
      for (const sheet of sheets) {
        this.written.set(sheet.name, sheet);
        const read = {
          name: sheet.name,
          visible: sheet.visible,
          merges: sheet.merges,
          hiddenRows: [],
          hiddenColumns: [],
        };
        const next = { ...read, cells: sheet.cells.flatMap(asRead) };
        const others = this.snapshot.sheets;
        this.snapshot = {
          ...this.snapshot,
          sheets: this.has(sheet.name)
            ? others.map((one) => (one.name === sheet.name ? next : one))
            : [...others, next],
        };
      }
      if (activate !== undefined) this.selection = { sheet: activate, row: 1, column: 1 };
    });
  }

  removeSheets(names: readonly string[]): Promise<void> {
    return this.unlessRefused(() => {
      const ours = new Set(names.filter((name) => this.written.delete(name)));
      this.snapshot = { ...this.snapshot, sheets: this.snapshot.sheets.filter(({ name }) => !ours.has(name)) };
      if (ours.has(this.selection.sheet)) {
        this.selection = { sheet: this.snapshot.sheets[0]?.name ?? '', row: 1, column: 1 };
      }
    });
  }

  add({ sheet, cells }: SheetAddition): Promise<void> {
    return this.unlessRefused(() => {
      const taken = cells.find((cell) => this.find(sheet, cellAddress(cell.row, cell.column)) !== undefined);
      if (taken !== undefined) throw new WorkbookProblem('changed-meanwhile', sheet);
      for (const { row, column, value } of cells) {
        if (typeof value !== 'object') this.put(sheet, cellAddress(row, column), { value });
      }
    });
  }

  takeAway({ sheet, cells }: SheetAddition): Promise<void> {
    return this.unlessRefused(() => {
      for (const { row, column, value } of cells) {
        const cell = cellAddress(row, column);
        if ((this.find(sheet, cell)?.value ?? null) === value) this.put(sheet, cell, { value: null });
      }
    });
  }

  note(notes: readonly CellNote[]): Promise<void> {
    return this.unlessRefused(() => {
      this.notes = notes;
    });
  }

  clearNotes(): Promise<void> {
    return this.unlessRefused(() => {
      this.notes = null;
    });
  }

  getSetting(key: string): Promise<string | null> {
    return this.unlessRefused(() => this.settings.get(key) ?? null);
  }

  setSetting(key: string, value: string | null): Promise<void> {
    return this.unlessRefused(() => {
      if (value === null) this.settings.delete(key);
      else this.settings.set(key, value);
    });
  }

  onChange(listener: ChangeListener): Promise<() => void> {
    this.listeners.add(listener);
    return Promise.resolve(() => this.listeners.delete(listener));
  }

  private unlessRefused<T>(act: () => T): Promise<T> {
    if (this.refuses !== null) return Promise.reject(new WorkbookProblem(this.refuses, this.selection.sheet));
    try {
      return Promise.resolve(act());
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  private has(sheet: string): boolean {
    return this.snapshot.sheets.some(({ name }) => name === sheet);
  }

  private find(sheet: string, cell: string): CellSnapshot | undefined {
    const at = parseAddress(cell);
    return this.snapshot.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(({ row, column }) => row === at?.row && column === at.column);
  }

  private put(sheet: string, cell: string, { value, numberFormat }: CellContent): void {
    const at = parseAddress(cell)!;
    const next: CellSnapshot[] =
      value === null
        ? []
        : [{ ...at, value, text: String(value), ...(numberFormat === undefined ? {} : { numberFormat }) }];
    this.snapshot = {
      ...this.snapshot,
      sheets: this.snapshot.sheets.map((one) =>
        one.name !== sheet
          ? one
          : {
              ...one,
              cells: [...one.cells.filter((c) => c.row !== at.row || c.column !== at.column), ...next].sort(
                (a, b) => a.row - b.row || a.column - b.column,
              ),
            },
      ),
    };
  }
}

const asRead = ({ row, column, value }: CellModel): CellSnapshot[] =>
  value === null ? [] : [{ row, column, value, text: typeof value === 'object' ? value.error : String(value) }];
