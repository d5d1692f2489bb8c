import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from '../appendix/address';

/** Strings, quoted sheet names and brackets (table columns) pass, to the end when nothing closes them; references move. */
const TOKENS =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A shared formula as it reads some rows and columns away from the cell that holds it: relative references move,
 * absolute ones stay, a reference that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    TOKENS,
    (all: string, fixedColumn: string | undefined, letters: string, fixedRow: string, digits: string) => {
      if (fixedColumn === undefined) return all;
      const from = columnNumber(letters);
      if (Number.isNaN(from) || Number(digits) > LAST_ROW) return all;
      const column = fixedColumn === '$' ? from : from + columns;
      const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
      if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return '#REF!';
      return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`;
    },
  );
}
