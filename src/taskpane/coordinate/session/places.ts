import { type WorkbookSnapshot } from '../../../appendix/snapshot';
import { foldText } from '../../../text/fold';

/** A reported row where it stands in its unit's workbook. */
export interface RowPlace {
  readonly unit: string;
  readonly unitName: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
  readonly title: string;
  /** Name of the picked file; `null` when the report did not come as a workbook. */
  readonly file: string | null;
}

/**
 * Whether the open workbook is the one the row was reported in: the row's title stands in its row of its sheet, and the
 * workbook was not handed out to another unit.
 * @param unit the unit the workbook was handed out to, `null` when it does not say
 */
export function isUnitsOwn({ sheets }: WorkbookSnapshot, unit: string | null, place: RowPlace): boolean {
  if (unit !== null && unit !== '' && unit !== place.unit) return false;
  const title = foldText(place.title);
  const sheet = sheets.find(({ name }) => name === place.sheet);
  return sheet?.cells.some(({ row, text }) => row === place.row && isStartOf(foldText(text), title)) === true;
}

/** A title may go on in the rows below it. */
function isStartOf(shown: string, title: string): boolean {
  return shown !== '' && (shown === title || (shown.length >= 12 && title.startsWith(shown)));
}
