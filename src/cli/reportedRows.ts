import { type CheckContext, type Finding } from '../check/types';
import { examineWorkbook } from '../examine/examine';
import { type Language } from '../messages';
import { type Label, labelOf } from '../submission/label';
import { type Reported as Rows, reportedBy } from '../submission/reported';
import { type readWithSettings } from '../xlsx/read';
import { wordsOf } from './words';

/** What a workbook reports, as every shell sends it, and what it says of itself. */
export interface Reported extends Rows, Label {
  readonly province: CheckContext['province'];
  /** What was found in it, of every severity. */
  readonly found: readonly Finding[];
}

/** `null` when the workbook holds no appendix. */
export function reported(
  { snapshot, settings }: ReturnType<typeof readWithSettings>,
  context: CheckContext,
  language: Language,
): Reported | null {
  const examination = examineWorkbook(snapshot, context);
  const read = reportedBy(examination, wordsOf(language));
  return read === null
    ? null
    : { ...read, ...labelOf(examination, settings), province: examination.province, found: examination.findings };
}
