import { type CellStyle } from '../model';
import { FONT } from '../sharedWorkbook/sheetBuilder';

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** Light, as in the configuration sheet: here the unit writes. */
const TO_FILL_IN = 'FFFBE6';

export const REPORT_HEADING: CellStyle = {
  font: { name: FONT, size: 12, bold: true },
  fill: 'DCE6F1',
  border: BORDER,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};

/** Report cells of rows that hold nothing to report. */
export const NOT_FOR_REPORT: CellStyle = { border: BORDER };

export const REPORT_CELL: CellStyle = {
  font: { name: FONT, size: 12 },
  fill: TO_FILL_IN,
  border: BORDER,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
  locked: false,
};

export const CENTRED_REPORT_CELL: CellStyle = {
  ...REPORT_CELL,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};

/** What the unit said before stands there to be compared with, not to be changed. */
export const PREVIOUS_CELL: CellStyle = {
  font: { name: FONT, size: 12, italic: true, color: '595959' },
  border: BORDER,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};
