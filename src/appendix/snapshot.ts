/**
 * The one form in which every shell hands a sheet to the core: Excel through Office.js, a file through `xlsx/`.
 * Plain data (it crosses worker boundaries), sparse (styled but empty cells are not there), with the sheet's own
 * addresses: rows and columns count from 1 as Excel shows them.
 */

/** An Excel error value such as `#REF!`. */
export interface ErrorValue {
  readonly error: string;
}

/** Dates are Excel serial numbers; the number format tells them from other numbers. */
export type CellValue = string | number | boolean | ErrorValue;

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What Excel shows: "85%" for 0.85 under `0%`, "6.10" for text. */
  readonly text: string;
  /** Without a leading `=`; absent for constants. */
  readonly formula?: string;
  /**
   * The file holds a formula without its result, as programs that do not calculate write it: `value` and `text` are "",
   * and what the cell says is unknown. Never so in Excel, where a formula that gives "" has that as its value.
   */
  readonly uncalculated?: true;
  /** Absent means General. */
  readonly numberFormat?: string;
  /** Font name, kept because TCVN3 and VNI text is recognised by it; absent when unknown. */
  readonly font?: string;
}

/** A rectangle, both corners inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** Non-empty cells only, by row, then by column. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Serial numbers count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
}
