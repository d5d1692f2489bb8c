import { type Consolidated } from '../../../consolidate';
import { type WorkbookWords } from '../words';
import { type Page } from './page';

/** How many entries the sheet of problems has of each kind. */
export function problemCounts(page: Page, picture: Consolidated, words: WorkbookWords): void {
  const { overview: o } = words.workbook;
  const line = (label: string, count: number) => ({ label, values: [count] });
  page.table({
    title: o.problems,
    headings: [o.count],
    shares: [],
    lines: [
      line(o.conflicts, picture.conflicts.length),
      line(o.proposals, picture.proposals.length),
      line(o.byNobody, picture.unreported.filter(({ byNobody }) => byNobody).length),
      line(o.unreported, picture.unreported.filter(({ byNobody }) => !byNobody).length),
      line(o.differing, picture.rows.filter((row) => row.statusDiffers).length),
      line(o.kept, picture.keptWarnings.length),
      line(o.disputed, picture.disputed.length),
      line(o.changes, picture.changes.length),
    ],
  });
}
