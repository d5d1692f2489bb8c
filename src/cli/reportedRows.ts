import { type WorkbookSnapshot } from '../appendix/snapshot';
import { type CheckContext } from '../check/types';
import { examineWorkbook } from '../examine/examine';
import { type Language } from '../messages';
import { type Reported, reportedBy } from '../submission/reported';
import { wordsOf } from './words';

export { type Reported };

/** What a workbook reports, as every shell sends it, and its province; `null` when it holds no appendix. */
export function reported(
  workbook: WorkbookSnapshot,
  context: CheckContext,
  language: Language,
): (Reported & { readonly province: CheckContext['province'] }) | null {
  const examination = examineWorkbook(workbook, context);
  const read = reportedBy(examination, wordsOf(language));
  return read === null ? null : { ...read, province: examination.province };
}
