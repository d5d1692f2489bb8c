import { asMatrix, BLANK, cellOf, isError, type GivenCell } from './cells';
import { notAvailable, type CellResult, type Matrix } from './host';
import { type Look } from './shown';

/** One row's or cell's worth of arguments to one result. */
export type OneCell = (cells: readonly GivenCell[]) => CellResult;

/**
 * Applies a function cell by cell, as Excel's own functions do: ranges go together, a single cell or a single row or
 * column stands for all, places that a shorter range does not have are #N/A, and an error gives that error.
 */
export function spread(given: readonly unknown[], looks: readonly Look[], one: OneCell): Matrix<CellResult> {
  const matrices = given.map(asMatrix);
  const rows = Math.max(1, ...matrices.map(({ length }) => length));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = matrices.map((matrix, index) => at(matrix, looks[index], row, column));
      if (cells.some((cell) => cell === null)) return notAvailable();
      const present = cells.filter((cell) => cell !== null);
      return present.find(isError) ?? one(present.filter((cell): cell is GivenCell => !isError(cell)));
    }),
  );
}

/** The cell an argument has for a place; `null` where it has none. */
function at(matrix: Matrix<unknown>, look: Look | undefined, row: number, column: number) {
  const y = matrix.length === 1 ? 0 : row;
  const line = matrix[y];
  const x = line?.length === 1 ? 0 : column;
  if (line === undefined || x >= line.length) return null;
  return look === undefined ? BLANK : cellOf(line[x], look(y, x));
}
