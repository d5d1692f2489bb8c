import { type CellRange, type SheetSnapshot, type WorkbookSnapshot } from '../appendix/snapshot';
import { type ProvinceId } from '../catalogue/types';
import { WRONG_SETTING } from '../check/rules/wrong-setting';
import { type Facts, type Severity, type Tolerances, type WrongSetting } from '../check/types';
import { foldBare } from '../text/fold';
import { similarity } from '../text/similarity';
import { readAgencyRows } from './agencies';
import { readBlocks, type Blocks, type SettingCell, type SettingRow } from './blocks';
import {
  PROVINCES,
  readDay,
  readDays,
  readPercent,
  readPlan,
  readProvince,
  readReportPeriod,
  readUnit,
  readYears,
  wrong,
  type Setting,
} from './general';
import { RULE_NAMES } from './ruleNames';
import { type Configuration } from './types';
import { BLOCKS, COLUMN_NAMES, isConfigSheet, LEVEL_NAMES, namedIn, SETTING_NAMES, type SettingId } from './vocabulary';

type RuleId = keyof typeof RULE_NAMES;

/** Three months: a due date further away is not "soon" by any measure. */
const MOST_DAYS = 90;
/** Less like than this, and a name is no slip for another one. */
const LIKELY = 0.5;

/**
 * Reads the configuration sheet of a workbook; `null` when it has none, the first one when there are copies. Total:
 * whatever stands there, a setting is either read, blank, or listed in `wrong` with its cell.
 */
export function readConfiguration(workbook: WorkbookSnapshot): Configuration | null {
  const sheet = workbook.sheets.find(({ name }) => isConfigSheet(name));
  return sheet === undefined ? null : new Reading(sheet, workbook.date1904).configuration();
}

