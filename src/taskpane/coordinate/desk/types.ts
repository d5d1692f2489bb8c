import { type CheckContext } from '../../../check/types';
import { type Consolidated } from '../../../consolidate/types';
import { type Dashboard } from '../../../dashboard/types';
import { type FindingRecord, type ProblemCode } from '../../../examine/records';
import { type HandoutSummary } from '../../../handout/summary';
import { type Language } from '../../../messages';
import { type PlanVersion, type RowDecision } from '../../../plan/types';
import { type SheetModel } from '../../../port/sheetModel';
import { type UnreadSubmission } from '../../../submission/readSubmission';
import { type FiledSubmission } from '../../../submission/replay';
import { type RefusalCode } from '../../../submission/ledger';
import { type ReturnedFile } from '../../../submission/returned';
import { type LedgerEntry } from '../../../submission/types';
import { type IsoDate } from '../../../values/types';

/** One file as it was picked or dropped. */
export interface PickedBytes {
  /** With its folders, where a folder was dropped. */
  readonly name: string;
  /** When it was last changed, ISO 8601. */
  readonly changed: string;
  readonly bytes: Uint8Array;
}

/** A finding in words, with the sheet its cells are on. */
export interface SaidFinding extends FindingRecord {
  readonly sheet: string;
}

/** What a picked file turned out to be. */
export type FileReading =
  | { readonly kind: 'unread'; readonly code: ProblemCode }
  /** A workbook without any appendix, or JSON that is no submission. */
  | { readonly kind: 'no-table' }
  | { readonly kind: 'bad-submission'; readonly code: UnreadSubmission }
  | { readonly kind: 'submission'; readonly filed: FiledSubmission }
  | {
      readonly kind: 'report';
      readonly unit: string | null;
      /** The period the workbook says it reports on; `null` when it says none. */
      readonly period: string | null;
      readonly report: Pick<ReturnedFile, 'rows' | 'tables' | 'findings'>;
      readonly findings: readonly SaidFinding[];
    };

/** Picked files as one ledger. */
export interface PickedLedger {
  readonly entries: readonly LedgerEntry[];
  /** Keys of files that a later one of the unit has taken the place of. */
  readonly superseded: readonly string[];
  /** Names of filed submissions that the ledger's laws leave out. */
  readonly refused: readonly { readonly name: string; readonly code: RefusalCode }[];
}

/** What a ledger of whole entries is put together with. */
export interface PictureOrder {
  readonly period: string;
  readonly asOf: IsoDate;
  /** Ids of the units a report is expected of, beside those the plans name. */
  readonly expected: readonly string[];
  readonly plans: readonly PlanVersion[];
  readonly decisions: readonly RowDecision[];
  /** Last day to send; `null` when nobody set one. */
  readonly due: IsoDate | null;
}

export interface Picture {
  readonly consolidated: Consolidated;
  readonly dashboard: Dashboard;
}

/** A plan handed out. */
export interface HandoutMade {
  readonly summary: HandoutSummary;
  /** A .zip with one workbook a unit and the summary. */
  readonly zip: Uint8Array;
}

/** How a caller follows a long call. */
export interface Watch {
  at(done: number, total: number, name: string): void;
  readonly signal: AbortSignal;
}

/** What is done off the page's own thread. Every call rejects with a `DeskProblem` when a person can mend the cause. */
export interface Desk {
  read(file: PickedBytes, context: CheckContext, language: Language): Promise<FileReading>;
  ledger(files: readonly ReturnedFile[], filed: readonly FiledSubmission[], period: string): Promise<PickedLedger>;
  /** `entries` may be of several periods: those of the one before are compared with. */
  picture(entries: readonly LedgerEntry[], order: PictureOrder): Promise<Picture>;
  sheets(picture: Picture, language: Language): Promise<readonly SheetModel[]>;
  workbook(picture: Picture, language: Language): Promise<Uint8Array>;
  /** The plans that workbooks hold, one version of each. */
  plans(files: readonly PickedBytes[], context: CheckContext): Promise<readonly PlanVersion[]>;
  /** Rejects when `watch.signal` is aborted. */
  handOut(files: readonly PickedBytes[], context: CheckContext, watch: Watch): Promise<HandoutMade>;
}

export type DeskProblemCode = ProblemCode | 'no-appendix' | 'province-needed';

/** Why a plan's file cannot be used; the sentence is in the message catalogue. */
export class DeskProblem extends Error {
  constructor(
    readonly code: DeskProblemCode,
    readonly file: string,
  ) {
    super(code);
    this.name = 'DeskProblem';
  }
}
