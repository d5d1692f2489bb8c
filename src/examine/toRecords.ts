import { columnLetters, rangeAddress } from '../appendix/address';
import { type Appendix, type AppendixColumn, type ColumnRole, type NearMiss } from '../appendix/types';
import { type Finding, type Fix } from '../check/types';
import { type Reason } from '../status/types';
import { type Examination, type ExaminedTable } from './examine';
import { itemRecord } from './itemRecord';
import { type FileRecord, type FindingRecord, type SheetRecord, type TableRecord } from './records';
import { findingsByTable } from './findingPlaces';
import { calendarRecord } from './calendarRecord';

/** The words of a report's language, handed in by the shell. */
export interface Words {
  readonly finding: (finding: Finding) => string;
  readonly fixLabel: (fix: Fix) => string;
  readonly reason: (reason: Reason) => string;
}

/** The record of one file that could be read (docs/contract.md, `check --format json`). */
export function toFileRecord(examination: Examination, file: string, words: Words): FileRecord {
  const { asOf, period, rulesOff = [] } = examination.context;
  const configuration =
    examination.configuration === null ? null : { sheet: examination.configuration.sheet, rulesOff };
  return { file, problem: null, asOf, period: period.id, configuration, sheets: toSheetRecords(examination, words) };
}

/** The records of every sheet, in workbook order; each finding stands with its table. */
export function toSheetRecords(examination: Examination, words: Words): SheetRecord[] {
  return examination.readings.map(({ sheet, nearMisses }) => {
    const places = [
      ...examination.tables
        .filter(({ appendix }) => appendix.sheet === sheet)
        .map((table) => tablePlace(table, examination, words)),
      ...nearMisses.map(nearMissPlace),
      ...configurationPlace(examination, sheet),
    ].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
    const findings = examination.findings.filter((finding) => finding.sheet === sheet);
    const byTable = findingsByTable(
      findings,
      places.map(({ range }) => range),
    );
    return {
      sheet,
      tables: places.map(({ record }, index) => ({
        ...record,
        findings: (byTable[index] ?? []).map((finding) => findingRecord(finding, words)),
      })),
    };
  });
}

interface TablePlace {
  readonly range: Appendix['header'];
  readonly record: TableRecord;
}

function tablePlace(table: ExaminedTable, examination: Examination, words: Words): TablePlace {
  const { appendix, items } = table;
  return {
    range: { ...appendix.header, bottom: Math.max(appendix.lastRow, appendix.header.bottom) },
    record: {
      template: appendix.template,
      kind: appendix.kind,
      header: rangeAddress(appendix.header),
      rowsRead: items.length,
      columns: lettersByRole(appendix.columns),
      plan: { id: appendix.plan.id, title: appendix.plan.title },
      calendar: calendarRecord(appendix, examination),
      items: items.map((item) => itemRecord(appendix, item, words.reason)),
      findings: [],
    },
  };
}

function nearMissPlace({ header, headings }: NearMiss): TablePlace {
  const columns: Partial<Record<ColumnRole, string>> = {};
  for (const { address, role } of headings) if (role !== null) columns[role] ??= address.replace(/\d+$/, '');
  return {
    range: header,
    record: {
      template: null,
      kind: null,
      header: rangeAddress(header),
      rowsRead: 0,
      columns,
      plan: null,
      calendar: null,
      items: [],
      findings: [],
    },
  };
}

/** The configuration sheet is no table, but what is wrong in it must be counted like any finding. */
function configurationPlace({ configuration }: Examination, sheet: string): TablePlace[] {
  if (configuration === null || configuration.sheet !== sheet || configuration.wrong.length === 0) return [];
  const { range } = configuration;
  const record = {
    template: null,
    kind: null,
    header: rangeAddress({ ...range, bottom: range.top }),
    rowsRead: 0,
    columns: {},
    plan: null,
    calendar: null,
    isConfiguration: true as const,
    items: [],
    findings: [],
  };
  return [{ range, record }];
}

function lettersByRole(columns: readonly AppendixColumn[]): TableRecord['columns'] {
  const letters: Partial<Record<ColumnRole, string>> = {};
  for (const { role, column } of columns) if (role !== 'other') letters[role] ??= columnLetters(column);
  return letters;
}

function findingRecord(finding: Finding, words: Words): FindingRecord {
  const { rule, severity, cells, item, fixes } = finding;
  return {
    rule,
    severity,
    cells,
    item,
    message: words.finding(finding),
    fixes: fixes.map((fix) => ({ code: fix.code, label: words.fixLabel(fix) })),
  };
}
