import { parseAddress } from '../../src/appendix/address';
import { type CellSnapshot, type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { type CellChange, type CellContent } from '../../src/check/change';
import {
  type SheetMark,
  type StatusColumn,
  type WorkbookPort,
  WorkbookProblem,
  type WorkbookProblemCode,
} from '../../src/port/workbookPort';

/** A workbook in memory behind the pane's port; it can be typed into and told to refuse. */
export class MemoryWorkbook implements WorkbookPort {
  marks: readonly SheetMark[] | null = null;
  status: readonly StatusColumn[] | null = null;
  selection: { sheet: string; row: number; column: number };
  readonly settings = new Map<string, string>();
  /** Refuses the next calls with this problem. */
  refuses: WorkbookProblemCode | null = null;
  private readonly listeners = new Set<(sheet: string, address: string) => void>();

  constructor(private snapshot: WorkbookSnapshot) {
    this.selection = { sheet: snapshot.sheets[0]?.name ?? '', row: 1, column: 1 };
  }

  text(cell: string, sheet = this.selection.sheet): string {
    return this.find(sheet, cell)?.text ?? '';
  }

  /** What a user types into a cell. */
  type(cell: string, value: string | null): void {
    this.put(this.selection.sheet, cell, { value });
    for (const listener of this.listeners) listener(this.selection.sheet, cell);
  }

  read(): Promise<WorkbookSnapshot> {
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

  writeSheet(): Promise<void> {
    return this.unlessRefused(() => undefined);
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

  onChange(listener: (sheet: string, address: string) => void): Promise<() => void> {
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
