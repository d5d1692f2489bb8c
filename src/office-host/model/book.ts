import { type CellRange, type CellValue } from '../../appendix/snapshot';
import { type CellModel, type CellStyle, type WorkbookModel } from '../../xlsx/model';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { type Actor, type BookChange } from './changes';
import { type Entry } from './coerce';
import { type DefinedName } from './names';
import { RangeRef } from './rangeRef';
import { renameReferences } from './references';
import { Sheet } from './sheet';
import { patchStyle, type StylePatch } from './style';
import { type XmlPart } from './xmlParts';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/**
 * The one workbook that Office.js, the grid and the tests look at. Changes go through its methods or are announced
 * with `announce`; listeners hear of each once.
 */
export class Book {
  name = 'PhuLuc.xlsx';
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** What `workbook.settings` holds, as JSON values. */
  readonly settings = new Map<string, unknown>();
  /** What `Office.context.document.settings` holds, as JSON texts. */
  readonly documentSettings = new Map<string, string>();
  readonly xmlParts: XmlPart[] = [];
  calculationMode: CalculationMode = 'Automatic';
  isProtected = false;
  title = '';
  date1904 = false;
  /** Counts changes of values, so that calculated values are known to be old. */
  valuesVersion = 0;
  /** Year that a day and month typed without one belong to. */
  currentYear = new Date().getFullYear();
  /** The file it was opened from; `null` for a new book. */
  bytes: Uint8Array | null = null;
  /** The same file as read; `null` for a new book. */
  origin: WorkbookModel | null = null;

  private active: Sheet | null = null;
  private nextId = 1;
  private readonly listeners = new Set<(change: BookChange) => void>();

  /** Listens to changes; the returned function stops it. */
  on(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(change: BookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  /** A new id in the form Excel gives sheets, tables and formats. */
  newId(): string {
    const serial = (this.nextId++).toString(16).toUpperCase().padStart(8, '0');
    return `{${serial}-0001-0000-0000-000000000000}`;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets[0];
    if (sheet === undefined) throw new Error('A book has at least one sheet');
    return sheet;
  }

  get selection(): RangeRef {
    return new RangeRef(this.activeSheet, this.activeSheet.selection);
  }

  /** By id or by name, without regard to case. */
  findSheet(key: string): Sheet | null {
    const folded = key.toLocaleLowerCase('vi');
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLocaleLowerCase('vi') === folded) ?? null;
  }

  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (sheet === null) throw itemNotFound('worksheet');
    return sheet;
  }

  /** Adds an empty sheet at the end; without a name it gets the next free "Sheet1". It is not activated. */
  addSheet(name: string | null, actor: Actor): Sheet {
    let free = name;
    for (let n = 1; free === null; n += 1)
      free = this.findSheet(`Sheet${String(n)}`) === null ? `Sheet${String(n)}` : null;
    this.checkSheetName(free, null);
    const sheet = new Sheet(this.newId(), free, null);
    this.sheets.push(sheet);
    this.announce({ kind: 'sheetAdded', sheet, actor });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    const former = sheet.name;
    sheet.name = name;
    for (const one of this.names) one.refersTo = renameReferences(one.refersTo, former, name);
    for (const other of this.sheets) {
      for (const cell of [...other.cells.values()]) {
        if (cell.formula === undefined) continue;
        const formula = renameReferences(cell.formula, former, name);
        if (formula !== cell.formula) other.put({ ...cell, formula });
      }
    }
    this.announce({ kind: 'sheetRenamed', sheet });
  }

  private checkSheetName(name: string, self: Sheet | null): void {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument('worksheet name');
    }
    const other = this.findSheet(name);
    if (other !== null && other !== self) {
      throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
  }

  deleteSheet(sheet: Sheet, actor: Actor): void {
    const visible = this.sheets.filter((one) => one.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) throw new ApiError('InvalidOperation', 'The only visible sheet.');
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    sheet.isDeleted = true;
    // Names of the sheet alone go with it.
    this.names.splice(0, Number.POSITIVE_INFINITY, ...this.names.filter((name) => name.sheet !== sheet));
    if (this.activeSheet === sheet || this.active === sheet) {
      const next =
        this.sheets.find((one, index) => index >= at && one.visibility === 'Visible') ??
        visible.find((one) => one !== sheet);
      if (next !== undefined) this.activate(next);
    }
    this.announce({ kind: 'sheetDeleted', sheet, actor });
  }

