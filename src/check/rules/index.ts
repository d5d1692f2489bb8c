import { type Rule } from '../types';
import { ambiguousDate } from './ambiguous-date';
import { ambiguousNumber } from './ambiguous-number';
import { conditionalDueDate } from './conditional-due-date';
import { conflictingAssignment } from './conflicting-assignment';
import { conflictingResult } from './conflicting-result';
import { dissolvedAgency } from './dissolved-agency';
import { dueOutsidePlan } from './due-outside-plan';
import { duplicateItem } from './duplicate-item';
import { duplicateNumber } from './duplicate-number';
import { formulaError } from './formula-error';
import { futureCompletionDate } from './future-completion-date';
import { impossibleDate } from './impossible-date';
import { internalColumn } from './internal-column';
import { legacyFontText } from './legacy-font-text';
import { missingColumn } from './missing-column';
import { missingCompletionDate } from './missing-completion-date';
import { missingCoordinator } from './missing-coordinator';
import { missingDueDate } from './missing-due-date';
import { missingOwner } from './missing-owner';
import { missingProduct } from './missing-product';
import { missingResult } from './missing-result';
import { missingTarget } from './missing-target';
import { missingTitle } from './missing-title';
import { missingUnit } from './missing-unit';
import { noRows } from './no-rows';
import { numberAsText } from './number-as-text';
import { numberGap } from './number-gap';
import { ownerAlsoCoordinates } from './owner-also-coordinates';
import { ownerIsGroup } from './owner-is-group';
import { percentScale } from './percent-scale';
import { resultFalls } from './result-falls';
import { resultIsInequality } from './result-is-inequality';
import { resultOver100 } from './result-over-100';
import { sameAgencyTwice } from './same-agency-twice';
import { strayRow } from './stray-row';
import { totalMismatch } from './total-mismatch';
import { uncalculatedFormula } from './uncalculated-formula';
import { unitMismatch } from './unit-mismatch';
import { unknownAgency } from './unknown-agency';
import { unreadableDueDate } from './unreadable-due-date';
import { unreadableResult } from './unreadable-result';
import { unreadableTarget } from './unreadable-target';
import { unrecognisedTable } from './unrecognised-table';
import { untidyText } from './untidy-text';
import { wrongSetting } from './wrong-setting';

/** Every rule, in the order of the rule table: structure, numbering, agencies, dates, values, text, settings. */
export const allRules: readonly Rule[] = [
  unrecognisedTable,
  missingColumn,
  noRows,
  duplicateNumber,
  numberGap,
  duplicateItem,
  strayRow,
  internalColumn,
  totalMismatch,
  missingTitle,
  missingOwner,
  unknownAgency,
  dissolvedAgency,
  ownerAlsoCoordinates,
  sameAgencyTwice,
  ownerIsGroup,
  missingCoordinator,
  conflictingAssignment,
  missingDueDate,
  unreadableDueDate,
  impossibleDate,
  dueOutsidePlan,
  ambiguousDate,
  conditionalDueDate,
  missingCompletionDate,
  futureCompletionDate,
  missingProduct,
  missingUnit,
  missingTarget,
  unreadableTarget,
  unitMismatch,
  missingResult,
  unreadableResult,
  resultOver100,
  percentScale,
  numberAsText,
  ambiguousNumber,
  resultIsInequality,
  resultFalls,
  conflictingResult,
  formulaError,
  uncalculatedFormula,
  legacyFontText,
  untidyText,
  wrongSetting,
];
