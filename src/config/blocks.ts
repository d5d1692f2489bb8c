import { cellAddress } from '../appendix/address';
import { Grid, type GridRow } from '../appendix/grid';
import { type CellSnapshot, type SheetSnapshot } from '../appendix/snapshot';
import { cleanText, foldBare, isBlank } from '../text/fold';
import { BLOCKS, type BlockId } from './vocabulary';

/** One cell of a setting, filled or not. */
export interface SettingCell {
  readonly address: string;
  /** Displayed text without blank ends; "" when the cell says nothing. */
  readonly text: string;
  /** Words separated by ";" or line breaks. */
  readonly list: readonly string[];
  readonly cell: CellSnapshot | null;
}

export type SettingRow<B extends BlockId> = Readonly<Record<keyof (typeof BLOCKS)[B], SettingCell>>;

export type Blocks = { readonly [B in BlockId]: readonly SettingRow<B>[] };

/**
 * The rows of each block, wherever it stands and in whatever order its columns are; a row with nothing in the block's
 * columns is left out. A line merged over several columns is a title or an explanation and ends the block above it.
 */
export function readBlocks(sheet: SheetSnapshot): Blocks {
  const grid = new Grid(sheet);
  const blocks: Record<BlockId, SettingRow<BlockId>[]> = { general: [], rules: [], headings: [], agencies: [] };
  let open: { readonly id: BlockId; readonly columns: ReadonlyMap<string, number> } | null = null;
  for (const row of grid.rows) {
    const begun = blockBegunBy(row);
    if (begun !== null) open = begun;
    else if (isLine(row, grid)) open = null;
    else if (open !== null) {
      const entry = entryOf(row, open.columns, grid);
      if (entry !== null) blocks[open.id].push(entry);
    }
  }
  return blocks as unknown as Blocks;
}

function blockBegunBy({ cells }: GridRow): { id: BlockId; columns: ReadonlyMap<string, number> } | null {
  const byHeading = new Map(cells.map(({ text, column }) => [foldBare(text), column]));
  for (const id of Object.keys(BLOCKS) as BlockId[]) {
    const columns = new Map<string, number>();
    for (const [field, heading] of Object.entries(BLOCKS[id])) {
      const column = byHeading.get(foldBare(heading));
      if (column !== undefined) columns.set(field, column);
    }
    if (columns.size === Object.keys(BLOCKS[id]).length) return { id, columns };
  }
  return null;
}

function isLine({ row, cells }: GridRow, grid: Grid): boolean {
  return cells.some(({ column }) => {
    const merge = grid.mergeAt(row, column);
    return merge !== null && merge.right > merge.left;
  });
}

function entryOf({ row }: GridRow, columns: ReadonlyMap<string, number>, grid: Grid): SettingRow<BlockId> | null {
  const entry: Record<string, SettingCell> = {};
  for (const [field, column] of columns) entry[field] = settingCell(grid.cell(row, column), row, column);
  const isEmpty = Object.values(entry).every(({ text }) => text === '');
  return isEmpty ? null : (entry as unknown as SettingRow<BlockId>);
}

function settingCell(cell: CellSnapshot | null, row: number, column: number): SettingCell {
  const shown = cleanText(cell?.text ?? '');
  const text = isBlank(shown) ? '' : shown;
  const list = text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => !isBlank(one));
  return { address: cellAddress(row, column), text, list, cell };
}