  activate(sheet: Sheet): void {
    const previous = this.active ?? this.sheets[0] ?? null;
    this.active = sheet;
    if (previous === sheet) return;
    this.announce({ kind: 'activated', sheet, previous: previous?.isDeleted === true ? null : previous });
  }

  select(sheet: Sheet, areas: readonly CellRange[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.announce({ kind: 'selection', sheet, areas });
  }

  /**
   * Writes entries into the rectangle's cells by row; `undefined` leaves a cell. One change is announced for the whole
   * rectangle. Throws `AccessDenied` on locked cells of a protected sheet.
   */
  write(range: RangeRef, entries: readonly (readonly (Entry | undefined)[])[], actor: Actor): void {
    const { sheet, area } = range;
    this.checkEditable(sheet, area);
    const isSingle = area.top === area.bottom && area.left === area.right;
    const before = isSingle ? (sheet.cell(area.top, area.left)?.value ?? '') : '';
    entries.forEach((row, r) => {
      row.forEach((entry, c) => {
        if (entry !== undefined) putEntry(sheet, area.top + r, area.left + c, entry);
      });
    });
    this.valuesVersion += 1;
    const after = isSingle ? (sheet.cell(area.top, area.left)?.value ?? '') : '';
    const detail = isSingle ? { detail: { before, after } } : {};
    this.announce({ kind: 'cells', change: 'RangeEdited', sheet, area, actor, ...detail });
  }

  /** Lays a style patch over every cell of the areas. */
  format(range: RangeRef, patch: StylePatch, actor: Actor): void {
    const { sheet } = range;
    this.checkFormattable(range);
    for (const area of range.areas) {
      forEachCell(area, (row, column) => {
        const cell = sheet.cell(row, column) ?? { row, column, value: null };
        sheet.put({ ...cell, style: patchStyle(cell.style ?? {}, patch) });
      });
      this.announce({ kind: 'format', sheet, area, actor });
    }
  }

  /** On a protected sheet even unlocked cells keep their looks, unless the protection allows to change them. */
  checkFormattable({ sheet }: RangeRef): void {
    if (sheet.isProtected && !sheet.protection.allowFormatCells) {
      throw new ApiError('AccessDenied', 'The worksheet is protected.');
    }
  }

  /** Widths, heights and hiding of lines. */
  checkLines(sheet: Sheet, axis: 'rows' | 'columns'): void {
    const allowed = axis === 'rows' ? sheet.protection.allowFormatRows : sheet.protection.allowFormatColumns;
    if (sheet.isProtected && !allowed) throw new ApiError('AccessDenied', 'The worksheet is protected.');
  }

  checkEditable(sheet: Sheet, area: CellRange): void {
    if (!sheet.isProtected) return;
    let locked = false;
    forEachCell(area, (row, column) => {
      locked ||= sheet.style(row, column).locked !== false;
    });
    if (locked) throw new ApiError('AccessDenied', 'The worksheet is protected.');
  }
}

/** Whole rows and columns are refused by the callers; this walks real cells only. */
export function forEachCell(area: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

function putEntry(sheet: Sheet, row: number, column: number, entry: Entry): void {
  const old = sheet.cell(row, column);
  const style: CellStyle = old?.style ?? {};
  // A typed "85%" or date brings its format along only where the cell had none of its own.
  const brings = entry.numberFormat !== undefined && (style.numberFormat ?? 'General') === 'General';
  const next: CellModel = {
    row,
    column,
    value: entry.value,
    ...(entry.formula === undefined ? {} : { formula: entry.formula }),
    style: brings ? { ...style, numberFormat: entry.numberFormat } : style,
  };
  sheet.put(next);
}

/** The value an empty cell has for Office.js. */
export function wireValue(value: CellValue | null): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
