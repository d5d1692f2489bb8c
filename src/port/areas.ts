import { cellAddress, parseAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';

/** The same cells as vertical runs, each once, by column and row: `C7, C8, C9, E2` → `C7:C9, E2`. */
export function verticalRuns(cells: readonly string[]): CellRange[] {
  const byColumn = new Map<number, Set<number>>();
  for (const address of cells) {
    const cell = parseAddress(address);
    if (cell === null) throw new RangeError(`Not a cell address: ${address}`);
    const rows = byColumn.get(cell.column) ?? new Set<number>();
    byColumn.set(cell.column, rows.add(cell.row));
  }
  const runs: CellRange[] = [];
  for (const [column, rows] of [...byColumn].sort(([a], [b]) => a - b)) {
    let run: { top: number; bottom: number } | null = null;
    for (const row of [...rows].sort((a, b) => a - b)) {
      if (run?.bottom === row - 1) run.bottom = row;
      else {
        if (run !== null) runs.push({ ...run, left: column, right: column });
        run = { top: row, bottom: row };
      }
    }
    if (run !== null) runs.push({ ...run, left: column, right: column });
  }
  return runs;
}

/** Every cell of a rectangle, by row. */
export function cellsOf(range: CellRange): string[] {
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) cells.push(cellAddress(row, column));
  }
  return cells;
}
