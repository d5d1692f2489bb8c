/**
 * Makes the workbooks of this folder from the cleaned source tables: `npx tsx samples/make.ts`.
 * The same tables give the same bytes. What is made up is listed in README.md, which this script writes too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableToWorkbook } from '../src/cli/convert';
import { writeXlsx } from '../src/xlsx/write';
import { readmeText } from './readme';
import { reportOf, type Report } from './report';
import { reports } from './reports';

const TABLES = join(__dirname, '..', 'tests', 'fixtures', 'tables');

/** Every file of this folder that is made, by name. */
export function makeSamples(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const made: Report[] = [];
  for (const plan of reports) {
    const table: unknown = JSON.parse(readFileSync(join(TABLES, `${plan.table}.json`), 'utf8'));
    files.set(`${plan.table}.xlsx`, writeXlsx(tableToWorkbook(table)));
    const report = reportOf(table, plan);
    files.set(report.file, writeXlsx(report.workbook));
    made.push(report);
  }
  files.set('README.md', new TextEncoder().encode(readmeText(made)));
  return files;
}

if (require.main === module) {
  for (const [name, bytes] of makeSamples()) writeFileSync(join(__dirname, name), bytes);
}
