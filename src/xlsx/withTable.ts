import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../appendix/address';
import { CONTENT_TYPES } from './readWorkbook';
import { RELATIONSHIPS } from './settingsXml';
import { MAIN_NAMESPACE, XML_HEAD } from './sheetXml';
import { escapeXml } from './xml';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const TABLE_PART = 'xl/tables/table1.xml';
/** Zip times begin in 1980; a fixed one gives the same bytes every time. */
const TIME = '1980-01-01T00:00:00';

/**
 * A workbook of `writeXlsx` with an Excel table over the top of one of its sheets: headings in row 1, which must hold
 * exactly these texts, and one blank row, since Excel knows no table without rows. The table has no filter buttons, so
 * that nobody sorts it by a slip.
 * @param sheet 1-based place of the sheet in the workbook
 */
export function withTable(
  bytes: Uint8Array,
  { sheet, name, headings }: { readonly sheet: number; readonly name: string; readonly headings: readonly string[] },
): Uint8Array {
  const parts = unzipSync(bytes);
  const sheetPart = `xl/worksheets/sheet${String(sheet)}.xml`;
  const edit = (part: string, change: (xml: string) => string): void => {
    const before = parts[part];
    if (before === undefined) throw new RangeError(`The workbook has no part ${part}.`);
    parts[part] = strToU8(change(strFromU8(before)));
  };
  edit(CONTENT_TYPES, (xml) =>
    xml.replace('</Types>', `<Override PartName="/${TABLE_PART}" ContentType="${TABLE_TYPE}"/></Types>`),
  );
  edit(sheetPart, (xml) =>
    xml.replace(
      '</worksheet>',
      `<tableParts count="1"><tablePart xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></tableParts></worksheet>`,
    ),
  );
  parts[`xl/worksheets/_rels/sheet${String(sheet)}.xml.rels`] = strToU8(
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Relationships>`,
  );
  parts[TABLE_PART] = strToU8(tableXml(name, headings));
  return zipSync(parts, { mtime: TIME });
}

function tableXml(name: string, headings: readonly string[]): string {
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${String(index + 1)}" name="${escapeXml(heading)}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${MAIN_NAMESPACE}" id="1" name="${name}" displayName="${name}" ` +
    `ref="A1:${columnLetters(headings.length)}2" totalsRowShown="0">` +
    `<tableColumns count="${String(headings.length)}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
