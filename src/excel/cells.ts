import { type CellSnapshot, type CellValue } from '../appendix/snapshot';

/** What `Range.load` delivers for a rectangle of cells; all matrices have the same shape. */
export interface BlockMatrices {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** Non-empty cells of a block whose first cell is at `top`, `left` (1-based), by row, then by column. */
export function cellsOfBlock(block: BlockMatrices, top: number, left: number): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  block.values.forEach((line, i) => {
    line.forEach((raw, j) => {
      const formula = formulaOf(block.formulas[i]?.[j], raw);
      if (raw === '' && formula === null) return;
      const numberFormat = block.numberFormat[i]?.[j];
      cells.push({
        row: top + i,
        column: left + j,
        value: valueOf(raw, block.valueTypes[i]?.[j]),
        text: shownText(block.text[i]?.[j] ?? '', raw),
        ...(formula === null ? {} : { formula }),
        ...(typeof numberFormat === 'string' && numberFormat !== 'General' ? { numberFormat } : {}),
      });
    });
  });
  return cells;
}

function valueOf(raw: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(raw) };
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
}

/** Excel gives constants as their own formula; text that begins with "=" is a constant too. */
function formulaOf(formula: unknown, raw: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== raw ? formula.slice(1) : null;
}

/** A number wider than its column is shown as "###": that is the column's trouble, not what the cell says. */
function shownText(text: string, raw: unknown): string {
  return typeof raw === 'number' && /^#+$/.test(text) ? String(raw).replace('.', ',') : text;
}
