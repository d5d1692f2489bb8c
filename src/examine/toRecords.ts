import { columnLetters, rangeAddress } from '../appendix/address';
import { type Appendix, type AppendixColumn, type ColumnRole, type NearMiss } from '../appendix/types';
import { type Finding, type Fix } from '../check/types';
import { type Reason } from '../status/types';
import { type Examination, type ExaminedTable } from './examine';
import { itemRecord } from './itemRecord';
import { type FileRecord, type FindingRecord, type SheetRecord, type TableRecord } from './records';
import { findingsByTable } from './findingPlaces';

/** The words of a report's language, handed in by the shell. */
export interface Words {
  readonly finding: (finding: Finding) => string;
  readonly fixLabel: (fix: Fix) => string;
  readonly reason: (reason: Reason) => string;
}

/** The record of one file that could be read (docs/contract.md, `check --format json`). */
export function toFileRecord(examination: Examination, file: string, words: Words): FileRecord {
  return { file, problem: null, sheets: toSheetRecords(examination, words) };
}

/** The records of every sheet, in workbook order; each finding stands with its table. */
export function toSheetRecords(examination: Examination, words: Words): SheetRecord[] {
  return examination.readings.map(({ sheet, nearMisses }) => {
    const places = [
      ...examination.tables.filter(({ appendix }) => appendix.sheet === sheet).map((table) => tablePlace(table, words)),
      ...nearMisses.map(nearMissPlace),
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

function tablePlace(table: ExaminedTable, words: Words): TablePlace {
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
      items: [],
      findings: [],
    },
  };
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
