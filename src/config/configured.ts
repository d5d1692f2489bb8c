import { type WorkbookSnapshot } from '../appendix/snapshot';
import { type CheckContext } from '../check/types';
import { periodOf } from '../values/period';
import { type Configuration } from './types';
import { isConfigSheet } from './vocabulary';

/**
 * The context a workbook is judged in: what the caller stated wins over the sheet, the sheet over the defaults. A period
 * nobody stated is the quarter of the as-of date, wherever that comes from.
 */
export function configured(given: CheckContext, configuration: Configuration | null): CheckContext {
  if (configuration === null) return given;
  const { byDefault = [] } = given;
  const asOf = byDefault.includes('asOf') ? (configuration.asOf ?? given.asOf) : given.asOf;
  const period = !byDefault.includes('period')
    ? given.period
    : (configuration.period ?? (asOf === given.asOf ? given.period : periodOf(asOf, 'quarter')));
  const { unit = configuration.unit, extraAgencies = [] } = given;
  const { plan, years, headings, severities, rulesOff, tolerances, agencies } = configuration;
  return {
    ...given,
    asOf,
    period,
    province: given.province ?? configuration.province,
    ...(unit === null ? {} : { unit }),
    ...(plan === null && years === null ? {} : { plan: { id: plan, years } }),
    extraAgencies: [...extraAgencies, ...agencies],
    headings,
    severities,
    rulesOff,
    tolerances,
  };
}

/** The workbook as a reader of appendices sees it: configuration sheets stay as they are, and hold no table. */
export function withoutConfiguration(workbook: WorkbookSnapshot): WorkbookSnapshot {
  if (!workbook.sheets.some(({ name }) => isConfigSheet(name))) return workbook;
  const sheets = workbook.sheets.map((sheet) =>
    isConfigSheet(sheet.name) ? { ...sheet, cells: [], merges: [] } : sheet,
  );
  return { ...workbook, sheets };
}
