import { type Rule } from '../types';
import { conditionalDueDate } from './conditional-due-date';
import { dissolvedAgency } from './dissolved-agency';
import { dueOutsidePlan } from './due-outside-plan';
import { duplicateItem } from './duplicate-item';
import { duplicateNumber } from './duplicate-number';
import { impossibleDate } from './impossible-date';
import { internalColumn } from './internal-column';
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
import { numberGap } from './number-gap';
import { ownerAlsoCoordinates } from './owner-also-coordinates';
import { ownerIsGroup } from './owner-is-group';
import { sameAgencyTwice } from './same-agency-twice';
import { strayRow } from './stray-row';
import { unknownAgency } from './unknown-agency';
import { unreadableDueDate } from './unreadable-due-date';
import { unrecognisedTable } from './unrecognised-table';

/** Every rule, in the order of the rule table: structure, numbering, agencies, dates, values, text. */
export const allRules: readonly Rule[] = [
  unrecognisedTable,
  missingColumn,
  noRows,
  duplicateNumber,
  numberGap,
  duplicateItem,
  strayRow,
  internalColumn,
  missingTitle,
  missingOwner,
  unknownAgency,
  dissolvedAgency,
  ownerAlsoCoordinates,
  sameAgencyTwice,
  ownerIsGroup,
  missingCoordinator,
  missingDueDate,
  unreadableDueDate,
  impossibleDate,
  dueOutsidePlan,
  conditionalDueDate,
  missingCompletionDate,
  missingProduct,
  missingUnit,
  missingTarget,
  missingResult,
];
