import { type Severity } from '../check/types';
import { type SheetMark } from './workbookPort';

/**
 * A mark is a conditional format whose formula is always true and says whose it is: the cells' own formatting is never
 * touched, and everything that carries the marker can be found and taken away, also in copies of the sheet, whichever
 * port set it.
 */
const MARKER = 'phuluc:';

/** RRGGBB. */
export const MARK_FILL: Readonly<Record<Severity, string>> = { error: 'F9CFD3', warning: 'FFEBB0', note: 'D6E8F8' };

/** From the least to the worst. */
export const MARK_ORDER: readonly Severity[] = ['note', 'warning', 'error'];

/** The text by which formulas of this kind of mark are known. */
export const markOf = (kind: string): string => `"${MARKER}${kind}"`;

/** Without a leading `=`. `N()` of a text is 0 in every language and with every list separator. */
export const markFormula = (kind: string): string => `N(${markOf(kind)})=0`;

/** Which kind of mark a formula is; `null` for formulas that are not ours. */
export function markKind(formula: string): string | null {
  const start = formula.indexOf(`"${MARKER}`);
  if (start < 0) return null;
  const from = start + MARKER.length + 1;
  const end = formula.indexOf('"', from);
  return end < 0 ? null : formula.slice(from, end);
}

/** Cells by sheet and severity; a cell has the mark of its worst finding only. */
export function worstMarks(marks: readonly SheetMark[]): Map<string, Record<Severity, string[]>> {
  const worst = new Map<string, Map<string, Severity>>();
  for (const { sheet, severity, cells } of marks) {
    const ofSheet = worst.get(sheet) ?? new Map<string, Severity>();
    worst.set(sheet, ofSheet);
    for (const cell of cells) {
      const known = ofSheet.get(cell);
      if (known === undefined || MARK_ORDER.indexOf(severity) > MARK_ORDER.indexOf(known)) ofSheet.set(cell, severity);
    }
  }
  return new Map(
    [...worst].map(([sheet, cells]) => {
      const bySeverity: Record<Severity, string[]> = { error: [], warning: [], note: [] };
      for (const [cell, severity] of cells) bySeverity[severity].push(cell);
      return [sheet, bySeverity];
    }),
  );
}
