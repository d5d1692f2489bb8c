import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from '../appendix/address';

/**
 * Strings, quoted sheet names and brackets (table columns) pass, to the end when nothing closes them; references move.
 */
const TOKENS =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

interface Reference {
  readonly column: number;
  readonly row: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/** A formula taken apart once, so that the thousands of cells that share it cost little. */
export class SharedFormula {
  /** Text and references in turn. */
  private readonly pieces: (string | Reference)[] = [];

  constructor(text: string) {
    let from = 0;
    for (const match of text.matchAll(TOKENS)) {
      const [all, fixedColumn, letters = '', fixedRow, digits] = match;
      const column = columnNumber(letters);
      const row = Number(digits);
      if (fixedColumn === undefined || Number.isNaN(column) || row > LAST_ROW) continue;
      this.pieces.push(text.slice(from, match.index));
      this.pieces.push({ column, row, isColumnFixed: fixedColumn === '$', isRowFixed: fixedRow === '$' });
      from = match.index + all.length;
    }
    this.pieces.push(text.slice(from));
  }

  /** How much work one more cell is. */
  get size(): number {
    return this.pieces.length;
  }

  /**
   * The formula as it reads some rows and columns away from the cell that holds it: relative references move, absolute
   * ones stay, a reference that leaves the sheet becomes `#REF!`.
   */
  at(rows: number, columns: number): string {
    let text = '';
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : moved(piece, rows, columns);
    return text;
  }
}

function moved({ column, row, isColumnFixed, isRowFixed }: Reference, rows: number, columns: number): string {
  const toColumn = isColumnFixed ? column : column + columns;
  const toRow = isRowFixed ? row : row + rows;
  if (toColumn < 1 || toColumn > LAST_COLUMN || toRow < 1 || toRow > LAST_ROW) return '#REF!';
  return `${isColumnFixed ? '$' : ''}${columnLetters(toColumn)}${isRowFixed ? '$' : ''}${String(toRow)}`;
}
