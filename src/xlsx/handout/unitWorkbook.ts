import { excerptOf } from '../../handout/excerpt';
import { rowsOfTable } from '../../handout/allocate';
import { type Previous } from '../../handout/previous';
import { type PlanTable, type UnitShare } from '../../handout/types';
import { type SettingId } from '../../config/vocabulary';
import { PROVINCES } from '../../config/general';
import { type Period } from '../../values/types';
import { type SheetModel, type WorkbookModel } from '../model';
import { filledConfiguration } from './configuration';
import { informationSheet } from './informationSheet';
import { type PlanSheet, reportSheet } from './reportSheet';
import { type HandoutWords } from './words';

export interface UnitWorkbookSpec {
  readonly tables: readonly PlanTable[];
  /** The same tables where they stand in their sheets. */
  readonly sheets: readonly PlanSheet[];
  readonly period: Period;
  /** What units reported for the period before; `null` hands nothing back. */
  readonly previous: Previous | null;
  /** The configuration sheet of the plan's workbook, else an empty one. */
  readonly configuration: SheetModel;
  readonly words: HandoutWords;
}

/** Excel's own limit. */
const LONGEST_NAME = 31;

/**
 * The workbook one unit reports in: its rows of every table, the rows it helps with on a sheet for reading, and the
 * configuration sheet that says whose report it is. A unit that owns nothing gets the rows it helps with alone.
 */
export function unitWorkbook(share: UnitShare, spec: UnitWorkbookSpec): WorkbookModel {
  const { period, words } = spec;
  const previous =
    spec.previous === null
      ? null
      : { period: spec.previous.period, answers: spec.previous.answers.get(share.unit) ?? new Map<string, string>() };
  const names = new Set<string>([words.information.sheet, spec.configuration.name].map((name) => name.toLowerCase()));
  const reports = spec.tables.flatMap(({ table }, index): SheetModel[] => {
    const owned = rowsOfTable(share, index);
    const plan = spec.sheets[index];
    if (owned.length === 0 || plan === undefined) return [];
    const name = freeName(plan.sheet.name, names);
    return [reportSheet(plan, excerptOf(table, owned), { name, unitName: share.name, period, previous, words })];
  });
  const footer = words.page({ unit: share.name.replaceAll('&', '&&'), period: period.id });
  const information = informationSheet(share, spec.tables, words, footer);
  const plans = plansOf(share, spec.tables);
  const [plan] = plans;
  return {
    sheets: [
      ...reports,
      ...(information === null ? [] : [information]),
      ...(reports.length === 0 ? [] : [filledConfiguration(spec.configuration, settingsOf(share, spec))]),
    ],
    date1904: false,
    activeSheet: 0,
    title: `${share.name} – ${period.id}`,
    settings: {
      'phuluc.period': period.id,
      'phuluc.unit': share.unit,
      ...(plan === undefined ? {} : { 'phuluc.plan': plans.map(({ id }) => id).join(' ') }),
    },
  };
}

function plansOf({ owns, coordinates }: UnitShare, tables: readonly PlanTable[]) {
  const plans = new Map(
    [...owns, ...coordinates].flatMap(({ table }) => {
      const plan = tables[table]?.table.appendix.plan;
      return plan === undefined ? [] : [[plan.id, plan] as const];
    }),
  );
  return [...plans.values()];
}

/** Plan and years only where there is one: a workbook's setting holds for all its tables. */
function settingsOf(share: UnitShare, { tables, period }: UnitWorkbookSpec): Partial<Record<SettingId, string>> {
  const owned = tables.filter((_, index) => share.owns.some(({ table }) => table === index));
  const plans = plansOf({ ...share, coordinates: [] }, tables);
  const [plan] = plans;
  const provinces = [...new Set(owned.map(({ province }) => province))];
  const [province] = provinces;
  const years = plan?.years ?? null;
  return {
    ...(plan === undefined || plans.length > 1 ? {} : { plan: plan.id }),
    ...(years === null || plans.length > 1
      ? {}
      : { years: years.from === years.to ? String(years.from) : `${String(years.from)} - ${String(years.to)}` }),
    period: period.id,
    unit: share.unit,
    ...(province === undefined || provinces.length > 1 ? {} : { province: PROVINCES[province] }),
  };
}

/** Two tables of one sheet, or of two workbooks, may not have one name. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, LONGEST_NAME);
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = ` (${String(count)})`;
    name = `${wanted.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
