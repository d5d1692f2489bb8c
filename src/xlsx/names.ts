import { cellAddress } from '../appendix/address';
import { type SheetModel } from './model';
import { escapeXml } from './xml';

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** `<definedName>` elements that a sheet brings with it: repeated rows and the range of its filter. */
export function sheetNamesXml(sheet: SheetModel, position: number): string {
  const rows = sheet.print?.titleRows;
  const filter = sheet.autoFilter;
  const name = (id: string, extra: string, refersTo: string): string =>
    `<definedName name="${id}" localSheetId="${String(position)}"${extra}>${escapeXml(refersTo)}</definedName>`;
  const absolute = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return (
    (filter === undefined
      ? ''
      : name(
          '_xlnm._FilterDatabase',
          ' hidden="1"',
          `${quotedSheet(sheet.name)}!${absolute(filter.top, filter.left)}:${absolute(filter.bottom, filter.right)}`,
        )) +
    (rows === undefined
      ? ''
      : name('_xlnm.Print_Titles', '', `${quotedSheet(sheet.name)}!$${String(rows.from)}:$${String(rows.to)}`))
  );
}
