import { type WorkbookModel } from '../xlsx/model';
import { layOut } from './convert/layout';
import { isPlanIndicators, readPlanIndicators } from './convert/readPlanIndicators';
import { readPrintedTable } from './convert/readTable';

export { ConvertProblem } from './convert/problem';

/**
 * A workbook as an office would make it, from a cleaned source table: title lines, headings, section rows, merges and
 * print set-up for A4.
 * @param table parsed JSON of a cleaned table (`source`, `title`, `columnsInSource`, `rows`)
 * @throws ConvertProblem when the JSON is no such table
 */
export function tableToWorkbook(table: unknown): WorkbookModel {
  const draft = isPlanIndicators(table) ? readPlanIndicators(table) : readPrintedTable(table);
  const title = [draft.titles.label, draft.titles.name].filter((line) => line !== '').join('. ');
  return { sheets: [layOut(draft)], date1904: false, activeSheet: 0, title, settings: {} };
}
