import { type Consolidated } from '../../consolidate';
import { type WorkbookSource } from '../model';
import { logSheet, problemSheet, unitSheet } from './ledgerSheets';
import { overviewSheet } from './overviewSheet';
import { indicatorSheet, taskSheet } from './rowSheets';
import { type WorkbookWords } from './words';

export { type WorkbookWords };

/** The shared workbook of a period, to be written with `writeXlsx`. The same picture gives the same model. */
export function sharedWorkbook(picture: Consolidated, words: WorkbookWords): WorkbookSource {
  return {
    sheets: [
      overviewSheet(picture, words),
      indicatorSheet(picture, words),
      taskSheet(picture, words),
      unitSheet(picture, words),
      problemSheet(picture, words),
      logSheet(picture, words),
    ],
    date1904: false,
    activeSheet: 0,
    title: `${words.workbook.titles.overview} ${picture.period}`,
    settings: {},
  };
}
