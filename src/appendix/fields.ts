import { isBlank } from '../text/fold';
import { cellAddress } from './address';
import { joinPieces } from './continuation';
import { type Entry } from './entries';
import { type Grid } from './grid';
import { type TableShape } from './tableShape';
import { type CellSnapshot } from './snapshot';
import { type ColumnRole, type FieldCell } from './types';

/** What children take from the row they belong to when their own cell is empty. */
const SHARED_ROLES: ReadonlySet<ColumnRole> = new Set([
  'owner',
  'coordinators',
  'due',
  'product',
  'unit',
  'start',
  'basis',
  'funding',
]);

/** One field for every column of the table, in column order: own, from a vertical merge, or from the parent row. */
export function fieldsOf(
  entry: Entry,
  shape: TableShape,
  grid: Grid,
  parent: readonly FieldCell[] | null,
): FieldCell[] {
  return shape.columns.map((column, index) => {
    const { role } = column.info;
    const first = entry.lines[0];
    const address = cellAddress(first?.row ?? 0, first?.cells[index]?.own[0]?.column ?? column.info.column);
    const own = entry.lines.flatMap((line) =>
      (line.cells[index]?.own ?? []).map((cell, order) => ({ cell, afterBreak: line.afterBreak || order > 0 })),
    );
    if (own.length > 0) return ownField(role, address, own, grid);
    const merge = first?.cells[index]?.mergedFrom ?? null;
    if (merge !== null) {
      const cell = grid.cell(merge.top, merge.left);
      const source = cellAddress(merge.top, merge.left);
      if (cell !== null) return { role, address, source, origin: 'merged', text: cell.text, cell: grid.stored(cell) };
    }
    const shared = SHARED_ROLES.has(role) ? parent?.[index] : undefined;
    if (shared?.cell != null) return { ...shared, address, origin: 'group' };
    return { role, address, source: address, origin: 'own', text: '', cell: null };
  });
}

/** The cell says nothing; a formula without its result says something nobody knows yet. */
export function isEmptyField({ text, cell }: Pick<FieldCell, 'text' | 'cell'>): boolean {
  return isBlank(text) && cell?.uncalculated !== true;
}

function ownField(
  role: ColumnRole,
  address: string,
  own: readonly { readonly cell: CellSnapshot; readonly afterBreak: boolean }[],
  grid: Grid,
): FieldCell {
  const speaking =
    own.find((piece) => piece.cell.text.trim() !== '') ?? own.find((piece) => piece.cell.uncalculated === true);
  const cell = (speaking ?? own[0])?.cell ?? null;
  const pieces = own.map((piece) => ({ text: piece.cell.text, afterBreak: piece.afterBreak }));
  const text = own.length === 1 ? (cell?.text ?? '') : joinPieces(pieces);
  const source = cell === null ? address : cellAddress(cell.row, cell.column);
  return { role, address, source, origin: 'own', text, cell: cell === null ? null : grid.stored(cell) };
}
