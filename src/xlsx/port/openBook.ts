import { type CellRange, type WorkbookSnapshot } from '../../appendix/snapshot';
import { WorkbookProblem } from '../../port/workbookPort';
import { type CellModel, type DefinedNameModel, type SheetModel, type WorkbookModel } from '../model';
import { patchXlsx } from '../patch';
import { readModel, toSnapshot } from '../read';
import { bookEdits } from './bookEdits';
import { OpenSheet } from './openSheet';

/** `cells` are changed values; `looks` marks, widths and sheets; the other two say where the user is. */
export interface BookChange {
  readonly kind: 'cells' | 'looks' | 'selection' | 'activated';
  readonly sheet: OpenSheet;
  readonly area: CellRange;
}

/** Who writes: what the user types or accepts can be taken back and makes results stale, our own columns do neither. */
type Writer = 'user' | 'product';

interface Step {
  readonly sheet: OpenSheet;
  readonly before: readonly CellModel[];
}

/**
 * A file that is open: the workbook as it is now, over the bytes it came from. Nothing here calculates: formulas keep
 * the results of the file until Excel opens it.
 */
export class OpenBook {
  sheets: readonly OpenSheet[];
  readonly settings: Map<string, string>;
  names: readonly DefinedNameModel[];
  private current: OpenSheet;
  private history: Step[] = [];
  private readonly listeners = new Set<(change: BookChange) => void>();
  private revision = 0;
  private savedRevision = 0;
  private hasNewValues = false;

  private constructor(
    private readonly bytes: Uint8Array,
    readonly origin: WorkbookModel,
    /** The file's own name; saving keeps it. */
    readonly name: string,
    /** Year that a day and month typed without one belong to. */
    readonly year: number,
  ) {
    this.sheets = origin.sheets.map((sheet) => new OpenSheet(sheet, sheet));
    this.settings = new Map(Object.entries(origin.settings));
    this.names = origin.definedNames ?? [];
    const first = this.sheets[origin.activeSheet] ?? this.sheets[0];
    if (first === undefined) throw new Error('A workbook that can be read has a sheet.');
    this.current = first;
  }

  /** @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged */
  static open(bytes: Uint8Array, name: string, year: number): OpenBook {
    return new OpenBook(bytes, readModel(bytes), name, year);
  }

  get date1904(): boolean {
    return this.origin.date1904;
  }

  get activeSheet(): OpenSheet {
    return this.current;
  }

  /** Whether anything was changed since opening or saving that is worth keeping; marks alone are not. */
  get isUnsaved(): boolean {
    return this.revision !== this.savedRevision;
  }

  /** Formulas whose results may no longer hold, because values were changed and nothing here calculates. */
  get staleFormulas(): number {
    if (!this.hasNewValues) return 0;
    let count = 0;
    for (const sheet of this.sheets) for (const { formula } of sheet.cells()) if (formula !== undefined) count += 1;
    return count;
  }

  /** Listens to changes; the returned function stops it. */
  on(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @throws WorkbookProblem changed-meanwhile when there is no such sheet */
  sheet(name: string): OpenSheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new WorkbookProblem('changed-meanwhile', name);
    return sheet;
  }

  snapshot(sheets: readonly OpenSheet[] = this.sheets): WorkbookSnapshot {
    return toSnapshot({ ...this.origin, sheets: sheets.map((sheet) => sheet.model()) });
  }

  select(sheet: OpenSheet, area: CellRange): void {
    sheet.selection = area;
    if (sheet !== this.current) this.activate(sheet);
    this.tell({ kind: 'selection', sheet, area });
  }

  /**
   * Writes cells of one sheet, all or none.
   * @throws WorkbookProblem protected when a cell is locked
   */
  put(sheet: OpenSheet, cells: readonly CellModel[], by: Writer): void {
    this.checkEditable(sheet, cells);
    const before = cells.map(({ row, column }) => sheet.cell(row, column) ?? { row, column, value: null });
    if (by === 'user') this.history.push({ sheet, before });
    this.write(sheet, cells, by);
  }

  /** @throws WorkbookProblem protected when a cell is locked */
  checkEditable(sheet: OpenSheet, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const isLocked = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
      sheet.cell(row, column)?.style?.locked !== false;
    if (sheet.isProtected && cells.some(isLocked)) throw new WorkbookProblem('protected', sheet.name);
  }

  /** Takes the user's last writing back; gives the cells it was about, `null` when there is none. */
  undo(): { readonly sheet: OpenSheet; readonly area: CellRange } | null {
    const step = this.history.pop();
    if (step === undefined) return null;
    this.write(step.sheet, step.before, 'user');
    return { sheet: step.sheet, area: boundsOf(step.before) };
  }

  /** Says that something besides values was changed on a sheet; `isKept` when it is worth saving. */
  looksChanged(sheet: OpenSheet, isKept: boolean): void {
    if (isKept) this.revision += 1;
    this.tell({ kind: 'looks', sheet, area: sheet.selection });
  }

  setSetting(key: string, value: string | null): void {
    if ((this.settings.get(key) ?? null) === value) return;
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
    this.revision += 1;
  }

  /** Puts a sheet into the place of the one of its name, or at the end; what was typed into that one is not taken back. */
  putSheet(model: SheetModel): OpenSheet {
    const sheet = new OpenSheet(model, null);
    const old = this.sheets.find(({ name }) => name === model.name);
    if (old === undefined) this.sheets = [...this.sheets, sheet];
    else {
      this.sheets = this.sheets.map((one) => (one === old ? sheet : one));
      this.forget(old);
      if (this.current === old) this.activate(sheet);
    }
    this.looksChanged(sheet, true);
    return sheet;
  }

  /** @throws WorkbookProblem not-supported when it is the only one that can be seen */
  removeSheet(sheet: OpenSheet): void {
    const at = this.sheets.indexOf(sheet);
    const left = this.sheets.filter((one) => one !== sheet);
    const next = left.slice(at).find(({ visible }) => visible) ?? left.findLast(({ visible }) => visible);
    if (at < 0 || next === undefined) throw new WorkbookProblem('not-supported', sheet.name);
    this.sheets = left;
    this.forget(sheet);
    if (this.current === sheet) this.activate(next);
    this.looksChanged(next, true);
  }

  /** The file with what was changed; everything else in it keeps its bytes. */
  toBytes(): Uint8Array {
    const edits = bookEdits(this);
    return edits.length === 0 ? this.bytes : patchXlsx(this.bytes, edits);
  }

  markSaved(): void {
    this.savedRevision = this.revision;
  }

  private write(sheet: OpenSheet, cells: readonly CellModel[], by: Writer): void {
    if (cells.length === 0) return;
    for (const cell of cells) sheet.put(cell);
    this.revision += 1;
    if (by === 'user') this.hasNewValues = true;
    this.tell({ kind: by === 'user' ? 'cells' : 'looks', sheet, area: boundsOf(cells) });
  }

  private activate(sheet: OpenSheet): void {
    this.current = sheet;
    this.tell({ kind: 'activated', sheet, area: sheet.selection });
  }

  private forget(sheet: OpenSheet): void {
    this.history = this.history.filter((step) => step.sheet !== sheet);
  }

  private tell(change: BookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): CellRange {
  let [top, left, bottom, right] = [Infinity, Infinity, 1, 1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}
