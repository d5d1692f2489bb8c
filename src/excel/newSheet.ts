import { cellAddress, columnLetters, rangeAddress } from '../appendix/address';
import { type NewSheet } from '../port/workbookPort';
import { asWritten, needsTextFormat } from './textCells';

/** Points for each character of column width, near enough for Times New Roman 12. */
const POINTS_A_CHARACTER = 6;

/** Writes a sheet whole: a sheet of this name is emptied first, a new one is added at the end without activating it. */
export async function writeNewSheet(
  context: Excel.RequestContext,
  { name, rows, headingRows, columnWidths }: NewSheet,
): Promise<void> {
  const known = context.workbook.worksheets.getItemOrNullObject(name);
  known.load('name');
  await context.sync();
  if (known.isNullObject) context.workbook.worksheets.add(name);
  const sheet = context.workbook.worksheets.getItem(name);
  if (!known.isNullObject) sheet.getRange().clear();
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > 0) {
    const cells = sheet.getRange(rangeAddress({ top: 1, left: 1, bottom: rows.length, right: width }));
    const square = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
    cells.numberFormat = square.map((row) =>
      row.map((value) => (typeof value === 'string' && needsTextFormat(value) ? '@' : 'General')),
    );
    cells.values = square.map((row) => row.map(asWritten));
    if (headingRows > 0) sheet.getRange(`A1:${cellAddress(headingRows, width)}`).format.font.bold = true;
  }
  columnWidths?.forEach((characters, i) => {
    const letters = columnLetters(i + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = characters * POINTS_A_CHARACTER;
  });
  await context.sync();
}
