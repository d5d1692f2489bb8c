import { type Consolidated } from '../../../consolidate';
import { type Dashboard } from '../../../dashboard';
import { type SheetModel } from '../../model';
import { type WorkbookWords } from '../words';
import { Page } from './page';
import { problemCounts } from './problemCounts';
import { sectionTable } from './sectionTable';
import { sendingTables } from './sendingTables';
import { statusTables } from './statusTables';
import { trendTable } from './trendTable';

/** Counts, shares and charts of the period on one page. */
export function overviewSheet(picture: Consolidated, dashboard: Dashboard, words: WorkbookWords): SheetModel {
  const { sheets, titles, subtitle, page: footer, overview: o } = words.workbook;
  const page = new Page(titles.overview, [subtitle(picture), o.dueLine(dashboard)]);
  sendingTables(page, picture, dashboard, words);
  statusTables(page, dashboard, words);
  trendTable(page, dashboard, words);
  sectionTable(page, dashboard, words);
  problemCounts(page, picture, words);
  return page.sheet(sheets.overview, o.note, footer);
}
