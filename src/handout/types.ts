import { type ExaminedItem, type ExaminedTable } from '../examine/examine';
import { type ProvinceId } from '../catalogue/types';

/** One recognised table of the plan's workbooks. */
export interface PlanTable {
  /** Which of the plan's workbooks it stands in, counted from 0. */
  readonly workbook: number;
  readonly table: ExaminedTable;
  /** Whose catalogue knows its agencies. */
  readonly province: ProvinceId;
}

/** How a row came to a unit: the row names it, names a group it is a member of, or an agency it succeeds. */
export type Through = 'named' | 'group' | 'succession';

/** A row of the plan in a unit's hands. */
export interface HandedRow {
  /** Index into the plan's tables. */
  readonly table: number;
  readonly item: ExaminedItem;
  readonly through: Through;
  /** The agency's name as the row writes it. */
  readonly written: string;
}

export interface UnitShare {
  /** Agency id. */
  readonly unit: string;
  readonly name: string;
  /** Rows the unit answers for, in plan order. */
  readonly owns: readonly HandedRow[];
  /** Rows it helps with and does not own, in plan order. */
  readonly coordinates: readonly HandedRow[];
}

/** Why a written name leads to no unit. */
export type NobodyWhy =
  /** The catalogue does not know the name. */
  | 'unknown'
  /** A group whose members the catalogue does not list. */
  | 'no-members'
  /** The agency ended, and no single unit is known to have taken over. */
  | 'no-successor';

export interface PlanRow {
  readonly table: number;
  readonly item: ExaminedItem;
}

/** A written owner or coordinator that leads to no unit, with the rows that name it. */
export interface UnresolvedName {
  readonly written: string;
  readonly why: NobodyWhy;
  readonly role: 'owner' | 'coordinators';
  /** Names of the nearest catalogue entries, best first. */
  readonly nearest: readonly string[];
  readonly rows: readonly PlanRow[];
}

/** An ended owner whose functions went to several units: each of them got the rows. */
export interface SplitSuccession {
  readonly written: string;
  readonly successors: readonly { readonly unit: string; readonly name: string }[];
  readonly rows: readonly PlanRow[];
}

/** Who gets which rows of a plan. Every item of the plan is owned by a unit or stands in `unowned`. */
export interface Handout {
  /** Units with at least one row, in the order of the catalogue. */
  readonly units: readonly UnitShare[];
  /** Items no unit got: without any owner, or with names that lead to none. */
  readonly unowned: readonly PlanRow[];
  readonly unresolved: readonly UnresolvedName[];
  readonly splits: readonly SplitSuccession[];
}