class Reading {
  private readonly wrong: WrongSetting[] = [];
  private readonly blocks: Blocks;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly date1904: boolean,
  ) {
    this.blocks = readBlocks(sheet);
  }

  configuration(): Configuration {
    const cells = this.general();
    const take = <T>(id: SettingId, read: (cell: SettingCell) => Setting<T>): T | null => {
      const cell = cells.get(id);
      return cell === undefined ? null : this.taken(cell, read(cell));
    };
    const province = take('province', readProvince);
    const provinces = province === null ? (Object.keys(PROVINCES) as ProvinceId[]) : [province];
    const agencies = readAgencyRows(this.blocks.agencies, province, provinces, this.date1904, (cell, facts) =>
      this.report(cell, facts),
    );
    const dueSoonDays = take('dueSoonDays', (cell) => readDays(cell, MOST_DAYS));
    const totalPercent = take('totalPercent', readPercent);
    const fallPercent = take('fallPercent', readPercent);
    const tolerances: Tolerances = {
      ...(dueSoonDays === null ? {} : { dueSoonDays }),
      ...(totalPercent === null ? {} : { totalPercent }),
      ...(fallPercent === null ? {} : { fallPercent }),
    };
    return {
      sheet: this.sheet.name,
      range: filledRange(this.sheet),
      plan: take('plan', readPlan),
      years: take('years', readYears),
      period: take('period', (cell) => readReportPeriod(cell, this.date1904)),
      asOf: take('asOf', (cell) => readDay(cell, this.date1904)),
      unit: take('unit', (cell) => readUnit(cell, provinces, agencies)),
      province,
      tolerances,
      ...this.levels(),
      headings: this.headings(),
      agencies,
      wrong: this.wrong,
    };
  }

  /** The filled value of each setting; a second value for the same one is wrong. */
  private general(): Map<SettingId, SettingCell> {
    const cells = new Map<SettingId, SettingCell>();
    for (const { name, value } of this.blocks.general) {
      if (value.text === '') continue;
      const id = namedIn<SettingId>(SETTING_NAMES, name.text);
      const first = id === null ? undefined : cells.get(id);
      if (id === null) {
        const nearest = nearestOf(name.text, Object.values(SETTING_NAMES));
        this.report(name.text === '' ? value : name, wrong('setting', { text: name.text, nearest }).wrong);
      } else if (first !== undefined) {
        this.report(value, wrong('twice', { text: SETTING_NAMES[id], first: first.address }).wrong);
      } else cells.set(id, value);
    }
    return cells;
  }

  private levels(): Pick<Configuration, 'severities' | 'rulesOff'> {
    const severities: Record<string, Severity> = {};
    const rulesOff: string[] = [];
    const firsts = new Map<string, SettingCell>();
    for (const { rule, level } of this.blocks.rules) {
      if (level.text === '') continue;
      const id = namedIn<RuleId>(RULE_NAMES, rule.text);
      const problem = this.levelProblem(rule, level, id, id === null ? undefined : firsts.get(id));
      if (problem !== null) this.report(...problem);
      if (problem !== null || id === null) continue;
      firsts.set(id, level);
      const chosen = namedIn<Severity | 'off'>(LEVEL_NAMES, level.text);
      if (chosen === 'off') rulesOff.push(id);
      else if (chosen !== null) severities[id] = chosen;
    }
    return { severities, rulesOff };
  }

  private levelProblem(
    rule: SettingCell,
    level: SettingCell,
    id: RuleId | null,
    first: SettingCell | undefined,
  ): [SettingCell, Facts] | null {
    if (id === null) {
      const place = rule.text === '' ? level : rule;
      const known = [...Object.values(RULE_NAMES), ...Object.keys(RULE_NAMES)];
      return [place, wrong('rule', { text: rule.text, nearest: nearestOf(rule.text, known) }).wrong];
    }
    if (id === WRONG_SETTING) return [level, wrong('fixed-rule', { text: rule.text }).wrong];
    if (first !== undefined) return [level, wrong('twice', { text: RULE_NAMES[id], first: first.address }).wrong];
    if (namedIn(LEVEL_NAMES, level.text) === null) {
      return [level, wrong('level', { text: level.text, known: Object.values(LEVEL_NAMES) }).wrong];
    }
    return null;
  }

  private headings(): Configuration['headings'] {
    const phrases = new Map<string, SettingCell>();
    return this.blocks.headings.flatMap(({ column, names }: SettingRow<'headings'>) => {
      if (names.list.length === 0) return [];
      const sense = namedIn(COLUMN_NAMES, column.text);
      if (sense === null) {
        const nearest = nearestOf(column.text, Object.values(COLUMN_NAMES));
        this.report(column.text === '' ? names : column, wrong('column', { text: column.text, nearest }).wrong);
        return [];
      }
      const own = names.list.filter((name) => {
        const first = phrases.get(foldBare(name));
        if (first !== undefined) this.report(names, wrong('twice', { text: name, first: first.address }).wrong);
        phrases.set(foldBare(name), first ?? names);
        return first === undefined;
      });
      return own.length === 0 ? [] : [{ sense, phrases: own }];
    });
  }

  private taken<T>(cell: SettingCell, setting: Setting<T>): T | null {
    if ('value' in setting) return setting.value;
    this.report(cell, setting.wrong);
    return null;
  }

  private report(cell: SettingCell, facts: Facts): void {
    this.wrong.push({ sheet: this.sheet.name, cell: cell.address, facts });
  }
}

function nearestOf(text: string, names: readonly string[]): string[] {
  const bare = foldBare(text);
  return names
    .map((name) => ({ name, likeness: similarity(bare, foldBare(name)) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 1)
    .map(({ name }) => name);
}

function filledRange({ cells }: SheetSnapshot): CellRange {
  let [top, left, bottom, right] = [Infinity, Infinity, 1, 1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return cells.length === 0
    ? { top: 1, left: 1, bottom: 1, right: Object.keys(BLOCKS).length }
    : { top, left, bottom, right };
}
