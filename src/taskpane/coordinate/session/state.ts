import { type Consolidated, type TrackedUnit } from '../../../consolidate/types';
import { type Dashboard } from '../../../dashboard/types';
import { type HandoutSummary } from '../../../handout/summary';
import { type CoordinateWords } from '../../../messages/coordinate';
import { type PlanVersion, type RowDecision } from '../../../plan/types';
import { type PeriodSettings } from '../../../submission/period';
import { type Publication } from '../../../submission/publication';
import { type LedgerEntry } from '../../../submission/types';
import { type StateStore } from '../../store';
import { type RowFilter } from './drill';
import { type LeftOutWhy, type PickedFile } from './files';

/** Where the reports come from. */
export const SOURCES = ['hub', 'graph', 'files'] as const;
export type Source = (typeof SOURCES)[number];

/** The parts of the room. */
export const SECTIONS = ['source', 'units', 'picture', 'problems', 'actions'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the room is busy with; `total` 0 while nobody knows how much it is. */
export interface Work {
  readonly kind: keyof CoordinateWords['coordinate']['busy'];
  readonly done: number;
  readonly total: number;
  /** What is being worked on, such as a file's name; "" for nothing to name. */
  readonly name: string;
  /** `null` where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

export interface RoomNotice {
  readonly tone: 'error' | 'warning' | 'success' | 'info';
  readonly say: (words: CoordinateWords) => string;
  readonly retry?: () => void;
  /** What it says can be copied. */
  readonly copied?: (words: CoordinateWords) => string;
}

/** Rows behind a figure. */
export interface Drill {
  readonly title: (words: CoordinateWords) => string;
  readonly filter: RowFilter;
}

/** A unit that has been opened. */
export interface OpenedUnit {
  readonly unit: string;
  /** Its newest report, whole; `null` while it is fetched, or when there is none. */
  readonly entry: LedgerEntry | null;
}

export interface RoomState {
  readonly section: Section;
  /** `null`: nobody has chosen yet. */
  readonly source: Source | null;
  readonly period: string;
  readonly work: Work | null;
  readonly notice: RoomNotice | null;
  /** The caller may review, publish and hand in plans. */
  readonly mayDecide: boolean;
  readonly isAway: boolean;
  readonly files: readonly PickedFile[];
  /** Why files do not count: workbooks by key, filed submissions by name. */
  readonly leftOut: Readonly<Record<string, LeftOutWhy>>;
  readonly entries: readonly LedgerEntry[];
  readonly calendar: PeriodSettings | null;
  readonly tracker: readonly TrackedUnit[] | null;
  readonly picture: Consolidated | null;
  /** False while the picture of a great many units has been fetched without its rows. */
  readonly hasRows: boolean;
  readonly dashboard: Dashboard | null;
  /** When the figures were put together, ISO 8601. */
  readonly madeAt: string | null;
  readonly plans: readonly PlanVersion[];
  readonly decisions: readonly RowDecision[];
  readonly drill: Drill | null;
  readonly opened: OpenedUnit | null;
  /** The consolidated sheets have been written into the open workbook. */
  readonly hasSheets: boolean;
  readonly publication: Publication | null;
  readonly handout: HandoutSummary | null;
}

export function emptyRoom(period: string): RoomState {
  return {
    section: 'source',
    source: null,
    period,
    work: null,
    notice: null,
    mayDecide: false,
    isAway: false,
    files: [],
    leftOut: {},
    entries: [],
    calendar: null,
    tracker: null,
    picture: null,
    hasRows: false,
    dashboard: null,
    madeAt: null,
    plans: [],
    decisions: [],
    drill: null,
    opened: null,
    hasSheets: false,
    publication: null,
    handout: null,
  };
}

/** What belongs to one period of one source, before anything of it is known. */
export function nothingKnown(): Partial<RoomState> {
  return {
    isAway: false,
    entries: [],
    leftOut: {},
    calendar: null,
    tracker: null,
    picture: null,
    hasRows: false,
    dashboard: null,
    madeAt: null,
    drill: null,
    opened: null,
    publication: null,
  };
}

export type RoomStore = StateStore<RoomState>;
