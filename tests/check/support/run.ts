import { readWorkbook } from '../../../src/appendix/readWorkbook';
import { type WorkbookSnapshot } from '../../../src/appendix/snapshot';
import { runRules } from '../../../src/check/runner';
import { type CheckContext, type Finding, type Rule, type WorkbookScope } from '../../../src/check/types';
import { withoutConfiguration } from '../../../src/config/configured';
import { readConfiguration } from '../../../src/config/readConfiguration';
import { readPeriod } from '../../../src/values/period';

/** The third quarter of 2026, as of 5 September. */
export const CONTEXT: CheckContext = {
  asOf: '2026-09-05',
  period: readPeriod('2026-Q3')!,
  province: null,
};

/** What the rules see of a workbook. */
export function scopeOf(workbook: WorkbookSnapshot, context: CheckContext = CONTEXT): WorkbookScope {
  const readings = readWorkbook(
    withoutConfiguration(workbook),
    context.province === null ? {} : { province: context.province },
  );
  return {
    context,
    sheetNames: workbook.sheets.map(({ name }) => name),
    wrongSettings: readConfiguration(workbook)?.wrong ?? [],
    nearMisses: readings.flatMap(({ nearMisses }) => nearMisses),
    tables: readings.flatMap(({ appendices, sheet }) =>
      appendices.map((appendix) => ({
        appendix,
        sheet: workbook.sheets.find(({ name }) => name === sheet)!,
        context,
        province: context.province ?? appendix.plan.province,
        date1904: workbook.date1904,
      })),
    ),
  };
}

/** All findings of a workbook. */
export function findingsOf(workbook: WorkbookSnapshot, context?: CheckContext, rules?: readonly Rule[]): Finding[] {
  return runRules(scopeOf(workbook, context), rules);
}

/** `missing-owner C8`: rule and cells, as the tests compare them. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, cells }) => `${rule} ${cells.join(',')}`);
}
