import { type CellRange, type WorkbookSnapshot } from '../appendix/snapshot';
import { type CellChange } from '../check/change';
import { type Severity } from '../check/types';
import { type DataValidation, type SheetModel } from './sheetModel';

/** A coloured mark on cells of one sheet. Marks never touch the cells' own formatting. */
export interface SheetMark {
  readonly sheet: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
}

/** A column this product writes beside a table and can take away again. */
export interface StatusColumn {
  readonly sheet: string;
  /** 1-based column the heading goes to. */
  readonly column: number;
  readonly headingRow: number;
  readonly heading: string;
  readonly entries: readonly { readonly row: number; readonly text: string }[];
}

/**
 * What is laid into an existing sheet: blank cells only, so that taking it back is emptying them. Cells, formats, widths,
 * drop-downs; see `SheetModel` for the parts.
 */
export interface SheetAddition {
  readonly sheet: string;
  readonly cells: SheetModel['cells'];
  readonly columns: SheetModel['columns'];
  readonly merges: SheetModel['merges'];
  readonly validations: readonly DataValidation[];
}

/** A note at a cell, for people who want to read without the pane. */
export interface CellNote {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Lets somebody look on while something takes long, and stop it: then it rejects with the signal's reason. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Cells that were typed into, pasted over or emptied. */
export interface ChangedCells {
  readonly sheet: string;
  readonly range: CellRange;
}

/** `moves`: rows, columns or cells were inserted or deleted, so that others stand elsewhere now. */
export type ChangeListener = (sheet: string, address: string, moves: boolean) => void;

/**
 * The pane's whole view of a workbook, implemented over Office.js (`excel/`) and over an opened file (`xlsx/`).
 * Every method rejects with a `WorkbookProblem`; none shows words to the user.
 */
export interface WorkbookPort {
  /** Reads the visible state of the active sheet, or of all sheets. */
  read(scope: 'active' | 'all', watch?: Watch): Promise<WorkbookSnapshot>;
  /**
   * The snapshot of all sheets as it is now, after changes of values in these cells: reads no more than it must, and gives
   * what `read('all')` would.
   */
  refresh(before: WorkbookSnapshot, changed: readonly ChangedCells[]): Promise<WorkbookSnapshot>;
  /** Name of the active sheet. */
  activeSheet(): Promise<string>;
  /** Where the user stands. */
  activeCell(): Promise<{ readonly sheet: string; readonly row: number; readonly column: number }>;
  /** Activates the sheet and selects the cell. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Replaces all marks by these. */
  mark(marks: readonly SheetMark[]): Promise<void>;
  clearMarks(): Promise<void>;
  /** Writes the columns, replacing those written before. Cells beside them are left alone. */
  writeStatus(columns: readonly StatusColumn[]): Promise<void>;
  clearStatus(): Promise<void>;
  /** Applies all changes or none; rejects with `changed-meanwhile` when a cell no longer holds what `deleted` says. */
  apply(changes: readonly CellChange[]): Promise<void>;
  /**
   * Writes whole sheets at the end of the workbook, those with a name that this product has written before in its old
   * place. Rejects with `name-taken` when a sheet of the user's has the name; then nothing is written. The active sheet
   * stays, unless `activate` names one.
   */
  putSheets(sheets: readonly SheetModel[], activate?: string): Promise<void>;
  /** Takes sheets away that `putSheets` has written; others are left alone. */
  removeSheets(names: readonly string[]): Promise<void>;
  /** Lays cells into blank cells, all or nothing; rejects with `changed-meanwhile` when one is not blank. */
  add(addition: SheetAddition): Promise<void>;
  /** Empties what `add` has written and nobody changed since. */
  takeAway(addition: SheetAddition): Promise<void>;
  /** Whether `note` can do anything here. */
  readonly hasNotes: boolean;
  /** Replaces all notes of ours; rejects with `not-supported` where the program has none. */
  note(notes: readonly CellNote[]): Promise<void>;
  clearNotes(): Promise<void>;
  /** Small settings kept in the workbook itself (unit, period, confirmed warnings). */
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  /** Calls the listener when cells of a sheet change. Returns the function that stops it. */
  onChange(listener: ChangeListener): Promise<() => void>;
}

export type WorkbookProblemCode =
  | 'busy-editing'
  | 'no-answer'
  | 'protected'
  | 'changed-meanwhile'
  | 'name-taken'
  | 'too-large'
  | 'not-supported'
  | 'unavailable';

/** Why a workbook could not be read or written; the sentence is in the message catalogue under the code. */
export class WorkbookProblem extends Error {
  constructor(
    readonly code: WorkbookProblemCode,
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WorkbookProblem';
  }
}
