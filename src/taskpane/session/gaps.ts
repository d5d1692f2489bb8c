import { cellAddress, parseAddress } from '../../appendix/address';
import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CellChange } from '../../check/change';
import { type Finding } from '../../check/types';

/** Findings that the name of an agency in their cell answers. */
const WANTS_AGENCY: ReadonlySet<string> = new Set(['missing-owner', 'missing-coordinator']);

/** The blank cell that an agency's name is missing in, as a change to be completed; `null` for other findings. */
export type Gap = Omit<CellChange, 'inserted'>;

/**
 * Where the name goes: of merged cells the first, for the others hold nothing. A formula is never written over, for
 * whoever made it wants it calculated.
 */
export function agencyGap({ sheets }: WorkbookSnapshot, { rule, sheet, cells }: Finding): Gap | null {
  const at = cells.length === 1 ? parseAddress(cells[0] ?? '') : null;
  const place = sheets.find(({ name }) => name === sheet);
  if (!WANTS_AGENCY.has(rule) || at === null || place === undefined) return null;
  const merged = place.merges.find(
    ({ top, left, bottom, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );
  const [row, column] = merged === undefined ? [at.row, at.column] : [merged.top, merged.left];
  const now = place.cells.find((cell) => cell.row === row && cell.column === column);
  if (now?.formula !== undefined || typeof now?.value === 'object') return null;
  return { sheet, cell: cellAddress(row, column), deleted: { value: now?.value ?? null } };
}
