import { cellAddress } from '../../appendix/address';
import { isEmptyField } from '../../appendix/fields';
import { type CellSnapshot } from '../../appendix/snapshot';
import { type ColumnRole, type ItemRow } from '../../appendix/types';
import { type TableScope } from '../types';

/** Columns looked at part by part; the first of each role. */
const ROLES = ['title', 'owner', 'coordinators', 'due'] as const satisfies readonly ColumnRole[];
type PartRole = (typeof ROLES)[number];

/** The parts of items whose title is merged down over several rows: what each row holds for itself. */
export class Parts {
  private readonly columns: ReadonlyMap<PartRole, number>;
  private readonly filled = new Map<string, CellSnapshot>();
  /** Where the value of a cell stands that a merge from above covers. */
  private readonly anchors = new Map<string, string>();

  constructor({ appendix, sheet }: TableScope) {
    this.columns = new Map(
      ROLES.map((role) => [role, appendix.columns.find((column) => column.role === role)?.column ?? 0]),
    );
    const wanted = new Set(this.columns.values());
    for (const cell of sheet.cells) {
      if (wanted.has(cell.column) && !isEmptyField({ text: cell.text, cell }))
        this.filled.set(cellAddress(cell.row, cell.column), cell);
    }
    for (const { top, left, bottom, right } of sheet.merges) {
      for (const column of wanted) {
        if (column < left || column > right) continue;
        for (let row = top + 1; row <= Math.min(bottom, appendix.lastRow); row++)
          this.anchors.set(cellAddress(row, column), cellAddress(top, left));
      }
    }
  }

  /** The item's rows below one title: its own, and those its title is merged over. */
  rowsOf(item: ItemRow): number[] {
    return item.rows.filter((row) => row === item.row || this.isCovered(row, 'title'));
  }

  /** A merge from above covers the row's cell. */
  isCovered(row: number, role: PartRole): boolean {
    const address = this.address(row, role);
    return address !== null && this.anchors.has(address);
  }

  /** The row's own filled cell. */
  own(row: number, role: PartRole): CellSnapshot | null {
    return this.filled.get(this.address(row, role) ?? '') ?? null;
  }

  /** The filled cell the row's value stands in: its own, or one merged over it. */
  cell(row: number, role: PartRole): CellSnapshot | null {
    const address = this.address(row, role) ?? '';
    return this.filled.get(this.anchors.get(address) ?? address) ?? null;
  }

  /** The row's address in the role's column; `null` when there is none. */
  address(row: number, role: PartRole): string | null {
    const column = this.columns.get(role) ?? 0;
    return column === 0 ? null : cellAddress(row, column);
  }
}
