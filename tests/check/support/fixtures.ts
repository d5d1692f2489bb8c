import { type WorkbookSnapshot } from '../../../src/appendix/snapshot';
import { type CheckContext, type Severity } from '../../../src/check/types';

/** A table in which the rule must speak. */
export interface FailingCase {
  readonly of: string;
  readonly workbook: WorkbookSnapshot;
  readonly context?: CheckContext;
  /** Cells of each of the rule's findings, joined by commas, in sheet order. */
  readonly finds: readonly string[];
  /** Findings of other rules that belong to the case, as `rule cells`. */
  readonly also?: readonly string[];
  readonly severity?: Severity;
}

/** A table in which the rule must be silent. */
export interface SilentCase {
  readonly of: string;
  readonly workbook: WorkbookSnapshot;
  readonly context?: CheckContext;
}

/** Every rule has all three kinds; near misses look like the defect and are none. */
export interface RuleFixtures {
  readonly failing: readonly FailingCase[];
  readonly passing: readonly SilentCase[];
  readonly nearMiss: readonly SilentCase[];
}
