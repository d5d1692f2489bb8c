import { rangeAddress } from '../appendix/address';
import { type CellSnapshot } from '../appendix/snapshot';

/**
 * Latin-1 letters and signs that Vietnamese in Unicode does not use, but TCVN3 and VNI text is full of. Their bytes
 * can only be told from meaning by the font.
 */
const LEGACY_LETTERS = /[¡-¯±´¶-¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/;

/** Letters that can be either: where one cell is in an old encoding, its neighbours may be as well. */
const AMBIGUOUS_LETTERS = /[¡-ÿ]/;

/** Whether the cell's text looks like an old encoding, so that fonts must be known. */
export function hasLegacyLetters(cell: CellSnapshot): boolean {
  return typeof cell.value === 'string' && LEGACY_LETTERS.test(cell.value);
}

const isSuspect = ({ value }: CellSnapshot): boolean => typeof value === 'string' && AMBIGUOUS_LETTERS.test(value);

/** Adds the font to the cells of a sheet whose text may be in an old encoding; the others are left as they are. */
export async function withFonts(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly CellSnapshot[],
): Promise<CellSnapshot[]> {
  const suspects = cells.filter(isSuspect);
  const area = {
    top: Math.min(...suspects.map(({ row }) => row)),
    bottom: Math.max(...suspects.map(({ row }) => row)),
    left: Math.min(...suspects.map(({ column }) => column)),
    right: Math.max(...suspects.map(({ column }) => column)),
  };
  const fonts = context.workbook.worksheets
    .getItem(sheet)
    .getRange(rangeAddress(area))
    .getCellProperties({ format: { font: { name: true } } });
  await context.sync();
  return cells.map((cell) => {
    if (!isSuspect(cell)) return cell;
    const font = fonts.value[cell.row - area.top]?.[cell.column - area.left]?.format?.font?.name;
    return font ? { ...cell, font } : cell;
  });
}
