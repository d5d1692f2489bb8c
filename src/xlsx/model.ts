import { type CellRange, type CellValue } from '../appendix/snapshot';

/**
 * A workbook as this room reads and writes it: everything a reader of a Phụ lục, the grid beside the pane and the
 * workbooks we make need to see. What is not here (charts, drawings, comments of others …) is never touched: existing
 * files are changed by `patchXlsx`, which leaves every other part of the package byte for byte.
 */

export type LineStyle = 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double';

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    /** RRGGBB */
    readonly color?: string;
  };
  /** RRGGBB of a solid fill. */
  readonly fill?: string;
  readonly border?: Partial<
    Record<'top' | 'right' | 'bottom' | 'left', { readonly style: LineStyle; readonly color?: string }>
  >;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'fill' | 'general';
    readonly vertical?: 'top' | 'center' | 'bottom' | 'justify';
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly rotation?: number;
  };
  readonly numberFormat?: string;
  /** Only matters on protected sheets; absent means locked. */
  readonly locked?: boolean;
}

export interface CellModel {
  readonly row: number;
  readonly column: number;
  /** `null` for a cell that only has a style. */
  readonly value: CellValue | null;
  /** Without a leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  readonly rule:
    | {
        readonly kind: 'formula';
        readonly formula: string;
        readonly fill?: string;
        readonly color?: string;
        readonly bold?: boolean;
      }
    | { readonly kind: 'dataBar'; readonly color: string };
}

export interface DataValidation {
  readonly ranges: readonly CellRange[];
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'listRange'; readonly formula: string }
    | { readonly kind: 'date'; readonly from?: string; readonly to?: string }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number };
  /** The values are offered, others are taken too. */
  readonly takesOthers?: true;
  readonly error?: { readonly title: string; readonly message: string };
  readonly prompt?: { readonly title: string; readonly message: string };
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  readonly fitToWidth?: boolean;
  /** Rows repeated at the top of every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Inches. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly footer?: string;
}

export interface SheetModel {
  readonly name: string;
  readonly visible: boolean;
  readonly cells: readonly CellModel[];
  readonly merges: readonly CellRange[];
  /** Character widths as Excel counts them. */
  readonly columns: readonly { readonly column: number; readonly width?: number; readonly hidden?: boolean }[];
  /** Heights in points; `fitted` when they follow the text, so that Excel fits them again when it changes. */
  readonly rows: readonly {
    readonly row: number;
    readonly height?: number;
    readonly fitted?: boolean;
    readonly hidden?: boolean;
  }[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: CellRange;
  readonly print?: PrintSetup;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly DataValidation[];
  /** Sheet protection without a password: keeps from slips, not from people. */
  readonly isProtected?: boolean;
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

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly date1904: boolean;
  /** Index of the sheet shown first. */
  readonly activeSheet: number;
  readonly title?: string;
  readonly definedNames?: readonly DefinedNameModel[];
  /** This product's own small settings, kept in a custom XML part of the package. */
  readonly settings: Readonly<Record<string, string>>;
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
