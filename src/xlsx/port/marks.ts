import { MARK_FILL, MARK_ORDER, markFormula, worstMarks } from '../../port/marks';
import { verticalRuns } from '../../port/areas';
import { type SheetMark } from '../../port/workbookPort';
import { type ConditionalFormat } from '../model';
import { kindOf } from './bookEdits';
import { type OpenBook } from './openBook';

/** Replaces all marks on findings by these; marks on sheets that are gone are left out. */
export function setMarks(book: OpenBook, marks: readonly SheetMark[]): void {
  const bySheet = worstMarks(marks);
  for (const sheet of book.sheets) {
    const found = bySheet.get(sheet.name);
    const others = sheet.formats.filter((format) => !isFindingMark(format));
    const fresh = MARK_ORDER.flatMap((severity): ConditionalFormat[] => {
      const cells = found?.[severity] ?? [];
      if (cells.length === 0) return [];
      const rule = { kind: 'formula', formula: markFormula(severity), fill: MARK_FILL[severity] } as const;
      return [{ ranges: verticalRuns(cells), rule }];
    });
    if (fresh.length === 0 && others.length === sheet.formats.length) continue;
    sheet.formats = [...others, ...fresh];
    book.looksChanged(sheet, false);
  }
}

function isFindingMark(format: ConditionalFormat): boolean {
  const kind = kindOf(format);
  return MARK_ORDER.some((severity) => severity === kind);
}
