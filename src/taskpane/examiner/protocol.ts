import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext } from '../../check/types';
import { type Examination } from '../../examine/examine';

export interface Question {
  readonly id: number;
  readonly workbook: WorkbookSnapshot;
  readonly context: CheckContext;
}

export type Answer =
  | { readonly id: number; readonly examination: Examination }
  /** Where the core failed, without any cell's contents. */
  | { readonly id: number; readonly failure: string };
