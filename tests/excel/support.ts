import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createExcelPort } from '../../src/excel/excelPort';
import { loadOffice, type LoadedOffice, type LoadOptions } from '../../src/office-host/load/nodeVm';
import { type Book } from '../../src/office-host/model/book';
import { openBook } from '../../src/office-host/model/file';
import { type WorkbookPort } from '../../src/port/workbookPort';

export const SAMPLES = path.resolve(__dirname, '../../samples');

export const sampleBytes = (name: string): Uint8Array => readFileSync(path.join(SAMPLES, `${name}.xlsx`));

export interface OpenExcel extends LoadedOffice {
  readonly port: WorkbookPort;
}

/** The real Office.js over a workbook, as the product's own code sees it. */
export function openExcel(book?: Book, options?: LoadOptions): OpenExcel {
  const office = loadOffice(book, options);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { ...office, port: createExcelPort() };
}

export const openSample = (name: string, options?: LoadOptions): OpenExcel =>
  openExcel(openBook(sampleBytes(name), `${name}.xlsx`), options);
