import { type CalendarRecord, type CheckReport, type FileRecord, type TableRecord } from '../examine/records';
import { type Messages } from '../messages';
import { printDate } from '../messages/print';

/** The report of `check` as a person reads it in a terminal. */
export function textReport(report: CheckReport, messages: Messages): string {
  const lines: string[] = [];
  for (const file of report.files) {
    lines.push(file.file);
    if (file.problem !== null) {
      lines.push(`  ${file.problem.message}`, '');
      continue;
    }
    const tables = file.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.sheet, table })));
    if (file.configuration) lines.push(configured(file, file.configuration, messages));
    if (tables.every(({ table }) => table.isConfiguration)) lines.push(messages.cli.nothingRecognised);
    for (const { sheet, table } of tables) {
      if (table.isConfiguration) lines.push(messages.cli.configuration(sheet));
      else lines.push(messages.cli.table({ sheet, template: templateName(table, messages), rows: table.rowsRead }));
      if (table.calendar !== null) lines.push(calendarLine(table.calendar, messages));
      const counts = statusCounts(table, messages);
      if (counts !== '') lines.push(messages.cli.statusCounts(counts));
      for (const finding of table.findings) {
        const fixes = finding.fixes.length > 0 ? messages.cli.fixable(finding.fixes.length) : '';
        lines.push(`    ${messages.cli.severity[finding.severity]} [${finding.rule}] ${finding.message}${fixes}`);
      }
    }
    lines.push('');
  }
  lines.push(messages.cli.summary({ files: report.files.length, ...report.summary }), '');
  return lines.join('\n');
}

function configured(
  { asOf = '', period = '' }: FileRecord,
  { sheet, rulesOff }: NonNullable<FileRecord['configuration']>,
  { cli }: Messages,
): string {
  return cli.configured({ sheet, period, asOf: printDate(asOf), off: rulesOff.join(', ') });
}

function calendarLine({ due, daysLeft, data, source }: CalendarRecord, { cli }: Messages): string {
  const day = due === null ? null : printDate(due);
  return cli.calendar({ due: day, days: daysLeft, until: printDate(data.to), source });
}

function templateName(table: TableRecord, messages: Messages): string {
  return table.template === null ? messages.status.templates.unrecognised : messages.status.templates[table.template];
}

function statusCounts(table: TableRecord, messages: Messages): string {
  const counts = new Map<string, number>();
  for (const { status } of table.items) {
    if (status !== null)
      counts.set(messages.status.labels[status], (counts.get(messages.status.labels[status]) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label} ${count}`).join(' · ');
}
