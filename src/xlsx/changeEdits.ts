import { parseAddress } from '../appendix/address';
import { type CellChange } from '../check/change';
import { type WorkbookEdit } from './model';

/** Cell changes (fixes, undo) as edits of a package; a change that names no cell throws, for it comes from no sheet. */
export function editsOf(changes: readonly CellChange[]): WorkbookEdit[] {
  return changes.map(({ sheet, cell, inserted }) => {
    const at = parseAddress(cell);
    if (at === null) throw new RangeError('The change names no cell.');
    const { value, formula, numberFormat, font } = inserted;
    const style = {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(font === undefined ? {} : { font: { name: font } }),
    };
    return {
      kind: 'cell',
      sheet,
      row: at.row,
      column: at.column,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(Object.keys(style).length === 0 ? {} : { style }),
    };
  });
}
