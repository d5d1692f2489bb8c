import { parseAddress } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { type Finding } from '../check/types';

/**
 * Sorts a sheet's findings into its tables (`ranges`, from top to bottom): the table that holds the finding's first cell,
 * else the nearest table above that row, else the first. Every finding goes somewhere, so that counts stay complete.
 */
export function findingsByTable(findings: readonly Finding[], ranges: readonly CellRange[]): Finding[][] {
  const byTable: Finding[][] = ranges.map(() => []);
  for (const finding of findings) {
    const index = tableOf(finding.cells[0] ?? '', ranges);
    byTable[index]?.push(finding);
  }
  return byTable;
}

function tableOf(cell: string, ranges: readonly CellRange[]): number {
  const place = parseAddress(cell);
  if (place === null) return 0;
  const { row, column } = place;
  const rows = ranges.map((range, index) => ({ range, index })).filter(({ range }) => range.top <= row);
  const inRows = rows.filter(({ range }) => row <= range.bottom);
  const inside = inRows.find(({ range }) => range.left <= column && column <= range.right) ?? inRows[0];
  return inside?.index ?? rows[rows.length - 1]?.index ?? 0;
}
