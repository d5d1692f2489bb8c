import { cellAddress } from '../appendix/address';
import { type DefinedNameModel, type SheetModel } from './model';
import { escapeXml } from './xml';

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** `<definedName>` element of a name of the whole workbook. */
export function nameXml({ name, refersTo, comment, hidden }: DefinedNameModel): string {
  const note = comment === undefined ? '' : ` comment="${escapeXml(comment)}"`;
  return `<definedName name="${escapeXml(name)}"${note}${hidden === true ? ' hidden="1"' : ''}>${escapeXml(refersTo)}</definedName>`;
}

/** `<definedName>` elements that a sheet brings with it: repeated rows and the range of its filter. */
export function sheetNamesXml(sheet: Pick<SheetModel, 'name' | 'print' | 'autoFilter'>, position: number): string {
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
