import { type CellRange, type CellValue } from '../appendix/snapshot';

/**
 * A sheet to be written whole, whatever writes it: `xlsx/write` into a new file, a workbook port into the workbook that
 * is open. Text is written as text, whatever it begins with.
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
    /** `max` is the value of a full bar; absent: the greatest of the ranges. */
    | { readonly kind: 'dataBar'; readonly color: string; readonly max?: number };
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
  readonly charts?: readonly ChartModel[];
  /** Sheet protection without a password: keeps from slips, not from people. */
  readonly isProtected?: boolean;
}

/** A native chart over cells of its own sheet. */
export interface ChartModel {
  readonly kind: 'column' | 'bar' | 'stackedBar' | 'stackedBar100' | 'line' | 'doughnut';
  readonly title: string;
  /** The cells it lies over. */
  readonly place: CellRange;
  /** One column or one row of labels. */
  readonly categories: CellRange;
  readonly series: readonly {
    readonly name: string;
    /** As many cells as `categories`. */
    readonly values: CellRange;
    /** RRGGBB; absent: the writer's next colour. */
    readonly color?: string;
    /** RRGGBB, one a category; not for lines. */
    readonly pointColors?: readonly string[];
  }[];
  /** What the chart shows, for people who cannot see it. */
  readonly alternative: string;
  readonly numberFormat?: string;
}
