/**
 * A change to cells is what was there and what will be there: pure, previewable, invertible. Fixes, undo and the
 * status column all speak this form, and both workbook ports apply it.
 */

/** Contents a person could have typed. Text is written as text, whatever it begins with. */
export interface CellContent {
  /** `null` empties the cell. */
  readonly value: string | number | boolean | null;
  /** Without a leading `=`. */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** Font name; only where the font decides how the text reads (TCVN3, VNI). */
  readonly font?: string;
}

export interface CellChange {
  readonly sheet: string;
  /** Address without sheet name. */
  readonly cell: string;
  readonly deleted: CellContent;
  readonly inserted: CellContent;
}

/** The change that takes `changes` back, in reverse order. */
export function invert(changes: readonly CellChange[]): CellChange[] {
  return changes
    .map(({ sheet, cell, deleted, inserted }) => ({ sheet, cell, deleted: inserted, inserted: deleted }))
    .reverse();
}
