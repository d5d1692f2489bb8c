import { type Consolidated } from '../../consolidate';
import { type Dashboard } from '../../dashboard';
import { type SheetModel, type StreamedSheet, type WorkbookSource } from '../model';
import { changeSheet } from './changeSheet';
import { logSheet, unitSheet } from './ledgerSheets';
import { overviewSheet } from './overview/overviewSheet';
import { problemSheet } from './problemSheet';
import { indicatorSheet, taskSheet } from './rowSheets';
import { collected } from './sheetBuilder';
import { totalSheet } from './totalSheet';
import { type WorkbookWords } from './words';

export { type WorkbookWords };

/** The shared workbook of a period, to be written with `writeXlsx`. The same picture gives the same file. */
export function sharedWorkbook(picture: Consolidated, dashboard: Dashboard, words: WorkbookWords): WorkbookSource {
  return {
    sheets: sheetsOf(picture, dashboard, words),
    date1904: false,
    activeSheet: 0,
    title: `${words.workbook.titles.overview} ${picture.period}`,
    settings: {},
  };
}

/** The same sheets with all their rows, to be put into an open workbook. */
export function sharedSheets(picture: Consolidated, dashboard: Dashboard, words: WorkbookWords): SheetModel[] {
  return sheetsOf(picture, dashboard, words).map((sheet) => ('lines' in sheet ? collected(sheet) : sheet));
}

function sheetsOf(picture: Consolidated, dashboard: Dashboard, words: WorkbookWords): (SheetModel | StreamedSheet)[] {
  return [
    overviewSheet(picture, dashboard, words),
    indicatorSheet(picture, words),
    totalSheet(picture, words),
    taskSheet(picture, words),
    unitSheet(picture, dashboard, words),
    problemSheet(picture, words),
    changeSheet(picture, words),
    logSheet(picture, words),
  ].filter((sheet) => sheet !== null);
}
