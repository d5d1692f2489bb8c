import { encodingOfFont, readLegacy } from '../../text/legacy';
import { type Rule } from '../types';
import { tableCells } from '../support/cells';
import { change } from '../support/changes';

/** The font of official documents (Nghị định 30/2020/NĐ-CP, phụ lục I): it draws what the text says. */
const OFFICIAL_FONT = 'Times New Roman';

/** TCVN3 or VNI text, told by its font or by its letters. */
export const legacyFontText: Rule = {
  id: 'legacy-font-text',
  severity: 'warning',
  scope: 'table',
  basis: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I (phông chữ Times New Roman, bộ mã Unicode theo TCVN 6909:2001)',
  safe: true,
  *check(scope) {
    for (const { cell, address, item } of tableCells(scope)) {
      if (typeof cell.value !== 'string' || cell.formula !== undefined) continue;
      const legacy = readLegacy(cell.value, cell.font);
      if (legacy === null) continue;
      // Left in its old font, Unicode text would be drawn with the wrong letters.
      const isOldFont = cell.font !== undefined && encodingOfFont(cell.font) !== null;
      const look = isOldFont ? { font: OFFICIAL_FONT } : {};
      const changes = [change(scope.appendix.sheet, cell, legacy.text, look)];
      yield {
        cells: [address],
        item,
        facts: { encoding: legacy.encoding.toUpperCase(), converted: legacy.text },
        fixes: [{ code: 'to-unicode', facts: {}, changes }],
      };
    }
  },
};
