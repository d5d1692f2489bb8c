import { type CellRange, type CellValue } from '../appendix/snapshot';
import {
  type CellModel,
  type CellStyle,
  type ConditionalFormat,
  type DataValidation,
  type SheetModel,
} from '../port/sheetModel';

/**
 * A workbook as this room reads and writes it: everything a reader of a Phụ lục, the grid beside the pane and the
 * workbooks we make need to see. What is not here (charts, drawings, comments of others …) is never touched: existing
 * files are changed by `patchXlsx`, which leaves every other part of the package byte for byte.
 */

export {
  type LineStyle,
  type CellStyle,
  type CellModel,
  type ConditionalFormat,
  type DataValidation,
  type PrintSetup,
  type SheetModel,
  type ChartModel,
} from '../port/sheetModel';

export interface FontModel {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

/** A name for cells or a formula; `refersTo` without a leading `=`. */
export interface DefinedNameModel {
  readonly name: string;
  readonly refersTo: string;
  readonly comment?: string;
  /** Not shown in Excel's list of names. */
  readonly hidden?: boolean;
  /** Name of the only sheet that knows it; absent for names of the whole workbook. Read, not written. */
  readonly sheet?: string;
}

/** One row of a `StreamedSheet`, its cells by column. */
export interface SheetLine extends Omit<SheetModel['rows'][number], 'row'> {
  readonly row: number;
  readonly cells: readonly CellModel[];
}

/** A sheet to be written whose rows are made one after the other, because all of them at once would fill the memory. */
export interface StreamedSheet extends Omit<SheetModel, 'cells' | 'rows' | 'charts'> {
  /** From the first row to the last; every call begins anew. */
  readonly lines: () => Iterable<SheetLine>;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly date1904: boolean;
  /** Index of the sheet shown first. */
  readonly activeSheet: number;
  readonly title?: string;
  /**
   * Font of the style "Normal"; the width of its digits is what column widths are counted in. Read, not written: new
   * workbooks have Times New Roman 12.
   */
  readonly defaultFont?: FontModel;
  readonly definedNames?: readonly DefinedNameModel[];
  /** This product's own small settings, kept in a custom XML part of the package. */
  readonly settings: Readonly<Record<string, string>>;
}

/** What `writeXlsx` takes: a workbook of which some sheets may be made while they are written. */
export interface WorkbookSource extends Omit<WorkbookModel, 'sheets'> {
  readonly sheets: readonly (SheetModel | StreamedSheet)[];
}

/** One change to an existing package; see `patchXlsx`. Text values are written as text, whatever they begin with. */
export type WorkbookEdit =
  /** `style` is laid over the cell's own (`null` leaves it, absent leaves it). */
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue | null;
      readonly formula?: string;
      readonly style?: CellStyle | null;
    }
  /** Replaces the cells' style, value kept. */
  | { readonly kind: 'style'; readonly sheet: string; readonly range: CellRange; readonly style: CellStyle }
  | {
      readonly kind: 'column';
      readonly sheet: string;
      readonly column: number;
      readonly width?: number;
      readonly hidden?: boolean;
    }
  | {
      readonly kind: 'row';
      readonly sheet: string;
      readonly row: number;
      readonly height?: number;
      readonly hidden?: boolean;
    }
  | { readonly kind: 'merge'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'unmerge'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'conditionalFormat'; readonly sheet: string; readonly format: ConditionalFormat }
  /** Removes conditional formats whose formula contains `marker`. */
  | { readonly kind: 'removeConditionalFormats'; readonly sheet: string; readonly marker: string }
  | { readonly kind: 'validation'; readonly sheet: string; readonly validation: DataValidation }
  | { readonly kind: 'addSheet'; readonly sheet: SheetModel }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'activeSheet'; readonly sheet: string }
  /** Sets a name of the whole workbook; `null` removes it. */
  | {
      readonly kind: 'definedName';
      readonly name: string;
      readonly target: Omit<DefinedNameModel, 'name' | 'sheet'> | null;
    }
  /** `null` removes the setting. */
  | { readonly kind: 'setting'; readonly key: string; readonly value: string | null };
