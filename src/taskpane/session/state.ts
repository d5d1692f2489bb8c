import { type AcceptedRow } from '../../check/types';
import { type HubCaller } from '../../destinations/hubRoom';
import { type CellRange } from '../../appendix/snapshot';
import { type Language, type Messages } from '../../messages/pane';
import { type RowDifference } from '../../submission/differences';
import { type PeriodSettings } from '../../submission/period';
import {
  type ConfirmedWarning,
  type DisputedFinding,
  type Receipt,
  type SubmissionSummary,
  type Submission,
} from '../../submission/types';
import { type View } from '../routes';
import { type StateStore } from '../store';
import { type FindingFilter } from './findingList';
import { type OutboxItem } from './outbox';
import { type Report } from './report';
import { type PaneSettings } from './settings';

export type Busy = keyof Messages['pane']['busy'];

/** A line above the view. The words are made when it is shown, in the language of that moment. */
export interface Notice {
  readonly tone: 'error' | 'warning' | 'success' | 'info';
  readonly say: (messages: Messages) => string;
  /** Offers to do it again. */
  readonly retry?: () => void;
  /** Said to screen readers only: the view itself shows it. */
  readonly isShownElsewhere?: true;
}

/** Where statuses are written: beside each table, or on a sheet of their own. */
export type StatusPlace = 'column' | 'sheet';

/** How the last writing is taken back, and what is said then. */
export interface UndoStep {
  readonly takeBack: () => Promise<void>;
  readonly say: (messages: Messages) => string;
}

/** Cells that changed since the report was made. */
export interface ChangedArea {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A warning kept with a reason, with the sheet it is on. */
export interface KeptWarning extends ConfirmedWarning {
  readonly sheet: string;
  /** What the cells showed when the reason was given; the warning comes back when they change. */
  readonly content: string;
}

/** A finding somebody here holds to be wrong, with what its cells showed then. */
export interface WrongFinding extends DisputedFinding {
  readonly sheet: string;
  readonly content: string;
}

/** What the hub says about earlier sendings; `null` members are not known. */
export interface Comparison {
  readonly unit: string;
  readonly period: string;
  readonly current: SubmissionSummary | null;
  readonly comment: string | null;
  readonly differences: readonly RowDifference[] | null;
  readonly history: readonly SubmissionSummary[];
}

/** A report as a file: who puts it into the shared folder is its user. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly submission: Submission;
  /** The program around the page has said that the file is there. */
  readonly isSure: boolean;
}

/** The unit and period that `rows` were asked for. */
export interface AcceptedEarlier {
  readonly unit: string;
  readonly period: string;
  readonly rows: Readonly<Record<string, readonly AcceptedRow[]>>;
}

export interface PaneState {
  readonly view: View;
  readonly language: Language;
  readonly busy: Busy | null;
  /** Share of the running task that is done, 0 to 1; `null` when it cannot tell. */
  readonly progress: number | null;
  /** The running task has been asked to stop. */
  readonly isStopping: boolean;
  readonly notice: Notice | null;
  readonly settings: PaneSettings;
  /** Whom the hub takes the caller for; `null` while it has not said. */
  readonly caller: HubCaller | null;
  /** The hub that lets people sign in with an account, and what the account is called. */
  readonly hubAccount: { readonly hub: string; readonly label: string } | null;
  /** The Microsoft account that is signed in; `null` while none is known. */
  readonly graphAccount: string | null;
  /** False when this computer keeps nothing beyond the life of the pane. */
  readonly settingsKept: boolean;
  /** Id of the reporting period. */
  readonly period: string;
  /** Somebody chose it, here or when the workbook was last open; else the workbook's configuration may. */
  readonly isPeriodChosen: boolean;
  readonly report: Report | null;
  readonly changed: readonly ChangedArea[];
  /** Key of the selected finding. */
  readonly selected: string | null;
  /** What the list of findings is narrowed to, and the row. */
  readonly filter: FindingFilter;
  readonly onlyRow: { readonly sheet: string; readonly row: number } | null;
  readonly kept: readonly KeptWarning[];
  readonly wrongFindings: readonly WrongFinding[];
  readonly isMarked: boolean;
  /** Notes at cells have been written. */
  readonly isNoted: boolean;
  readonly hasStatusColumn: boolean;
  readonly hasStatusSheet: boolean;
  readonly statusPlace: StatusPlace;
  /** Takes back what was last written on the user's word. */
  readonly undo: UndoStep | null;
  /** The hub's calendar of the period; `null` while unknown. */
  readonly calendar: PeriodSettings | null;
  readonly comparison: Comparison | null;
  /** The hub could not be reached when it was last asked. */
  readonly isHubAway: boolean;
  /** When what could not be sent or asked is tried again by itself, ISO 8601; `null` when nothing waits. */
  readonly retryAt: string | null;
  /** The report that was last given out as a file. */
  readonly savedFile: SavedFile | null;
  /** What the unit's accepted reports of earlier periods said; `null` while unknown. */
  readonly accepted: AcceptedEarlier | null;
  readonly receipt: Receipt | null;
  readonly outbox: readonly OutboxItem[];
}

export type Store = StateStore<PaneState>;
