import { type RangeRef } from './rangeRef';

/** Paper sizes by the names of the wire, with the numbers files use for them. */
export const PAPER = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
} as const;

export type Paper = keyof typeof PAPER;

/** Either a percentage or a number of pages; a side without a number takes as many pages as it needs. */
export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export type MarginSide = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';

/** Texts at the edge of every page, in Excel's codes (`&P` page, `&N` pages, `&D` day …). */
export interface PageTexts {
  left: string;
  center: string;
  right: string;
}

/** How a sheet is printed. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paper: Paper;
  zoom: PageZoom;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  /** Points. */
  readonly margins: Record<MarginSide, number>;
  readonly header: PageTexts;
  readonly footer: PageTexts;
  titleRows: RangeRef | null;
  titleColumns: RangeRef | null;
  printArea: RangeRef | null;
}

/** Points in an inch. */
export const INCH = 72;

/** What Excel prints a new sheet like (with the paper of this country). */
export function newPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paper: 'A4',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
    titleRows: null,
    titleColumns: null,
    printArea: null,
  };
}
