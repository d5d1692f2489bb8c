import { type AppendixKind } from '../appendix/types';
import { type IsoDate } from '../values/types';
import {
  type Handout,
  type NobodyWhy,
  type PlanRow,
  type PlanTable,
  type SplitSuccession,
  type Through,
  type UnresolvedName,
} from './types';

/** A row of the plan where it stands. */
export interface RowPlace {
  readonly file: string;
  readonly sheet: string;
  /** Address of its owner cell, else of its title. */
  readonly cell: string;
  readonly key: string;
  readonly kind: AppendixKind;
  readonly section: string;
  readonly number: string;
  readonly title: string;
}

export interface HandedPlace extends RowPlace {
  readonly through: Through;
  readonly written: string;
}

/** Who got which rows: plain JSON, for programs and for the summary workbook (docs/contract.md, `split`). */
export interface HandoutSummary {
  readonly period: string;
  readonly asOf: IsoDate;
  readonly plans: readonly string[];
  readonly units: readonly {
    readonly unit: string;
    readonly name: string;
    readonly file: string;
    readonly rows: readonly HandedPlace[];
    readonly coordinates: readonly HandedPlace[];
  }[];
  readonly unowned: readonly RowPlace[];
  readonly unresolved: readonly {
    readonly written: string;
    readonly why: NobodyWhy;
    readonly role: UnresolvedName['role'];
    readonly nearest: readonly string[];
    readonly rows: readonly RowPlace[];
  }[];
  readonly splits: readonly {
    readonly written: string;
    readonly successors: SplitSuccession['successors'];
    readonly rows: readonly RowPlace[];
  }[];
}

/** The summary of a hand-out. `files` names the plan's workbooks, `names` the units'. */
export function summaryOf(
  handout: Handout,
  tables: readonly PlanTable[],
  {
    period,
    asOf,
    files,
    names,
  }: {
    readonly period: string;
    readonly asOf: IsoDate;
    readonly files: readonly string[];
    readonly names: ReadonlyMap<string, string>;
  },
): HandoutSummary {
  const placed = (rows: readonly PlanRow[]): RowPlace[] => rows.map((row) => placeOf(row, tables, files));
  const handed = (rows: Handout['units'][number]['owns']): HandedPlace[] =>
    rows.map((row) => ({ ...placeOf(row, tables, files), through: row.through, written: row.written }));
  return {
    period,
    asOf,
    plans: [...new Set(tables.map(({ table }) => table.appendix.plan.id))],
    units: handout.units.map(({ unit, name, owns, coordinates }) => ({
      unit,
      name,
      file: names.get(unit) ?? '',
      rows: handed(owns),
      coordinates: handed(coordinates),
    })),
    unowned: placed(handout.unowned),
    unresolved: handout.unresolved.map(({ rows, ...name }) => ({ ...name, rows: placed(rows) })),
    splits: handout.splits.map(({ rows, ...split }) => ({ ...split, rows: placed(rows) })),
  };
}

/** Whether a person must still find an owner: a row without one, or an owner's name that leads to none. */
export function needsOwners({ unowned, unresolved }: Pick<Handout, 'unowned' | 'unresolved'>): boolean {
  return unowned.length > 0 || unresolved.some(({ role }) => role === 'owner');
}

function placeOf(
  { table, item: { item, key } }: PlanRow,
  tables: readonly PlanTable[],
  files: readonly string[],
): RowPlace {
  const plan = tables[table];
  const cell = item.cells.find(({ role }) => role === 'owner') ?? item.cells.find(({ role }) => role === 'title');
  return {
    file: files[plan?.workbook ?? 0] ?? '',
    sheet: plan?.table.appendix.sheet ?? '',
    cell: cell?.address ?? '',
    key,
    kind: plan?.table.appendix.kind ?? 'tasks',
    section: item.section,
    number: item.number,
    title: item.title,
  };
}
