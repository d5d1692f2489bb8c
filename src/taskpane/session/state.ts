import { type CellRange } from '../../appendix/snapshot';
import { type Language, type Messages } from '../../messages';
import { type RowDifference } from '../../submission/differences';
import { type PeriodSettings } from '../../submission/period';
import {
  type ConfirmedWarning,
  type DisputedFinding,
  type Receipt,
  type SubmissionSummary,
} from '../../submission/types';
import { type View } from '../routes';
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

export interface PaneState {
  readonly view: View;
  readonly language: Language;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly settings: PaneSettings;
  /** The hub takes the caller for a coordinator. */
  readonly isCoordinator: boolean;
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
  /** Row that the list of findings is narrowed to. */
  readonly onlyRow: { readonly sheet: string; readonly row: number } | null;
  readonly kept: readonly KeptWarning[];
  readonly wrongFindings: readonly WrongFinding[];
  readonly isMarked: boolean;
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
  readonly receipt: Receipt | null;
  readonly outbox: readonly OutboxItem[];
}

export interface Store {
  get(): PaneState;
  set(patch: Partial<PaneState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
