/** Bounds that keep any file, hostile ones included, within 2 seconds and 512 MB. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  packageParts: 10_000,
  /** Sum over the parts as the directory declares it. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Parts held as one text (styles, relationships, workbook). */
  smallPartBytes: 16 * 1024 * 1024,
  /** Worksheets and shared strings, read as a stream. */
  streamedPartBytes: 160 * 1024 * 1024,
  sheets: 1_000,
  cells: 1_200_000,
  /** Cells with a style and nothing in them, which only the grid shows. */
  blankCells: 100_000,
  merges: 1_000_000,
  /** Rows with a height or hidden, over all sheets. */
  rowSettings: 1_200_000,
  /** Pieces of the formulas that cells share, written out for each of them. */
  sharedFormulaPieces: 4_000_000,
  /** Columns with a width or hidden on one sheet, counted as often as they are named. */
  columnSettings: 40_000,
  /** Excel's longest number format. */
  formatCode: 255,
  /** Excel's own bounds. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
