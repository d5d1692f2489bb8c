import { readWorkbook } from '../appendix/readWorkbook';
import { rowKeys } from '../appendix/rowKey';
import { type WorkbookSnapshot } from '../appendix/snapshot';
import { type Appendix, type ItemRow, type SheetReading } from '../appendix/types';
import { agencyCatalogue } from '../catalogue/agencies';
import { type ProvinceId } from '../catalogue/types';
import { runRules } from '../check/runner';
import { type CheckContext, type Finding, type TableScope } from '../check/types';
import { configured, withoutConfiguration } from '../config/configured';
import { readConfiguration } from '../config/readConfiguration';
import { type Configuration } from '../config/types';
import { type Assessment, type AssessmentContext } from '../status/types';
import { assessRow, type RowEvidence } from './evidence';
import { withRowNames } from './findingRows';
import { provinceOf } from './province';
import { reportedTexts } from './reportedTexts';

const PROVINCES: readonly ProvinceId[] = ['lai-chau', 'son-la'];

/** One row with its judgement; `null` for a group, which stands for its children. */
export interface ExaminedItem {
  readonly item: ItemRow;
  readonly key: string;
  /** The years in which the row's target is to be reached; `null` when the plan's are unknown. */
  readonly planYears: AssessmentContext['planYears'];
  readonly assessment: Assessment | null;
}

export interface ExaminedTable {
  readonly appendix: Appendix;
  /** Items and groups in sheet order. */
  readonly items: readonly ExaminedItem[];
}

/** Everything the core knows about a workbook: plain data, no words, no clock. */
export interface Examination {
  /** What the workbook was judged in: the caller's context with what the configuration sheet sets. */
  readonly context: CheckContext;
  /** `null` when the workbook has no configuration sheet. */
  readonly configuration: Configuration | null;
  /** Given by the caller, read from title lines, or found by the owners; `null` when nothing decides. */
  readonly province: ProvinceId | null;
  readonly readings: readonly SheetReading[];
  /** Every recognised table, in workbook order. */
  readonly tables: readonly ExaminedTable[];
  /** Every finding, in sheet order. */
  readonly findings: readonly Finding[];
}

/**
 * The one pipeline every shell calls: reads the configuration and the tables of a workbook, runs the rules, judges every
 * row. The same workbook and context give the same examination everywhere.
 */
export function examineWorkbook(workbook: WorkbookSnapshot, given: CheckContext): Examination {
  const configuration = readConfiguration(workbook);
  const context = configured(given, configuration);
  const { province, readings } = readWithProvince(withoutConfiguration(workbook), context);
  const appendices = readings.flatMap((reading) => reading.appendices);
  const found = runRules({
    tables: appendices.flatMap((appendix) => scopeOf(appendix, workbook, context, province)),
    nearMisses: readings.flatMap((reading) => reading.nearMisses),
    sheetNames: workbook.sheets.map(({ name }) => name),
    wrongSettings: configuration?.wrong ?? [],
    context,
  });
  const findings = withRowNames(found, appendices);
  const tables = appendices.map((appendix) => ({ appendix, items: assessItems(appendix, context) }));
  return { context, configuration, province, readings, tables, findings };
}

function readWithProvince(
  workbook: WorkbookSnapshot,
  context: CheckContext,
): Pick<Examination, 'province' | 'readings'> {
  const read = (province: ProvinceId | null): SheetReading[] =>
    readWorkbook(workbook, {
      province,
      period: context.period,
      ...(context.extraAgencies === undefined ? {} : { extraAgencies: context.extraAgencies }),
      ...(context.plan === undefined ? {} : { plan: context.plan }),
      ...(context.headings === undefined ? {} : { headings: context.headings }),
    });
  const readings = read(context.province);
  if (context.province !== null) return { province: context.province, readings };
  const catalogues = new Map(PROVINCES.map((id) => [id, agencyCatalogue(id, [...(context.extraAgencies ?? [])])]));
  const province = provinceOf(readings, catalogues);
  const isSettled = readings.every(({ appendices }) => appendices.every(({ plan }) => plan.province !== null));
  // Names are read against a catalogue, so tables whose title names no province are read again once it is found.
  return { province, readings: isSettled || province === null ? readings : read(province) };
}

function scopeOf(
  appendix: Appendix,
  workbook: WorkbookSnapshot,
  context: CheckContext,
  province: ProvinceId | null,
): TableScope[] {
  const sheet = workbook.sheets.find(({ name }) => name === appendix.sheet);
  if (sheet === undefined) return [];
  const own = context.province ?? appendix.plan.province ?? province;
  return [{ appendix, sheet, context, province: own, date1904: workbook.date1904 }];
}

function assessItems(appendix: Appendix, { asOf, period, tolerances }: CheckContext): ExaminedItem[] {
  const { dueSoonDays } = tolerances ?? {};
  const keys = rowKeys(appendix);
  return appendix.rows.flatMap((item) => {
    if (item.kind === 'section') return [];
    const planYears = yearsOf(appendix, item);
    const assessment =
      item.kind === 'group'
        ? null
        : assessRow(
            {
              ...item,
              ...progressWords(item),
              kind: appendix.kind,
              hasResultColumn: hasResultColumn(item),
            },
            { asOf, period, planYears, ...(dueSoonDays === undefined ? {} : { dueSoonDays }) },
          );
    return [{ item, key: keys.get(item.row) ?? '', planYears, assessment }];
  });
}

function hasResultColumn({ cells }: ItemRow): boolean {
  return cells.some(({ role }) => role === 'result' || role === 'cumulative');
}

/** A status word may stand in a column beside the words that say how far each part is. */
function progressWords(item: ItemRow): Pick<RowEvidence, 'progressWords'> {
  const { progress } = reportedTexts(item);
  return progress === undefined ? {} : { progressWords: progress };
}

/** A target set for a year of its own ("Đến năm 2030" in a plan to 2045) is to be reached by then. */
function yearsOf({ plan }: Appendix, { targets }: ItemRow): AssessmentContext['planYears'] {
  if (plan.years === null) return null;
  const by = targets[0]?.year ?? null;
  return by === null || by < plan.years.from ? plan.years : { from: plan.years.from, to: by };
}
